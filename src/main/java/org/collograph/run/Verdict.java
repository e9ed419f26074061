package org.collograph.run;

import java.util.Locale;
import org.collograph.evaluation.Difference;

/// The sentence that says whether the graph found beats the best yardstick.
public final class Verdict {
  private Verdict() {}

  public static String of(Difference d) {
    double half = (d.high() - d.low()) / 2 * 100;
    String shown =
        String.format(
            Locale.ROOT,
            "%+.1f points (%+.1f to %+.1f, %d questions)",
            d.difference() * 100,
            d.low() * 100,
            d.high() * 100,
            d.n());
    String smallest = String.format(Locale.ROOT, "so many questions can show %.1f points", half);
    if (d.low() > 0) {
      return "Better than the best yardstick by " + shown + "; " + smallest + ".";
    }
    if (d.high() < 0) {
      return "Worse than the best yardstick: " + shown + ". Take the yardstick.";
    }
    return "Not distinguishable from the best yardstick: " + shown + "; " + smallest + ".";
  }
}
