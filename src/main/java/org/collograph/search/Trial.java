package org.collograph.search;

import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Outcome;
import org.collograph.graph.CollaborationGraph;
import org.jspecify.annotations.Nullable;

/// One graph asked on one batch of questions.
///
/// @param number from 1, in order
/// @param round from 1; 0 before the first and after the last
/// @param split `search`, `validation`
/// @param yardstick its name; null for any other trial
/// @param drawn over all slots as drawn, before pruning and repair; equal to `graph` where nothing
///   was drawn
/// @param graph as asked
/// @param logProbability of the draw; NaN where nothing was drawn
public record Trial(
    int number,
    int round,
    Phase phase,
    String split,
    @Nullable String yardstick,
    CollaborationGraph drawn,
    CollaborationGraph graph,
    double logProbability,
    Cost cost,
    List<Outcome> outcomes) {
  public Trial {
    outcomes = List.copyOf(outcomes);
  }

  /// The same without what each node said.
  Trial withoutReplies() {
    return new Trial(
        number,
        round,
        phase,
        split,
        yardstick,
        drawn,
        graph,
        logProbability,
        cost,
        outcomes.stream().map(Outcome::withoutReplies).toList());
  }

  public int asked() {
    return outcomes.size();
  }

  public long right() {
    return outcomes.stream().filter(Outcome::right).count();
  }

  public long scored() {
    return outcomes.stream().filter(Outcome::isScored).count();
  }

  public Accuracy accuracy() {
    return Accuracy.of(outcomes);
  }
}
