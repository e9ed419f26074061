package org.collograph.cost;

/// What one question costs. A part that is not known is null.
public record Cost(Double flops, Double units, Double seconds, Double usd) {
  public static final Cost ZERO = new Cost(0.0, 0.0, 0.0, 0.0);

  /// In this metric; null where it is not known.
  public Double in(Metric metric) {
    return switch (metric) {
      case FLOPS -> flops;
      case UNITS -> units;
      case SECONDS -> seconds;
      case USD -> usd;
    };
  }
}
