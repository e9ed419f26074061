package org.collograph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is symmetric is drawn so.
class GraphLayoutTest {
  private static CollaborationGraph fan(int workers) {
    List<Node> nodes =
        IntStream.rangeClosed(0, workers)
            .mapToObj(i -> new Node(i == workers ? "f" : "a" + i, "assistant", "m"))
            .toList();
    List<Edge> edges = IntStream.range(0, workers).mapToObj(i -> new Edge("a" + i, "f")).toList();
    return CollaborationGraph.of(nodes, edges, "f");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 8})
  void aFuserStandsInTheMiddleOfWhatItReads(int workers) {
    Map<String, Position> at = GraphLayout.of(fan(workers));
    double middle =
        IntStream.range(0, workers)
                    .mapToDouble(i -> at.get("a" + i).y())
                    .summaryStatistics()
                    .getMin()
                / 2
            + IntStream.range(0, workers).mapToDouble(i -> at.get("a" + i).y()).max().orElseThrow()
                / 2;
    assertEquals(middle, at.get("f").y(), 0.5, at.toString());
  }

  @Test
  void aChainIsALine() {
    CollaborationGraph chain =
        CollaborationGraph.of(
            List.of(new Node("a", "x", "m"), new Node("b", "x", "m"), new Node("c", "x", "m")),
            List.of(new Edge("a", "b"), new Edge("b", "c")),
            "c");
    Map<String, Position> at = GraphLayout.of(chain);
    assertEquals(1, at.values().stream().mapToDouble(Position::y).distinct().count());
  }

  @Test
  void twoLayersAreSymmetric() {
    CollaborationGraph layers =
        CollaborationGraph.of(
            List.of(
                new Node("a", "x", "m"),
                new Node("b", "x", "m"),
                new Node("c", "x", "m"),
                new Node("d", "x", "m"),
                new Node("f", "x", "m")),
            List.of(
                new Edge("a", "c"),
                new Edge("b", "c"),
                new Edge("a", "d"),
                new Edge("b", "d"),
                new Edge("c", "f"),
                new Edge("d", "f")),
            "f");
    Map<String, Position> at = GraphLayout.of(layers);
    double middle = (at.get("a").y() + at.get("b").y()) / 2;
    assertEquals(middle, (at.get("c").y() + at.get("d").y()) / 2, 0.5);
    assertEquals(middle, at.get("f").y(), 0.5);
  }
}
