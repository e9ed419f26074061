package org.collograph.search;

import org.collograph.cost.Cost;
import org.collograph.cost.Metric;

/// Accuracy within a cost that is lower than the budget: what one round of a search for the whole
/// curve is after.
///
/// @param most that a graph may cost
public record Within(Metric metric, double most) implements Objective {
  private static final double ROUNDING = 1 + 1e-12;

  /// Everything that is over lies behind everything that is not.
  @Override
  public double score(double accuracy, Cost cost) {
    return holds(cost) ? accuracy : accuracy - 1;
  }

  boolean holds(Cost cost) {
    Double amount = cost.in(metric);
    return amount != null && amount <= most * ROUNDING;
  }

  @Override
  public String toString() {
    return "accuracy within " + metric.format(most);
  }
}
