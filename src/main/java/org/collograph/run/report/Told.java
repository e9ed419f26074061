package org.collograph.run.report;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.jspecify.annotations.Nullable;

/// Figures as a reader wants them.
final class Told {
  private static final double POINTS = 100;

  private static final char UNBROKEN = '\u00a0';

  private Told() {}

  static String right(Accuracy a) {
    return a.n() == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", a.mean() * POINTS);
  }

  static String interval(Accuracy a) {
    return a.n() == 0
        ? "–"
        : String.format(Locale.ROOT, "%.1f – %.1f", a.low() * POINTS, a.high() * POINTS);
  }

  static String ahead(@Nullable Difference d) {
    return d == null
        ? "–"
        : String.format(Locale.ROOT, "%+.1f ± %.1f", d.difference() * POINTS, d.half() * POINTS);
  }

  static String cost(Cost cost) {
    return Stream.of(Metric.UNITS, Metric.SECONDS, Metric.USD)
        .flatMap(m -> Stream.ofNullable(cost.in(m)).map(m::format))
        .map(amount -> amount.replace(' ', UNBROKEN))
        .collect(Collectors.joining(" · "));
  }

  static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
