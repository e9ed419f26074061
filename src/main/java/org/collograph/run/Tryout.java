package org.collograph.run;

import java.util.List;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.evaluation.SpendLedger;
import org.collograph.evaluation.Walkthrough;
import org.collograph.graph.CollaborationGraph;
import org.collograph.task.Question;
import org.collograph.task.Split;

/// Asks a drawing one question with every step shown. Replies are cached like a run's; nothing else
/// is stored.
public final class Tryout {
  private final Workplace place;
  private final GraphRunner runner;

  public Tryout(Workplace place) {
    this.place = place;
    this.runner = place.runner(place.model(SpendLedger.unlimited()));
  }

  /// The questions that may be looked at: never those that judge.
  public List<Question> questions() {
    return place.task().split(Split.SEARCH);
  }

  /// @param graph valid
  public Walkthrough on(Question question, CollaborationGraph graph) throws InterruptedException {
    Outcome outcome = runner.run(RunnableGraph.of(graph, place.roles()), question, 0);
    return Walkthrough.of(graph, place.roles(), question, outcome);
  }
}
