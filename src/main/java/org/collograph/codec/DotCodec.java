package org.collograph.codec;

import java.util.StringJoiner;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;

/// Writes graphs for Graphviz.
public final class DotCodec {
  private DotCodec() {}

  /// @param simulated whether to say that the models are simulated
  public static String text(CollaborationGraph graph, boolean simulated) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add("digraph collaboration {");
    lines.add("  rankdir=LR; node [shape=box, style=rounded];");
    if (simulated) {
      lines.add("  label=\"simulated models\"; labelloc=b;");
    }
    for (Node n : graph.nodes()) {
      boolean output = graph.output().filter(n.id()::equals).isPresent();
      lines.add(
          "  %s [label=\"%s\", role=%s, model=%s%s];"
              .formatted(
                  quoted(n.id()),
                  n.model() == null
                      ? escaped(n.role())
                      : escaped(n.model()) + "\\n" + escaped(n.role()),
                  quoted(n.role()),
                  quoted(n.model() == null ? "" : n.model()),
                  output ? ", output=true, peripheries=2" : ""));
    }
    for (Edge e : graph.edges()) {
      lines.add("  %s -> %s;".formatted(quoted(e.from()), quoted(e.to())));
    }
    return lines.add("}").toString();
  }

  private static String quoted(String text) {
    return '"' + escaped(text) + '"';
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
