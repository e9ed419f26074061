package org.collograph.llm.simulated;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The logistic model of right answers: σ(k(a − d)) with difficulty d ~ N(0, 1).
final class Ability {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int STEPS = 400;
  private static final double FARTHEST = 12;

  private Ability() {}

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /// The quantile of the standard normal distribution.
  static double normal(double uniform) {
    return NORMAL.inverseCumulativeProbability(uniform);
  }

  /// The ability a for which E[σ(k(a − d))] is the accuracy.
  static double of(double accuracy, double slope) {
    double low = -FARTHEST;
    double high = FARTHEST;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (mean(middle, slope) < accuracy) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double mean(double ability, double slope) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i <= STEPS; i++) {
      double d = -6 + 12.0 * i / STEPS;
      double weight = Math.exp(-d * d / 2);
      sum += weight * sigmoid(slope * (ability - d));
      weights += weight;
    }
    return sum / weights;
  }
}
