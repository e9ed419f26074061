package org.collograph.search;

import java.util.List;
import java.util.Map;
import org.collograph.cost.Budget;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.Outcome;
import org.collograph.words.Refusal;

/// What a search is after: of two graphs the one with the higher score is the better.
public sealed interface Objective permits Traded, Cheapest, WholeCurve, Within {
  Objective ACCURACY = new Traded(null, 0);

  /// @param accuracy from 0 to 1
  /// @return −∞ where a cost that counts is not known
  double score(double accuracy, Cost cost);

  /// What a round is after, where rounds differ.
  default Objective inRound(int round) {
    return this;
  }

  /// Whether one that is clearly less accurate than the best may still be what is wanted.
  default boolean mayPreferWorse(Cost worse, Cost best) {
    return false;
  }

  /// How much better the first of two is, paired by question.
  default Difference difference(Trial one, Trial other) {
    return difference(one.outcomes(), one.cost(), other.outcomes(), other.cost());
  }

  /// @param one outcomes of the first, on the same questions as those of the other
  default Difference difference(
      List<Outcome> one, Cost costOfOne, List<Outcome> other, Cost costOfOther) {
    return Difference.paired(one, other);
  }

  /// Reads `accuracy`, `latency:WEIGHT`, `money:WEIGHT`, `frontier` or `cheapest:ACCURACY`.
  ///
  /// @param budget whose first metric is what is to be little, or what the curve is over
  static Objective parse(String text, Budget budget) {
    Map.Entry<Metric, Double> first = budget.first();
    int colon = text.indexOf(':');
    try {
      double number = colon < 0 ? Double.NaN : Double.parseDouble(text.substring(colon + 1));
      return switch (colon < 0 ? text : text.substring(0, colon + 1)) {
        case "accuracy" -> ACCURACY;
        case "latency:" -> new Traded(Metric.SECONDS, number);
        case "money:" -> new Traded(Metric.USD, number);
        case "cheapest:" -> new Cheapest(number, 0, first.getKey(), first.getValue());
        case "frontier" -> new WholeCurve(first.getKey(), first.getValue());
        default -> throw unknown(text);
      };
    } catch (NumberFormatException e) {
      throw unknown(text);
    }
  }

  private static Refusal unknown(String text) {
    return new Refusal(
        "The objective '%s' is not known. Maybe accuracy, latency:WEIGHT, money:WEIGHT, frontier or"
            + " cheapest:ACCURACY is meant, such as latency:0.02 or cheapest:0.6.",
        text);
  }
}
