package org.collograph.search.space;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.cost.ModelProfile;
import org.jspecify.annotations.Nullable;

/// Takes nodes away from a graph that is over the budget: those that are not the output, lowest
/// measured accuracy of their model first, then fewest parameters; over a budget of seconds the one
/// whose leaving shortens the critical path most.
final class Trimming {
  private final Limits limits;
  private final SlotCosts costs;
  private final Mending mending;
  private final IntToDoubleFunction accuracyOf;

  /// @param accuracyOf measured accuracy of a model by its number; NaN where not measured
  Trimming(Limits limits, SlotCosts costs, Mending mending, IntToDoubleFunction accuracyOf) {
    this.limits = limits;
    this.costs = costs;
    this.mending = mending;
    this.accuracyOf = accuracyOf;
  }

  /// Without the worst nodes until it is within budget and bounds, or only what must be kept is
  /// left.
  ///
  /// @param kept the slots that must be kept; null where the graph does not have them
  /// @return may still be over the budget; null where the graph has not what must be kept
  @Nullable SlotGraph cheaper(SlotGraph graph, Function<SlotGraph, int[]> kept) {
    for (SlotGraph g = mending.mended(graph); ; ) {
      int[] slots = kept.apply(g);
      if (slots == null || costs.affords(g)) {
        return slots == null ? null : g;
      }
      int worst = worst(g, NumberSet.of(Arrays.stream(slots)));
      if (worst < 0) {
        return g;
      }
      g = mending.mended(g.without(worst));
    }
  }

  /// @param held slots that stay
  /// @return −1 where only such are left beside the output
  private int worst(SlotGraph g, NumberSet held) {
    boolean onlySeconds = brokenOnlyInSeconds(costs.quick(g));
    int worst = -1;
    double worstValue = Double.POSITIVE_INFINITY;
    for (int i = 0; i < g.output(); i++) {
      double value = onlySeconds ? secondsWithout(g, i) : worth(g, i);
      if (value < worstValue && !held.contains(i)) {
        worst = i;
        worstValue = value;
      }
    }
    return worst;
  }

  private boolean brokenOnlyInSeconds(Cost cost) {
    var broken = limits.budget().brokenBy(cost);
    return broken.size() == 1 && broken.getFirst() == Metric.SECONDS;
  }

  private double secondsWithout(SlotGraph g, int slot) {
    return requireNonNull(costs.quick(mending.mended(g.without(slot))).seconds());
  }

  /// Orders by accuracy, then by parameters; a vote costs nothing and goes last.
  private double worth(SlotGraph g, int slot) {
    if (!g.callsModel(slot)) {
      return 1e9;
    }
    ModelProfile m = limits.models().get(g.model(slot));
    double accuracy = accuracyOf.applyAsDouble(g.model(slot));
    double size = m.parameters() == null ? 0 : m.parameters() / 1e15;
    return (Double.isNaN(accuracy) ? 0 : accuracy * 1_000) + size;
  }
}
