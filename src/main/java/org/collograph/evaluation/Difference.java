package org.collograph.evaluation;

import java.util.ArrayList;
import java.util.List;

/// How much better one graph is than another on the same questions, with its 95 % interval.
///
/// @param difference of accuracies, from −1 to 1; where latency weighs too, of the objective
public record Difference(double difference, double low, double high, long n) {

  /// Ours: so many of the questions are answered rightly by just one of two good graphs, as on the
  /// simulated pool and in published tables of teams.
  private static final double DISCORDANT = 0.22;

  /// About the smallest difference that so many questions can show, from 0 to 1.
  public static double smallestShown(long questions) {
    return questions == 0
        ? 1
        : Math.min(1, Accuracy.quantile(questions, false) * Math.sqrt(DISCORDANT / questions));
  }

  /// Half the interval.
  public double half() {
    return (high - low) / 2;
  }

  public boolean isBetter() {
    return low > 0;
  }

  public boolean isWorse() {
    return high < 0;
  }

  /// Whether the first is at most one standard error better: nothing that these questions tell.
  public boolean isWithinAnError() {
    return difference <= half() / Accuracy.Z;
  }

  /// Better by so many standard errors at least.
  public boolean isBetterBy(double errors) {
    return difference > errors * half() / Accuracy.Z;
  }

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
    List<Double> differences = new ArrayList<>();
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (one.get(i).isScored() && other.get(i).isScored()) {
        differences.add((one.get(i).right() ? 1.0 : 0) - (other.get(i).right() ? 1 : 0));
      }
    }
    return of(differences);
  }

  /// Paired by question, each by the mean of its answers; questions that one lacks are left out.
  public static Difference paired(QuestionCounts one, QuestionCounts other) {
    return of(
        one.counts().keySet().stream()
            .filter(other.counts()::containsKey)
            .map(q -> one.share(q) - other.share(q))
            .toList());
  }

  /// Of amounts that have no bounds, such as seconds.
  ///
  /// @param differences of the questions, each once
  public static Difference unbounded(List<Double> differences) {
    int n = differences.size();
    if (n < 2) {
      return new Difference(
          n == 0 ? Double.NaN : differences.getFirst(),
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          n);
    }
    double mean = differences.stream().mapToDouble(d -> d).sum() / n;
    double squares = differences.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
    double half = Accuracy.quantile(n, false) * Math.sqrt(squares / (n - 1) / n);
    return new Difference(mean, mean - half, mean + half, n);
  }

  /// @param differences of the questions, each from −1 to 1; a question that was asked several
  ///   times counts once, by its mean
  static Difference of(List<Double> differences) {
    int n = differences.size();
    if (n == 0) {
      return new Difference(Double.NaN, -1, 1, 0);
    }
    double mean = differences.stream().mapToDouble(d -> d).sum() / n;
    double squares = differences.stream().mapToDouble(d -> d * d).sum();
    // Half a discordant pair each way keeps the interval honest where none was seen.
    double variance = (squares + 1) / (n + 1) - mean * mean;
    double half = Accuracy.quantile(n, false) * Math.sqrt(Math.max(0, variance) / n);
    return new Difference(mean, Math.max(-1, mean - half), Math.min(1, mean + half), n);
  }
}
