package org.collograph.evaluation;

import java.util.List;

/// How much better one graph is than another on the same questions, with its 95 % interval.
///
/// @param difference of accuracies, from −1 to 1; where latency weighs too, of the objective
public record Difference(double difference, double low, double high, long n) {

  /// With something certain added to both graphs' difference, such as what their latencies weigh.
  public Difference plus(double certain) {
    return certain == 0
        ? this
        : new Difference(difference + certain, low + certain, high + certain, n);
  }

  /// Paired by question: the standard error is that of the per-question differences.
  ///
  /// @param one outcomes of both, question by question; unscored ones are left out
  public static Difference paired(List<Outcome> one, List<Outcome> other) {
    long n = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (one.get(i).isScored() && other.get(i).isScored()) {
        int d = (one.get(i).right() ? 1 : 0) - (other.get(i).right() ? 1 : 0);
        n++;
        sum += d;
        squares += d * d;
      }
    }
    if (n == 0) {
      return new Difference(Double.NaN, -1, 1, 0);
    }
    double mean = sum / n;
    // Half a discordant pair each way keeps the interval honest where none was seen.
    double variance = (squares + 1) / (n + 1) - mean * mean;
    double half = Accuracy.Z * Math.sqrt(Math.max(0, variance) / n);
    return new Difference(mean, Math.max(-1, mean - half), Math.min(1, mean + half), n);
  }
}
