package org.collograph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CanonicalOrderTest {
  /// What the order says of a graph, without its ids.
  private static String description(CollaborationGraph g) {
    List<String> order = CanonicalOrder.of(g);
    StringBuilder text = new StringBuilder();
    for (String id : order) {
      Node n = g.node(id);
      text.append(n.role()).append(' ').append(n.model()).append(' ');
      text.append(g.predecessors(id).stream().map(order::indexOf).sorted().toList()).append('\n');
    }
    return text.toString();
  }

  @Test
  void namesAndPlacesInTheFileDoNotMatter() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 500; i++) {
      CollaborationGraph g = Graphs.random(random, 12);
      assertEquals(description(g), description(Graphs.renamed(g, random)), g::toString);
    }
  }

  @Test
  void predecessorsComeFirst() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 200; i++) {
      CollaborationGraph g = Graphs.random(random, 14);
      List<String> order = CanonicalOrder.of(g);
      for (Edge e : g.edges()) {
        assertTrue(order.indexOf(e.from()) < order.indexOf(e.to()));
      }
    }
  }

  /// Six assistants in pairs: which pair reads whom must not depend on names.
  @Test
  void symmetricGraphsAreOrderedAlikeToo() {
    SplittableRandom random = new SplittableRandom(3);
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      nodes.add(Graphs.assistant("a" + i, "m"));
      nodes.add(new Node("f" + i, "fuser", "m"));
      edges.add(new Edge("f" + i, "out"));
    }
    for (int i = 0; i < 6; i++) {
      edges.add(new Edge("a" + i, "f" + i));
      edges.add(new Edge("a" + (i + 1) % 6, "f" + i));
    }
    nodes.add(new Node("out", "majority", null));
    CollaborationGraph ring = CollaborationGraph.of(nodes, edges, "out");
    for (int i = 0; i < 20; i++) {
      assertEquals(description(ring), description(Graphs.renamed(ring, random)));
    }
  }

  @Test
  void manyTwinsAreOrderedQuickly() {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      nodes.add(Graphs.assistant("a" + i, "m"));
      nodes.add(Graphs.assistant("b" + i, "m"));
      edges.add(new Edge("a" + i, "b" + i));
      edges.add(new Edge("b" + i, "out"));
    }
    nodes.add(new Node("out", "fuser", "m"));
    assertEquals(81, CanonicalOrder.of(CollaborationGraph.of(nodes, edges, "out")).size());
  }
}
