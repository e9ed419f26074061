package org.collograph.run.study;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/// A mean with its 95 % interval.
public record MeasuredMean(double mean, double low, double high, int n) {
  private static final double CONFIDENCE = 0.975;

  static MeasuredMean of(List<Double> values) {
    int n = values.size();
    double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    if (n < 2) {
      return new MeasuredMean(mean, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, n);
    }
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    double error = Math.sqrt(squares / (n - 1) / n);
    double t = TDistribution.of(n - 1).inverseCumulativeProbability(CONFIDENCE);
    return new MeasuredMean(mean, mean - t * error, mean + t * error, n);
  }
}
