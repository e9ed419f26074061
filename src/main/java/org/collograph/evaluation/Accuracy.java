package org.collograph.evaluation;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// An accuracy with its 95 % interval.
///
/// @param mean from 0 to 1; NaN where n is 0
/// @param n questions scored (times repeats)
public record Accuracy(double mean, double low, double high, long n) {
  public static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

  /// Wilson's score interval (Wilson 1927), for independent questions.
  public static Accuracy of(long right, long n) {
    if (n == 0) {
      return new Accuracy(Double.NaN, 0, 1, 0);
    }
    double p = (double) right / n;
    double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
    return new Accuracy(p, Math.max(0, centre - half), Math.min(1, centre + half), n);
  }

  /// Questions asked several times each: the interval is clustered by question. Wilson's with n
  /// scaled by the design effect, the ratio of the clustered variance to the binomial one.
  ///
  /// @param rightOf right answers of each question
  /// @param repeatsOf times each question was scored
  public static Accuracy clustered(int[] rightOf, int[] repeatsOf) {
    long right = 0;
    long n = 0;
    for (int i = 0; i < rightOf.length; i++) {
      right += rightOf[i];
      n += repeatsOf[i];
    }
    Accuracy plain = of(right, n);
    if (n == 0 || n == rightOf.length) {
      return plain;
    }
    double p = plain.mean();
    double binomial = n * p * (1 - p);
    double effect =
        binomial > 0
            ? Math.max(1, squares(rightOf, repeatsOf, p) / binomial)
            : (double) n / rightOf.length;
    Accuracy wide = of(Math.round(p * n / effect), Math.max(1, Math.round(n / effect)));
    return new Accuracy(p, Math.min(p, wide.low()), Math.max(p, wide.high()), n);
  }

  /// Of what each cluster has right, less what it would have at the mean.
  private static double squares(int[] rightOf, int[] repeatsOf, double mean) {
    double squares = 0;
    for (int i = 0; i < rightOf.length; i++) {
      squares += Math.pow(rightOf[i] - mean * repeatsOf[i], 2);
    }
    return squares;
  }
}
