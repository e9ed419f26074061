package org.collograph.codec;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Node;
import org.collograph.graph.Shape;

/// A team in one line, layer by layer, such as `2×llama-3.2-3b, llama-3.1-8b → fuser llama-3.2-3b`.
public final class TeamWords {
  private TeamWords() {}

  public static String of(CollaborationGraph graph) {
    return of(graph, UnaryOperator.identity());
  }

  /// @param roles what each is called
  public static String of(CollaborationGraph graph, UnaryOperator<String> roles) {
    Map<Integer, Map<String, Integer>> layers = new TreeMap<>();
    Shape.layers(graph)
        .forEach(
            (id, layer) ->
                layers
                    .computeIfAbsent(layer, _ -> new TreeMap<>())
                    .merge(words(graph.node(id), graph.inDegree(id), roles), 1, Integer::sum));
    return layers.values().stream().map(TeamWords::layer).collect(Collectors.joining(" → "));
  }

  private static String layer(Map<String, Integer> members) {
    return members.entrySet().stream()
        .map(e -> (e.getValue() > 1 ? e.getValue() + "×" : "") + e.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String words(Node n, int reads, UnaryOperator<String> roles) {
    if (n.model() == null) {
      return roles.apply(n.role());
    }
    return reads == 0 ? n.model() : roles.apply(n.role()) + " " + n.model();
  }
}
