package org.collograph.search.agent;

import java.util.Arrays;
import org.collograph.search.GraphDistribution;
import org.collograph.search.SearchSpace;
import org.collograph.search.SlotGraph;

/// Probability tables that a graph is likely under: its slots stand last, before them empty ones.
final class Tables {
  private static final double LIKELY = 0.96;
  private static final double NEARBY = 0.03;
  private static final double ELSEWHERE = 0.06;

  private final SearchSpace space;

  Tables(SearchSpace space) {
    this.space = space;
  }

  GraphDistribution of(SlotGraph graph) {
    int n = space.slots();
    int offset = n - graph.size();
    double[][] edges = new double[n][];
    double[][] roles = new double[n][];
    double[][] models = new double[n][];
    for (int i = 0; i < n; i++) {
      int slot = i - offset;
      edges[i] = new double[i];
      for (int j = 0; j < i; j++) {
        edges[i][j] = edge(graph, slot, j - offset, n);
      }
      roles[i] = around(slot < 0 ? -1 : graph.roles()[slot], space.roleCount());
      models[i] = around(slot < 0 ? -1 : graph.models()[slot], space.models().size());
    }
    return new GraphDistribution(edges, roles, models);
  }

  private static double edge(SlotGraph graph, int to, int from, int slots) {
    if (to < 0 || from < 0) {
      return ELSEWHERE / slots;
    }
    return graph.reads(to, from) ? LIKELY : NEARBY;
  }

  private static double[] around(int chosen, int size) {
    double[] p = new double[size];
    Arrays.fill(p, chosen < 0 || size == 1 ? 1.0 / size : (1 - LIKELY) / (size - 1));
    if (chosen >= 0 && size > 1) {
      p[chosen] = LIKELY;
    }
    return p;
  }
}
