package org.collograph.search;

import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.Outcome;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// Accuracy less `weight` for each unit of `metric` a question.
///
/// @param metric null where only accuracy counts
public record Traded(@Nullable Metric metric, double weight) implements Objective {
  public Traded {
    if (!(weight >= 0 && Double.isFinite(weight))) {
      throw new Refusal(
          "The weight of the objective is %s. Maybe a small positive number is meant, such as"
              + " 0.02.",
          weight);
    }
  }

  @Override
  public double score(double accuracy, Cost cost) {
    if (metric == null || weight == 0) {
      return accuracy;
    }
    Double amount = cost.in(metric);
    return amount == null ? Double.NEGATIVE_INFINITY : accuracy - weight * amount;
  }

  @Override
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
