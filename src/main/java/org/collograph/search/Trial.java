package org.collograph.search;

import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Outcome;
import org.collograph.search.space.SlotGraph;

/// One graph asked on one batch of questions.
///
/// @param number from 1, in order
/// @param round from 1; 0 before the first and after the last
/// @param drawn over all slots, as drawn; equal to `graph` where nothing was drawn
/// @param graph as asked: pruned, mended, repaired, in canonical order
/// @param logProbability of the draw; NaN where nothing was drawn
/// @param split `search`, `validation`
public record Trial(
    int number,
    int round,
    Phase phase,
    String split,
    SlotGraph drawn,
    SlotGraph graph,
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
        drawn,
        graph,
        logProbability,
        cost,
        outcomes.stream()
            .map(
                o -> new Outcome(o.question(), null, o.right(), List.of(), o.failure(), o.grader()))
            .toList());
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
    return Accuracy.of(right(), scored());
  }
}
