package org.collograph.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.collograph.evaluation.Accuracy;
import org.collograph.search.Objective;
import org.jspecify.annotations.Nullable;

/// What was the best after a round: of all graphs asked until then the one whose lower bound was
/// the highest, as [TriedGraph#best] has it.
///
/// @param accuracy as far as it was asked by then
public record BestSoFar(int round, TriedGraph graph, Accuracy accuracy) {
  private record Told(int round, TriedGraph graph, Accuracy accuracy) {}

  /// One for each round in which something was asked, in their order. Its accuracy may fall: the
  /// best is asked again, and what seemed lucky is seen to be that.
  public static List<BestSoFar> of(List<TriedGraph> graphs, Objective objective) {
    List<Told> all = new ArrayList<>();
    for (TriedGraph g : graphs) {
      g.tallies().forEach(t -> all.add(new Told(t.round(), g, t.accuracy())));
    }
    all.sort(Comparator.comparingInt(Told::round));
    List<BestSoFar> steps = new ArrayList<>();
    Map<TriedGraph, Told> now = new IdentityHashMap<>();
    @Nullable Told best = null;
    for (int i = 0; i < all.size(); i++) {
      Told told = all.get(i);
      now.put(told.graph(), told);
      best = after(told, best, now, objective);
      boolean isLast = i + 1 == all.size() || all.get(i + 1).round() > told.round();
      if (isLast && best.accuracy().n() > 0) {
        steps.add(new BestSoFar(told.round(), best.graph(), best.accuracy()));
      }
    }
    return List.copyOf(steps);
  }

  /// Where the best has fallen another one may be ahead.
  private static Told after(
      Told told, @Nullable Told best, Map<TriedGraph, Told> now, Objective objective) {
    if (best == null || score(told, objective) >= score(best, objective)) {
      return told;
    }
    return told.graph() != best.graph()
        ? best
        : now.values().stream()
            .max(Comparator.comparingDouble(t -> score(t, objective)))
            .orElse(told);
  }

  private static double score(Told t, Objective objective) {
    return t.accuracy().n() == 0
        ? Double.NEGATIVE_INFINITY
        : objective.score(t.accuracy().low(), t.graph().cost());
  }
}
