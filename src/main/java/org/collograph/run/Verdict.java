package org.collograph.run;

import java.util.Locale;
import org.collograph.evaluation.Difference;

/// The sentence that says whether the graph found beats the best yardstick.
public final class Verdict {
  private Verdict() {}

  /// @param rival the yardstick that was chosen on the first half of validation
  public static String of(Difference d, String rival) {
    String shown =
        String.format(
            Locale.ROOT,
            "%+.1f points (%+.1f to %+.1f) on %d questions, which can show %.1f",
            d.difference() * 100,
            d.low() * 100,
            d.high() * 100,
            d.n(),
            (d.high() - d.low()) / 2 * 100);
    String which = rival + ", the yardstick that the other half of validation chose: " + shown;
    if (d.low() > 0) {
      return "Better than " + which + ".";
    }
    if (d.high() < 0) {
      return "Worse than " + which + ". Take the yardstick.";
    }
    return "Not distinguishable from " + which + ".";
  }
}
