package org.collograph.search.space;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.collograph.cost.Budget;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.cost.ModelProfile;

/// Brings a draw within the budget: nodes that are not the output leave, lowest measured accuracy
/// of their model first, then fewest parameters; over a budget of seconds the one whose leaving
/// shortens the critical path most.
public final class Repair {
  private final SearchSpace space;
  private final IntToDoubleFunction accuracyOf;

  /// @param accuracyOf measured accuracy of a model by its number; NaN where not measured
  public Repair(SearchSpace space, IntToDoubleFunction accuracyOf) {
    this.space = space;
    this.accuracyOf = accuracyOf;
  }

  public SlotGraph repaired(SlotGraph draw) {
    if (space.start().isPresent()) {
      return keeping(space.start().get(), draw);
    }
    SlotGraph g = space.mended(draw);
    while (!space.fits(g) && g.size() > 1) {
      g = space.mended(without(g, next(g)));
    }
    return space.canonical(space.fits(g) ? g : cheapestOutput(g));
  }

  /// A lone output always fits as a source: the space holds no other models.
  private SlotGraph cheapestOutput(SlotGraph g) {
    return g.with(0, space.sourceRole(), Math.max(0, g.models()[0]), 0);
  }

  /// What must be kept stays; where that leaves nothing that fits, the search's own start.
  private SlotGraph keeping(Anchors start, SlotGraph draw) {
    SlotGraph least = cheaper(start.reaching(draw, this::needs), start.kept()::find);
    if (least == null || !space.affords(least)) {
      return start.graph();
    }
    SlotGraph canonical = space.canonical(least);
    return start.places(canonical) == null ? start.graph() : canonical;
  }

  /// A vote on one answer is that answer, so it needs two.
  private int needs(int role) {
    return Math.max(space.role(role).minReads(), space.role(role).callsModel() ? 0 : 2);
  }

  /// Without the worst nodes until it is within the budget, or only what must be kept is left.
  ///
  /// @param kept the slots that must be kept; null where the graph does not have them
  /// @return may still be over the budget; null where the graph has not what must be kept
  SlotGraph cheaper(SlotGraph graph, Function<SlotGraph, int[]> kept) {
    for (SlotGraph g = space.mended(graph); ; ) {
      int[] slots = kept.apply(g);
      if (slots == null || space.affords(g)) {
        return slots == null ? null : g;
      }
      int held = Arrays.stream(slots).reduce(0, (set, slot) -> set | 1 << slot);
      int worst = next(g, held);
      if (worst < 0) {
        return g;
      }
      g = space.mended(without(g, worst));
    }
  }

  private static SlotGraph without(SlotGraph g, int slot) {
    return g.keeping(((1 << g.size()) - 1) & ~(1 << slot));
  }

  private int next(SlotGraph g) {
    return next(g, 0);
  }

  /// @param held slots that stay, as a set of bits
  /// @return −1 where only such are left beside the output
  private int next(SlotGraph g, int held) {
    Cost cost = space.quickCost(g);
    boolean onlySeconds = brokenOnlyInSeconds(cost);
    int worst = -1;
    double worstValue = Double.POSITIVE_INFINITY;
    for (int i = 0; i < g.output(); i++) {
      double value = onlySeconds ? secondsWithout(g, i) : worth(g, i);
      if (value < worstValue && (held >> i & 1) == 0) {
        worst = i;
        worstValue = value;
      }
    }
    return worst;
  }

  private boolean brokenOnlyInSeconds(Cost cost) {
    Budget budget = space.budget();
    var broken = budget.brokenBy(cost);
    return broken.size() == 1 && broken.getFirst() == Metric.SECONDS;
  }

  private double secondsWithout(SlotGraph g, int slot) {
    return space.quickCost(space.mended(without(g, slot))).seconds();
  }

  /// Orders by accuracy, then by parameters; a vote costs nothing and goes last.
  private double worth(SlotGraph g, int slot) {
    if (g.models()[slot] < 0) {
      return 1e9;
    }
    ModelProfile m = space.models().get(g.models()[slot]);
    double accuracy = accuracyOf.applyAsDouble(g.models()[slot]);
    double size = m.parameters() == null ? 0 : m.parameters() / 1e15;
    return (Double.isNaN(accuracy) ? 0 : accuracy * 1_000) + size;
  }
}
