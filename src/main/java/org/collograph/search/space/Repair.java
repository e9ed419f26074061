package org.collograph.search.space;

import static java.util.Objects.requireNonNull;

import java.util.function.IntToDoubleFunction;
import org.collograph.graph.Role;

/// Brings a draw within the budget, with what must be kept of a start; see [Trimming] for which
/// nodes leave.
public final class Repair {
  private static final int[] NOTHING = {};

  private final SearchSpace space;
  private final Trimming trimming;

  /// @param accuracyOf measured accuracy of a model by its number; NaN where not measured
  public Repair(SearchSpace space, IntToDoubleFunction accuracyOf) {
    this.space = space;
    this.trimming = space.trimming(accuracyOf);
  }

  /// In canonical order, and such that the search may ask it.
  public SlotGraph repaired(SlotGraph draw) {
    return space
        .start()
        .map(anchors -> keeping(anchors, draw))
        .orElseGet(() -> space.canonical(affordable(draw)));
  }

  private SlotGraph affordable(SlotGraph draw) {
    SlotGraph g = requireNonNull(trimming.cheaper(draw, _ -> NOTHING));
    return space.affords(g) ? g : cheapestOutput(g);
  }

  /// A lone output always fits as a source: the space holds no other models.
  private SlotGraph cheapestOutput(SlotGraph g) {
    return g.with(0, space.sourceRole(), Math.max(0, g.model(0)), NumberSet.EMPTY);
  }

  /// What must be kept stays; where that leaves nothing that fits, the search's own start.
  private SlotGraph keeping(Anchors anchors, SlotGraph draw) {
    SlotGraph least =
        trimming.cheaper(anchors.reaching(draw, this::needs), anchors.pattern()::find);
    if (least == null || !space.affords(least)) {
      return anchors.graph();
    }
    SlotGraph canonical = space.canonical(least);
    return anchors.places(canonical) == null ? anchors.graph() : canonical;
  }

  /// A vote on one answer is that answer, so it needs two.
  private int needs(int number) {
    Role role = space.role(number);
    return Math.max(role.minReads(), role.callsModel() ? 0 : 2);
  }
}
