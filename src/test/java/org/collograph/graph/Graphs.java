package org.collograph.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Graphs for tests.
public final class Graphs {
  public static final List<String> MODELS = List.of("llama-3.2-1b", "llama-3.2-3b", "llama-3.1-8b");

  private Graphs() {}

  public static Node assistant(String id, String model) {
    return new Node(id, "assistant", model);
  }

  /// A valid random graph in which every node reaches the output.
  public static CollaborationGraph random(RandomGenerator random, int most) {
    int n = 1 + random.nextInt(most);
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<Integer> reads = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) == 0) {
          reads.add(j);
        }
      }
      String role =
          reads.isEmpty()
              ? "assistant"
              : List.of("assistant", "fuser", "majority").get(random.nextInt(3));
      String model = role.equals("majority") ? null : MODELS.get(random.nextInt(MODELS.size()));
      nodes.add(new Node("n" + i, role, model));
      reads.forEach(j -> edges.add(new Edge("n" + j, "n" + (nodes.size() - 1))));
    }
    return CollaborationGraph.of(nodes, edges, "n" + (n - 1)).live();
  }

  /// The same graph under other names and in another order.
  public static CollaborationGraph renamed(CollaborationGraph graph, RandomGenerator random) {
    List<Node> nodes = new ArrayList<>(graph.nodes());
    List<Edge> edges = new ArrayList<>(graph.edges());
    Collections.shuffle(nodes, java.util.Random.from(random));
    Collections.shuffle(edges, java.util.Random.from(random));
    Map<String, String> names = new HashMap<>();
    for (Node n : nodes) {
      names.put(n.id(), "x" + random.nextInt(1_000_000) + "-" + names.size());
    }
    return CollaborationGraph.of(
        nodes.stream().map(n -> new Node(names.get(n.id()), n.role(), n.model())).toList(),
        edges.stream().map(e -> new Edge(names.get(e.from()), names.get(e.to()))).toList(),
        names.get(graph.output().orElseThrow()));
  }
}
