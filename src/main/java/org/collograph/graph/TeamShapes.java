package org.collograph.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Graphs of regular form, of any size, whatever they cost.
public final class TeamShapes {
  private TeamShapes() {}

  public static CollaborationGraph single(String model) {
    return layers(model, 1, 1, null);
  }

  /// Assistants read by one fuser.
  public static CollaborationGraph fused(List<String> workers, String fuser) {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (String worker : workers) {
      nodes.add(new Node("a" + (nodes.size() + 1), "assistant", worker));
      edges.add(new Edge(nodes.getLast().id(), "out"));
    }
    nodes.add(new Node("out", "fuser", fuser));
    return CollaborationGraph.of(nodes, edges, "out");
  }

  /// Assistants whose answers are voted on.
  public static CollaborationGraph vote(String model, int voters) {
    CollaborationGraph fused = fused(java.util.Collections.nCopies(voters, model), model);
    return fused.replacing(new Node("out", "majority", null));
  }

  /// Layers of assistants, each reading the whole layer before it.
  ///
  /// @param fuser reads the last layer; null where that is a single assistant
  public static CollaborationGraph layers(
      String model, int width, int depth, @Nullable String fuser) {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    List<String> before = List.of();
    for (int d = 1; d <= depth; d++) {
      List<String> layer = new ArrayList<>();
      for (int w = 1; w <= width; w++) {
        layer.add("a" + d + "-" + w);
        add(new Node(layer.getLast(), "assistant", model), before, nodes, edges);
      }
      before = layer;
    }
    if (fuser != null) {
      add(new Node("out", "fuser", fuser), before, nodes, edges);
    }
    return CollaborationGraph.of(nodes, edges, nodes.getLast().id());
  }

  private static void add(Node node, List<String> read, List<Node> nodes, List<Edge> edges) {
    nodes.add(node);
    read.forEach(from -> edges.add(new Edge(from, node.id())));
  }
}
