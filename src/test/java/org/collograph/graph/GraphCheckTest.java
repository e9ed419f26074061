package org.collograph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.collograph.codec.RolesCodec;
import org.junit.jupiter.api.Test;

class GraphCheckTest {
  private final GraphCheck check = new GraphCheck(RolesCodec.shipped(), List.of("m"));

  GraphCheckTest() throws Exception {}

  private List<String> codes(CollaborationGraph g) {
    return check.findings(g).stream().map(Finding::code).toList();
  }

  private static CollaborationGraph graph(List<Node> nodes, List<Edge> edges, String output) {
    return CollaborationGraph.of(nodes, edges, output);
  }

  @Test
  void aSingleAssistantIsFine() {
    assertEquals(List.of(), codes(graph(List.of(Graphs.assistant("a", "m")), List.of(), "a")));
  }

  @Test
  void eachFaultHasItsFinding() {
    Node a = Graphs.assistant("a", "m");
    Node b = Graphs.assistant("b", "m");
    assertEquals(List.of("no-output"), codes(graph(List.of(a), List.of(), null)));
    assertEquals(List.of("cannot-reach-output"), codes(graph(List.of(a, b), List.of(), "a")));
    assertEquals(
        List.of("cycle"),
        codes(graph(List.of(a, b), List.of(new Edge("a", "b"), new Edge("b", "a")), "a")));
    assertEquals(
        List.of("unknown-role"),
        codes(graph(List.of(new Node("a", "judge", "m")), List.of(), "a")));
    assertEquals(
        List.of("unknown-model"),
        codes(graph(List.of(Graphs.assistant("a", "x")), List.of(), "a")));
    assertEquals(
        List.of("no-model"), codes(graph(List.of(Graphs.assistant("a", null)), List.of(), "a")));
    assertEquals(
        List.of("reads-out-of-range"),
        codes(graph(List.of(new Node("a", "fuser", "m")), List.of(), "a")));
  }

  @Test
  void messagesNameTheValueAndSayWhatMayHelp() {
    var invalid = graph(List.of(new Node("a", "judge", "m")), List.of(), "a");
    String message =
        assertThrows(InvalidGraphException.class, () -> check.requireValid(invalid)).getMessage();
    assertTrue(message.contains("'judge'") && message.contains("Maybe"), message);
  }

  @Test
  void anEdgeToNowhereIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> graph(List.of(Graphs.assistant("a", "m")), List.of(new Edge("a", "z")), "a"));
    assertTrue(e.getMessage().contains("'z'"), e.getMessage());
  }

  @Test
  void shapeIsThatOfTheLivePart() {
    var g =
        graph(
            List.of(
                Graphs.assistant("a", "m"),
                Graphs.assistant("b", "m"),
                Graphs.assistant("dead", "m"),
                new Node("f", "fuser", "m")),
            List.of(new Edge("a", "f"), new Edge("b", "f"), new Edge("a", "dead")),
            "f");
    assertEquals(new Shape(3, 2, 2, 2), Shape.of(g));
  }
}
