package org.collograph.ui.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collograph.graph.CanonicalOrder;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDifference;
import org.collograph.search.steer.Cell;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// Which slot of a search's tables each node of a graph stands for: a search learns of a graph as
/// standing in the last slots, in canonical order.
///
/// @param nodes ids by slot, from 0
/// @param slots of the tables
record Slots(Map<Integer, String> nodes, int slots) {
  static Slots of(CollaborationGraph graph, int slots) {
    List<String> order = CanonicalOrder.of(graph);
    Map<Integer, String> nodes = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      nodes.put(slots - order.size() + i, order.get(i));
    }
    return new Slots(nodes, slots);
  }

  /// What a slot is called, in the tables as in pictures.
  static String name(int slot, int slots) {
    return slot == slots - 1 ? Words.of("out") : String.valueOf(slot + 1);
  }

  /// What each node is called, as in its traces and its ablation, and what its slot is, as in the
  /// tables.
  Map<String, String> names() {
    Map<String, String> all = new HashMap<>();
    nodes.forEach(
        (slot, node) -> {
          String name = name(slot, slots);
          all.put(node, slot == slots - 1 ? name : node + " · " + name);
        });
    return all;
  }

  /// What of the graph a probability is about, as that to be marked.
  GraphDifference marks(@Nullable Cell cell, CollaborationGraph graph) {
    return switch (cell) {
      case Cell.Edge(int from, int to) -> edge(nodes.get(from), nodes.get(to), graph);
      case Cell.Named(int slot, String _) -> nodes(nodes.get(slot), null);
      case null -> GraphDifference.NONE;
    };
  }

  private static GraphDifference edge(
      @Nullable String from, @Nullable String to, CollaborationGraph graph) {
    if (from != null && to != null && graph.edges().contains(new Edge(from, to))) {
      Set<Edge> edge = Set.of(new Edge(from, to));
      return new GraphDifference(Set.of(), Set.of(), Set.of(), edge, Set.of());
    }
    return nodes(from, to);
  }

  private static GraphDifference nodes(@Nullable String one, @Nullable String other) {
    Set<String> all = new HashSet<>();
    if (one != null) {
      all.add(one);
    }
    if (other != null) {
      all.add(other);
    }
    return new GraphDifference(Set.of(), Set.of(), all, Set.of(), Set.of());
  }
}
