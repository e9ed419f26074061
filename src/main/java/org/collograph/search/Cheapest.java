package org.collograph.search;

import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.words.Refusal;

/// The least cost whose accuracy reaches a target: graphs that reach it are ranked by their cost,
/// before all that do not, which are ranked by their accuracy.
///
/// @param target from 0 to 1; what is told of a graph reaches it where its lower bound does
/// @param margin by which an accuracy must be above the target while it is still an estimate
/// @param metric what is to be little
/// @param limit most that a graph may cost in it
public record Cheapest(double target, double margin, Metric metric, double limit)
    implements Objective {
  private static final double MOST = 0.99;

  /// Ours: what a search expects of the graph that it chooses is off by about as much (a standard
  /// deviation), and the cheapest that seems to reach a target is one that flatters itself.
  private static final double ESTIMATE = 0.035;

  public Cheapest {
    if (!(target > 0 && target < 1)) {
      throw new Refusal(
          "The accuracy of the objective cheapest is %s. Maybe a number between 0 and 1 is meant,"
              + " such as cheapest:0.6.",
          target);
    }
  }

  /// For a search whose winner is judged on so many questions: it aims so far above the target that
  /// the lower bound will reach it.
  public Cheapest judgedOn(int questions) {
    double judged = target * (1 - target) / Math.max(1, questions);
    double half = Accuracy.Z * Math.sqrt(judged + ESTIMATE * ESTIMATE);
    return new Cheapest(target, Math.min(half, Math.max(0, MOST - target)), metric, limit);
  }

  /// What costs less may be accurate enough.
  @Override
  public boolean mayPreferWorse(Cost worse, Cost best) {
    Double less = worse.in(metric);
    Double more = best.in(metric);
    return less != null && (more == null || less < more);
  }

  /// From 1 on where the accuracy reaches the target, below 0 where it does not: whatever little
  /// else is taken from a score, the two never meet.
  @Override
  public double score(double accuracy, Cost cost) {
    Double amount = cost.in(metric);
    if (amount == null) {
      return Double.NEGATIVE_INFINITY;
    }
    double above = accuracy - target - margin;
    return above < 0 ? above : 2 - amount / limit;
  }

  /// Whether what was told of a graph reaches the target.
  public boolean isReachedBy(Accuracy told) {
    return told.n() > 0 && told.low() >= target;
  }

  @Override
  public String toString() {
    return "cheapest:" + target;
  }
}
