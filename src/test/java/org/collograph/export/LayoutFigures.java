package org.collograph.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Position;

/// How far the cards of a drawing move when it gets one node more: kept where they are as far as
/// may be, and laid out anew.
public final class LayoutFigures {
  private static final int GRAPHS = 10;

  private LayoutFigures() {}

  public static void main(String[] args) {
    for (int nodes : new int[] {20, 100, 300}) {
      double kept = 0;
      double anew = 0;
      double most = 0;
      for (int seed = 0; seed < GRAPHS; seed++) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Node> all = new ArrayList<>();
        Set<Edge> edges = new LinkedHashSet<>();
        layered(nodes, random, all, edges);
        var graph = CollaborationGraph.of(all, edges, "n" + (nodes - 1));
        Map<String, Position> before = GraphLayout.keeping(graph, GraphLayout.of(graph));
        all.add(new Node("new", "assistant", "m"));
        edges.add(new Edge("n" + random.nextInt(nodes / 2), "new"));
        edges.add(new Edge("new", "n" + (nodes / 2 + random.nextInt(nodes / 2))));
        var more = CollaborationGraph.of(all, edges, "n" + (nodes - 1));
        double[] keeping = moved(before, GraphLayout.keeping(more, before));
        kept += keeping[0] / GRAPHS;
        most = Math.max(most, keeping[1]);
        anew += moved(before, GraphLayout.of(more))[0] / GRAPHS;
      }
      System.err.printf(
          "%d nodes and one more: others move %.1f px on average, %.0f at most; anew %.1f%n",
          nodes, kept, most, anew);
    }
  }

  private static void layered(int nodes, SplittableRandom random, List<Node> all, Set<Edge> edges) {
    int rows = (int) Math.ceil(Math.sqrt(nodes / 2.0));
    for (int i = 0; i < nodes; i++) {
      all.add(new Node("n" + i, "assistant", "m"));
      for (int k = 0; k < 2 && i >= rows; k++) {
        int layer = random.nextInt(6) == 0 ? random.nextInt(i / rows) : i / rows - 1;
        edges.add(new Edge("n" + (layer * rows + random.nextInt(rows)), "n" + i));
      }
    }
  }

  /// On average, and at most.
  private static double[] moved(Map<String, Position> before, Map<String, Position> after) {
    double[] apart =
        before.keySet().stream()
            .mapToDouble(
                id ->
                    Math.hypot(
                        before.get(id).x() - after.get(id).x(),
                        before.get(id).y() - after.get(id).y()))
            .toArray();
    return new double[] {
      java.util.Arrays.stream(apart).average().orElse(0),
      java.util.Arrays.stream(apart).max().orElse(0)
    };
  }
}
