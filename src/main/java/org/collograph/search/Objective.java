package org.collograph.search;

import org.collograph.cost.Cost;
import org.collograph.cost.Metric;

/// What a search maximises: accuracy less `weight` for each unit of `metric` a question.
///
/// @param metric null where only accuracy counts
public record Objective(Metric metric, double weight) {
  public static final Objective ACCURACY = new Objective(null, 0);

  public Objective {
    if (!(weight >= 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException(
          "The weight of the objective is %s. Maybe a small positive number is meant, such as 0.02."
              .formatted(weight));
    }
  }

  /// Reads `accuracy` or `latency:WEIGHT`.
  public static Objective parse(String text) {
    if (text.equals("accuracy")) {
      return ACCURACY;
    }
    try {
      if (text.startsWith("latency:")) {
        return new Objective(Metric.SECONDS, Double.parseDouble(text.substring(8)));
      }
    } catch (NumberFormatException e) {
      throw unknown(text);
    }
    throw unknown(text);
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException(
        "The objective '%s' is not known. Maybe accuracy or latency:WEIGHT is meant, such as latency:0.02."
            .formatted(text));
  }

  /// @return −∞ where the metric is not known
  public double score(double accuracy, Cost cost) {
    if (metric == null || weight == 0) {
      return accuracy;
    }
    Double amount = cost.in(metric);
    return amount == null ? Double.NEGATIVE_INFINITY : accuracy - weight * amount;
  }

  @Override
  public String toString() {
    return metric == null ? "accuracy" : "latency:" + weight;
  }
}
