package org.collograph.codec;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Node;

/// A graph in a few lines of text.
public final class GraphSketch {
  private GraphSketch() {}

  /// A line a node, predecessors first.
  public static String of(CollaborationGraph graph) {
    StringJoiner lines = new StringJoiner("\n");
    for (String id : graph.topologicalOrder()) {
      Node n = graph.node(id);
      List<String> reads = graph.predecessors(id);
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-6s %s%s%s",
              id,
              n.role(),
              n.model() == null ? "" : " " + n.model(),
              reads.isEmpty() ? "" : " reads " + String.join(", ", reads)));
    }
    return lines.toString();
  }
}
