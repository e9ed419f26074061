package org.collograph.run;

/// Quantiles by nearest rank: what was seen, and nothing between.
final class NearestRank {
  private NearestRank() {}

  /// The smallest that so large a share is no larger than; NaN of nothing.
  ///
  /// @param sorted ascending
  static double of(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
