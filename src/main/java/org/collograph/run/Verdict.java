package org.collograph.run;

import org.collograph.evaluation.Difference;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The sentences that say whether the graph found is worth having.
public final class Verdict {
  private Verdict() {}

  /// Against the yardstick that was best on the half of validation that chooses; with the smallest
  /// difference that so many questions can show.
  ///
  /// @param rival that yardstick's name
  public static Sentence of(Difference d, @Nullable String rival) {
    Sentence shown =
        Sentence.of(
            "%s on %,d questions, which can show differences from %.1f points on",
            points(d), d.n(), d.half() * 100);
    if (d.isBetter()) {
      return Sentence.of("Better than the yardstick it was to beat, %s: %s.", rival, shown);
    }
    return d.isWorse()
        ? Sentence.of(
            "No team found here beats %s, which is better: %s. Take the yardstick.", rival, shown)
        : Sentence.of(
            "Not distinguishable from the yardstick it was to beat, %s: %s.", rival, shown);
  }

  /// Such as `+7.6 ± 7.4 points`.
  private static Sentence points(Difference d) {
    return Sentence.of("%+.1f ± %.1f points", d.difference() * 100, d.half() * 100);
  }
}
