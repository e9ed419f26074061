package org.collograph.evaluation;

import java.util.List;

/// The accuracy of questions that were asked several times each.
public final class RepeatedAccuracy {
  private RepeatedAccuracy() {}

  /// @param repeats of each the outcomes of the same questions in the same order
  public static Accuracy of(List<List<Outcome>> repeats) {
    int n = repeats.getFirst().size();
    int[] right = new int[n];
    int[] scored = new int[n];
    for (List<Outcome> repeat : repeats) {
      for (int q = 0; q < n; q++) {
        right[q] += repeat.get(q).right() ? 1 : 0;
        scored[q] += repeat.get(q).isScored() ? 1 : 0;
      }
    }
    return Accuracy.clustered(right, scored);
  }
}
