package org.collograph.search.space;

import java.util.Arrays;

/// Probability tables that a graph is likely under: its slots stand last, before them empty ones;
/// in a search that starts from a drawing, what is kept of that stands in its own place.
public final class TablesAround {
  /// Ours: how sure tables around a graph are of what it has, and how open to what it has not.
  private static final double LIKELY = 0.96;

  private static final double NEARBY = 0.03;
  private static final double ELSEWHERE = 0.06;

  private final SearchSpace space;

  public TablesAround(SearchSpace space) {
    this.space = space;
  }

  /// @param graph that the search may ask
  public GraphDistribution of(SlotGraph graph) {
    int n = space.slots();
    int[] slotAt = slotAt(graph, n);
    GraphDistribution.Writable all = GraphDistribution.Writable.of(space);
    for (int i = 0; i < n; i++) {
      int slot = slotAt[i];
      for (int j = 0; j < i; j++) {
        all.edges()[i][j] = edge(graph, slot, slotAt[j], n);
      }
      fill(all.roles()[i], slot < 0 ? -1 : graph.role(slot));
      fill(all.models()[i], slot < 0 ? -1 : graph.model(slot));
    }
    GraphDistribution tables = all.distribution();
    return space.start().map(s -> s.masked(tables)).orElse(tables);
  }

  /// Which slot of the graph stands at each place; −1 for none.
  private int[] slotAt(SlotGraph graph, int n) {
    int[] at = new int[n];
    Arrays.fill(at, -1);
    int[] places = space.start().map(s -> s.places(graph)).orElse(null);
    for (int slot = 0; slot < graph.size(); slot++) {
      at[places == null ? n - graph.size() + slot : places[slot]] = slot;
    }
    return at;
  }

  private static double edge(SlotGraph graph, int to, int from, int slots) {
    if (to < 0 || from < 0) {
      return ELSEWHERE / slots;
    }
    return graph.reads(to, from) ? LIKELY : NEARBY;
  }

  /// @param chosen −1 for none
  private static void fill(double[] p, int chosen) {
    int size = p.length;
    Arrays.fill(p, chosen < 0 || size == 1 ? 1.0 / size : (1 - LIKELY) / (size - 1));
    if (chosen >= 0 && size > 1) {
      p[chosen] = LIKELY;
    }
  }
}
