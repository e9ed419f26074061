package org.collograph.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;

/// Writes graphs as Mermaid flowcharts, which Markdown viewers draw.
public final class MermaidCodec {
  private MermaidCodec() {}

  /// @param simulated whether to say that the models are simulated
  public static String text(CollaborationGraph graph, boolean simulated) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add("flowchart LR");
    if (simulated) {
      lines.add("  %% simulated models");
    }
    Map<String, String> names = new HashMap<>();
    lines.add("  question([question])");
    for (Node n : graph.nodes()) {
      String name = "n" + (names.size() + 1);
      names.put(n.id(), name);
      String label = n.model() == null ? n.role() : n.model() + "<br/>" + n.role();
      lines.add("  %s[\"%s\"]".formatted(name, escaped(label)));
      if (graph.inDegree(n.id()) == 0) {
        lines.add("  question -.-> " + name);
      }
    }
    for (Edge e : graph.edges()) {
      lines.add("  %s --> %s".formatted(names.get(e.from()), names.get(e.to())));
    }
    graph.output().ifPresent(id -> lines.add("  %s --> answer([answer])".formatted(names.get(id))));
    return lines.toString();
  }

  private static String escaped(String label) {
    return label.replace("\"", "#quot;").replace("\n", " ");
  }
}
