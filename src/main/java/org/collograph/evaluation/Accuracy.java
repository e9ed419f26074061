package org.collograph.evaluation;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// An accuracy with its 95 % interval, which counts what is independent: questions.
///
/// @param mean from 0 to 1; NaN where n is 0
/// @param n answers scored: questions times repeats
/// @param questions distinct ones among them
public record Accuracy(double mean, double low, double high, long n, long questions) {
  public static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

  /// Fewer than that tell next to nothing, whatever they say.
  public static final int FEW = 12;

  /// From so many on the normal quantile is close enough where nothing was repeated.
  private static final int MANY = 30;

  /// How fast the design effect is believed: where two questions had the rarer outcome it is by
  /// half, and near 0 and 1, where one question with many repeats weighs all, more slowly. Ours,
  /// chosen by coverage in simulation.
  private static final double DOUBT = 4;

  private static final double DOUBT_AT_THE_ENDS = 1.5;

  public Accuracy {
    // What an earlier version stored knows of no repeats.
    questions = questions == 0 ? n : questions;
  }

  /// Each question asked once.
  public static Accuracy of(long right, long n) {
    return n == 0 ? new Accuracy(Double.NaN, 0, 1, 0, 0) : of(right, n, n, 1, quantile(n, false));
  }

  /// Clustered by question.
  public static Accuracy of(List<Outcome> outcomes) {
    return QuestionCounts.NONE.plus(outcomes).accuracy();
  }

  /// Questions asked several times each: Wilson's interval with n divided by the design effect, and
  /// Student's quantile for so many questions.
  ///
  /// @param rightOf right answers of each question
  /// @param repeatsOf times each question was scored
  public static Accuracy clustered(int[] rightOf, int[] repeatsOf) {
    long right = Arrays.stream(rightOf).sum();
    long n = Arrays.stream(repeatsOf).sum();
    long questions = Arrays.stream(repeatsOf).filter(m -> m > 0).count();
    if (n == questions) {
      return of(right, n);
    }
    double effect = designEffect(rightOf, repeatsOf, (double) right / n);
    return of(right, n, questions, effect, quantile(questions, true));
  }

  /// Wilson's score interval (Wilson 1927) with the given quantile, as if n were so many times
  /// less.
  private static Accuracy of(long right, long n, long questions, double effect, double z) {
    double p = (double) right / n;
    double m = n / effect;
    double centre = (p + z * z / (2 * m)) / (1 + z * z / m);
    double half = z / (1 + z * z / m) * Math.sqrt(p * (1 - p) / m + z * z / (4 * m * m));
    return new Accuracy(p, Math.max(0, centre - half), Math.min(1, centre + half), n, questions);
  }

  /// The two-sided 95 % quantile of Student's t: for few questions, and where they are repeated.
  static double quantile(long questions, boolean repeated) {
    return questions < 2
        ? TDistribution.of(1).inverseCumulativeProbability(0.975)
        : repeated || questions < MANY
            ? TDistribution.of(questions - 1).inverseCumulativeProbability(0.975)
            : Z;
  }

  /// The variance between questions over the binomial one (Kish 1965), at least 1. Where hardly any
  /// question had the rarer outcome the estimate means little, and repeats are taken for copies.
  private static double designEffect(int[] right, int[] repeats, double mean) {
    double n = 0;
    double copies = 0;
    double squares = 0;
    int questions = 0;
    int everRight = 0;
    int everWrong = 0;
    for (int i = 0; i < right.length; i++) {
      n += repeats[i];
      copies += (double) repeats[i] * repeats[i];
      squares += Math.pow(right[i] - mean * repeats[i], 2);
      questions += repeats[i] > 0 ? 1 : 0;
      everRight += right[i] > 0 ? 1 : 0;
      everWrong += right[i] < repeats[i] ? 1 : 0;
    }
    double most = copies / n;
    double rarer = Math.min(everRight, everWrong);
    if (questions < 2 || rarer == 0) {
      return most;
    }
    double told = squares * questions / (questions - 1) / (n * mean * (1 - mean));
    double against = DOUBT + DOUBT_AT_THE_ENDS * (1 - 4 * mean * (1 - mean)) * rarer;
    double doubt = against / (rarer * rarer + against);
    return Math.max(1, Math.min(most, told) * (1 - doubt) + most * doubt);
  }
}
