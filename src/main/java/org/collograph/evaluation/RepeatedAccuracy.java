package org.collograph.evaluation;

import java.util.ArrayList;
import java.util.List;

/// The accuracy of questions that were asked several times each.
public final class RepeatedAccuracy {
  private RepeatedAccuracy() {}

  /// @param repeats of each the outcomes of the same questions in the same order
  public static Accuracy of(List<List<Outcome>> repeats) {
    return Accuracy.of(repeats.stream().flatMap(List::stream).toList());
  }

  /// How much better one graph is than another on the same questions, clustered by question.
  ///
  /// @param one repeats of the same questions in the same order, as of the other
  public static Difference paired(List<List<Outcome>> one, List<List<Outcome>> other) {
    List<Double> differences = new ArrayList<>();
    for (int q = 0; q < one.getFirst().size(); q++) {
      double sum = 0;
      int n = 0;
      for (int r = 0; r < Math.min(one.size(), other.size()); r++) {
        Outcome a = one.get(r).get(q);
        Outcome b = other.get(r).get(q);
        if (a.isScored() && b.isScored()) {
          sum += (a.right() ? 1 : 0) - (b.right() ? 1 : 0);
          n++;
        }
      }
      if (n > 0) {
        differences.add(sum / n);
      }
    }
    return Difference.of(differences);
  }
}
