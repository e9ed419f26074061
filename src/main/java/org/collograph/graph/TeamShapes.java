package org.collograph.graph;

import java.util.ArrayList;
import java.util.List;

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
  public static CollaborationGraph layers(String model, int width, int depth, String fuser) {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    List<String> before = List.of();
    for (int d = 1; d <= depth; d++) {
      List<String> layer = new ArrayList<>();
      for (int w = 1; w <= width; w++) {
        String id = "a" + d + "-" + w;
        nodes.add(new Node(id, "assistant", model));
        before.forEach(p -> edges.add(new Edge(p, id)));
        layer.add(id);
      }
      before = layer;
    }
    if (fuser != null) {
      nodes.add(new Node("out", "fuser", fuser));
      before.forEach(p -> edges.add(new Edge(p, "out")));
    }
    return CollaborationGraph.of(nodes, edges, nodes.getLast().id());
  }
}
