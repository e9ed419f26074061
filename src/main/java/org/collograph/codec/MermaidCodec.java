package org.collograph.codec;

import java.util.HashMap;
import java.util.Locale;
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
      String model = n.model() == null ? "" : escaped(n.model()) + "<br/>";
      lines.add(String.format(Locale.ROOT, "  %s[\"%s%s\"]", name, model, escaped(n.role())));
      if (graph.inDegree(n.id()) == 0) {
        lines.add("  question -.-> " + name);
      }
    }
    for (Edge e : graph.edges()) {
      lines.add(String.format(Locale.ROOT, "  %s --> %s", names.get(e.from()), names.get(e.to())));
    }
    graph
        .output()
        .ifPresent(
            id ->
                lines.add(String.format(Locale.ROOT, "  %s --> answer([answer])", names.get(id))));
    return lines.toString();
  }

  private static String escaped(String label) {
    // Its own escapes begin with #, so that goes first.
    return label
        .replace("#", "#35;")
        .replace("&", "#amp;")
        .replace("<", "#lt;")
        .replace(">", "#gt;")
        .replace("\"", "#quot;")
        .replace("`", "#96;")
        .replace("\n", " ");
  }
}
