package org.collograph.search.baseline;

import java.util.List;
import org.collograph.search.Method;
import org.collograph.search.Phase;
import org.collograph.search.Proposal;
import org.collograph.search.Yardstick;
import org.collograph.search.space.Anchors;

/// The graphs of usual shapes that a method may begin with: those of the yardsticks, of which it is
/// told nothing but what it asks itself. A search from a drawing that keeps parts of it begins with
/// the drawing.
public final class Shaped {
  /// Of each model: alone, a vote, a set that is fused, a chain.
  public static final int A_MODEL = 4;

  private final Method.Given given;
  private boolean asked;

  public Shaped(Method.Given given) {
    this.given = given;
  }

  /// All of them the first time, then none.
  public List<Proposal> once() {
    boolean isFirst = !asked;
    asked = true;
    return isFirst ? all() : List.of();
  }

  private List<Proposal> all() {
    return given
        .space()
        .start()
        .map(Anchors::graph)
        .map(g -> List.of(given.proposals().of(Phase.START, g)))
        .orElseGet(
            () ->
                Yardsticks.of(given.space()).stream()
                    .map(Yardstick::graph)
                    .distinct()
                    .map(g -> given.proposals().of(Phase.START, g))
                    .toList());
  }
}
