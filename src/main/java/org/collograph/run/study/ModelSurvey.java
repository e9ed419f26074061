package org.collograph.run.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import org.collograph.cost.ModelProfile;
import org.collograph.cost.TokenLengths;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.NodeTrace;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Node;
import org.collograph.run.Workplace;
import org.collograph.task.Question;
import org.collograph.task.Split;
import org.collograph.task.Task;

/// Measures a pool on a task: how often each model is right by itself, how many tokens it reads and
/// writes, and how fast it does so.
public final class ModelSurvey {
  /// Calls that time a model, beside the questions.
  public static final int PROBES = 1 + 3 * Rates.TIMES;

  private final Workplace place;
  private final SpendLedger ledger;
  private final int threads;
  private final LongSupplier nanos;

  /// @param threads questions at work at once
  /// @param nanos a clock for the rates
  public ModelSurvey(Workplace place, SpendLedger ledger, int threads, LongSupplier nanos) {
    this.place = place;
    this.ledger = ledger;
    this.threads = threads;
    this.nanos = nanos;
  }

  /// @param questions of the search split at most
  /// @param done told the share that is done, from 0 to 1
  public List<MeasuredModel> run(int questions, DoubleConsumer done) throws InterruptedException {
    List<Question> asked = Task.ordered(place.task().split(Split.SEARCH), 1);
    List<Question> some = asked.subList(0, Math.min(questions, asked.size()));
    Evaluator evaluator = place.evaluator(ledger, threads);
    Rates rates = new Rates(place.pool(), ledger, nanos);
    List<MeasuredModel> rows = new ArrayList<>();
    for (ModelProfile m : place.pool().models()) {
      List<Outcome> outcomes = new ArrayList<>();
      for (int from = 0; from < some.size(); from += threads) {
        List<Question> chunk = some.subList(from, Math.min(some.size(), from + threads));
        outcomes.addAll(evaluator.evaluate(single(m), chunk, 0));
        double ofModel = 0.7 * outcomes.size() / some.size();
        done.accept((rows.size() + ofModel) / place.pool().models().size());
      }
      rows.add(row(m, outcomes, rates));
      done.accept((double) rows.size() / place.pool().models().size());
    }
    return rows;
  }

  private RunnableGraph single(ModelProfile m) {
    Node node = new Node("a", place.roles().source().name(), m.name());
    return RunnableGraph.of(CollaborationGraph.of(List.of(node), List.of(), "a"), place.roles());
  }

  private MeasuredModel row(ModelProfile m, List<Outcome> outcomes, Rates rates)
      throws InterruptedException {
    List<NodeTrace> traces =
        outcomes.stream().filter(Outcome::isScored).map(o -> o.nodes().getFirst()).toList();
    Rates.Pair pair = place.pool().simulated() ? new Rates.Pair(null, null) : rates.of(m.name());
    return new MeasuredModel(
        m,
        Accuracy.of(outcomes.stream().filter(Outcome::right).count(), traces.size()),
        outcomes.size() - traces.size(),
        MeasuredMean.of(traces.stream().map(t -> (double) t.inputTokens()).toList()),
        MeasuredMean.of(traces.stream().map(t -> (double) t.outputTokens()).toList()),
        pair.prefill(),
        pair.decode());
  }

  /// The mean lengths over all models, for the costs of graphs; empty where nothing was scored.
  public static Map<String, TokenLengths> lengths(Task task, List<MeasuredModel> rows) {
    // A model of which nothing was scored tells no lengths.
    List<MeasuredModel> told = rows.stream().filter(r -> r.accuracy().n() > 0).toList();
    double read = told.stream().mapToDouble(r -> r.inputTokens().mean()).average().orElse(0);
    double written = told.stream().mapToDouble(r -> r.outputTokens().mean()).average().orElse(0);
    return written > 0 && read >= 0
        ? Map.of(task.subject().word(), new TokenLengths(read, written))
        : Map.of();
  }
}
