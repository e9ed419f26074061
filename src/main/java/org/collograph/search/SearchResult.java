package org.collograph.search;

import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.search.space.SlotGraph;

/// What a search found.
///
/// @param rival name of the yardstick that was best on the first half; null without yardsticks
/// @param beats best graph less that yardstick on the same questions; null without yardsticks
public record SearchResult(Judged best, List<Judged> yardsticks, String rival, Difference beats) {
  /// A graph with its accuracy on the second half of validation.
  ///
  /// @param name of a yardstick, such as `3×llama-3.2-3b + fuser`
  /// @param behind the best graph less this one; null for the best graph itself
  public record Judged(
      String name, SlotGraph graph, Cost cost, Accuracy validation, Difference behind) {}
}
