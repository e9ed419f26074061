package org.collograph.search;

import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.Outcome;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// What a search maximises: accuracy less `weight` for each unit of `metric` a question.
///
/// @param metric null where only accuracy counts
public record Objective(@Nullable Metric metric, double weight) {
  public static final Objective ACCURACY = new Objective(null, 0);

  public Objective {
    if (!(weight >= 0 && Double.isFinite(weight))) {
      throw new Refusal(
          "The weight of the objective is %s. Maybe a small positive number is meant, such as"
              + " 0.02.",
          weight);
    }
  }

  /// Reads `accuracy`, `latency:WEIGHT` or `money:WEIGHT`.
  public static Objective parse(String text) {
    if (text.equals("accuracy")) {
      return ACCURACY;
    }
    try {
      if (text.startsWith("latency:")) {
        return new Objective(Metric.SECONDS, Double.parseDouble(text.substring(8)));
      }
      if (text.startsWith("money:")) {
        return new Objective(Metric.USD, Double.parseDouble(text.substring(6)));
      }
    } catch (NumberFormatException e) {
      throw unknown(text);
    }
    throw unknown(text);
  }

  private static IllegalArgumentException unknown(String text) {
    return new Refusal(
        "The objective '%s' is not known. Maybe accuracy, latency:WEIGHT or money:WEIGHT is meant,"
            + " such as latency:0.02.",
        text);
  }

  /// @return −∞ where the metric is not known
  public double score(double accuracy, Cost cost) {
    if (metric == null || weight == 0) {
      return accuracy;
    }
    Double amount = cost.in(metric);
    return amount == null ? Double.NEGATIVE_INFINITY : accuracy - weight * amount;
  }

  /// How much better the first of two is, paired by question.
  public Difference difference(Trial one, Trial other) {
    return difference(one.outcomes(), one.cost(), other.outcomes(), other.cost());
  }

  /// @param one outcomes of the first, on the same questions as those of the other
  public Difference difference(
      List<Outcome> one, Cost costOfOne, List<Outcome> other, Cost costOfOther) {
    return Difference.paired(one, other).plus(score(0, costOfOne) - score(0, costOfOther));
  }

  @Override
  public String toString() {
    if (metric == null) {
      return "accuracy";
    }
    return (metric == Metric.USD ? "money:" : "latency:") + weight;
  }
}
