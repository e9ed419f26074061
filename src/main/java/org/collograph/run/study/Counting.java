package org.collograph.run.study;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.cost.CostMeter;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.graph.Node;
import org.collograph.task.Question;
import org.jspecify.annotations.Nullable;

/// Asks nothing and counts what would be asked.
final class Counting implements Evaluator {
  private final CostMeter meter;
  private int graphs;
  private long calls;
  private @Nullable Double usd = 0.0;

  Counting(CostMeter meter) {
    this.meter = meter;
  }

  @Override
  public List<Outcome> evaluate(RunnableGraph graph, List<Question> questions, int firstReplica) {
    graphs += firstReplica == 0 ? 1 : 0;
    for (int i = 0; i < graph.size(); i++) {
      Node node = graph.nodes().get(i);
      Cost call = meter.call(requireNonNull(node.model()), graph.reads().get(i).size());
      calls += questions.size();
      usd =
          usd == null || call.usd() == null ? null : (Double) (usd + questions.size() * call.usd());
    }
    return List.of();
  }

  PilotEstimate estimate() {
    return new PilotEstimate(graphs, calls, usd);
  }
}
