package org.collograph.graph;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;

/// The form of the live part of a graph.
///
/// @param width size of the largest layer, layers being the longest distances from the sources
/// @param depth number of nodes on the longest path
public record Shape(int nodes, int edges, int width, int depth) {

  /// @param graph without cycles
  public static Shape of(CollaborationGraph graph) {
    CollaborationGraph live = graph.live();
    Map<String, Integer> layers = layers(live);
    Map<Integer, Integer> sizes = new HashMap<>();
    layers.values().forEach(layer -> sizes.merge(layer, 1, Integer::sum));
    return new Shape(
        live.nodes().size(),
        live.edges().size(),
        sizes.values().stream().mapToInt(i -> i).max().orElse(0),
        layers.values().stream().mapToInt(i -> i + 1).max().orElse(0));
  }

  /// The longest distance of each node from the sources, 0 for a source.
  public static Map<String, Integer> layers(CollaborationGraph graph) {
    Map<String, Integer> layers = new HashMap<>();
    for (String id : graph.topologicalOrder()) {
      layers.put(
          id,
          graph.predecessors(id).stream()
              .mapToInt(p -> requireNonNull(layers.get(p)) + 1)
              .max()
              .orElse(0));
    }
    return layers;
  }
}
