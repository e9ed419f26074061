package org.collograph.run;

import java.util.Locale;
import org.collograph.evaluation.Difference;

/// The sentences that say whether the graph found is worth having.
public final class Verdict {
  private Verdict() {}

  /// Against the yardstick that was best on the half of validation that chooses; with the smallest
  /// difference that so many questions can show.
  ///
  /// @param rival that yardstick's name
  public static String of(Difference d, String rival) {
    String shown =
        String.format(
            Locale.ROOT,
            "%s on %,d questions, which can show differences from %.1f points on",
            points(d),
            d.n(),
            (d.high() - d.low()) / 2 * 100);
    if (d.low() > 0) {
      return "Better than the yardstick it was to beat, %s: %s.".formatted(rival, shown);
    }
    if (d.high() < 0) {
      return "No team found here beats %s, which is better: %s. Take the yardstick."
          .formatted(rival, shown);
    }
    return "Not distinguishable from the yardstick it was to beat, %s: %s.".formatted(rival, shown);
  }

  /// Such as `+7.6 ± 7.4 points`.
  public static String points(Difference d) {
    return String.format(
        Locale.ROOT, "%+.1f ± %.1f points", d.difference() * 100, (d.high() - d.low()) / 2 * 100);
  }
}
