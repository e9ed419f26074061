package org.collograph.search;

import java.util.stream.DoubleStream;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;

/// The whole curve of accuracy over cost at once: each round is after the best graph within another
/// share of the budget (REINFORCE's reward is the accuracy in every round), and the best of all is
/// that with the highest accuracy.
///
/// @param metric what the curve is over
/// @param limit most that a graph may cost in it
public record WholeCurve(Metric metric, double limit) implements Objective {
  /// Ours: shares of the limit, half as much each time; the paper's budgets lie so far apart.
  private static final double[] SHARES = {1, 0.5, 0.25, 0.125};

  @Override
  public double score(double accuracy, Cost cost) {
    return accuracy;
  }

  /// The costs that the curve is judged at, the highest first.
  public double[] rungs() {
    return DoubleStream.of(SHARES).map(s -> s * limit).toArray();
  }

  @Override
  public Objective inRound(int round) {
    return within(SHARES[Math.floorMod(round - 1, SHARES.length)] * limit);
  }

  /// After the best within a cost.
  public Within within(double cap) {
    return new Within(metric, cap);
  }

  @Override
  public String toString() {
    return "frontier";
  }
}
