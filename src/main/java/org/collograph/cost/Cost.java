package org.collograph.cost;

import org.jspecify.annotations.Nullable;

/// What one question costs. A part that is not known is null.
public record Cost(
    @Nullable Double flops,
    @Nullable Double units,
    @Nullable Double seconds,
    @Nullable Double usd) {
  public static final Cost ZERO = new Cost(0.0, 0.0, 0.0, 0.0);

  /// The same with other seconds.
  public Cost took(@Nullable Double other) {
    return new Cost(flops, units, other, usd);
  }

  /// In this metric; null where it is not known.
  public @Nullable Double in(Metric metric) {
    return switch (metric) {
      case FLOPS -> flops;
      case UNITS -> units;
      case SECONDS -> seconds;
      case USD -> usd;
    };
  }

  /// In this metric, to order by: ∞ where it is not known.
  public double amount(Metric metric) {
    Double known = in(metric);
    return known == null ? Double.POSITIVE_INFINITY : known;
  }
}
