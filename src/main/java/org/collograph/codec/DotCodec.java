package org.collograph.codec;

import java.io.StringReader;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Node;
import org.collograph.words.Refusal;
import org.jgrapht.nio.dot.DOTImporter;

/// Graphs for Graphviz, and from it.
public final class DotCodec {
  private static final String LINE = "\u2028";

  private DotCodec() {}

  /// @param simulated whether to say that the models are simulated
  public static String text(GraphDocument document, boolean simulated) {
    CollaborationGraph graph = document.graph();
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add("digraph collaboration {");
    lines.add("  rankdir=LR; node [shape=box, style=rounded];");
    AttributedGraph.of(document)
        .forEach((name, value) -> lines.add("  " + name + "=" + quoted(value) + ";"));
    if (simulated) {
      lines.add("  label=\"simulated models\"; labelloc=b;");
    }
    for (Node n : graph.nodes()) {
      lines.add(node(document, n));
    }
    for (Edge e : graph.edges()) {
      lines.add(String.format(Locale.ROOT, "  %s -> %s;", quoted(e.from()), quoted(e.to())));
    }
    return lines.add("}").toString();
  }

  private static String node(GraphDocument document, Node n) {
    boolean output = document.graph().output().filter(n.id()::equals).isPresent();
    String label = n.model() == null ? quoted(n.role()) : quoted(n.model() + LINE + n.role());
    String attributes =
        AttributedGraph.of(document, n.id()).entrySet().stream()
            .map(a -> ", " + a.getKey() + "=" + quoted(a.getValue()))
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        "  %s [label=%s%s%s];",
        quoted(n.id()),
        label.replace(LINE, "\\n"),
        attributes,
        output ? ", peripheries=2" : "");
  }

  /// Graphviz reads entities, and has no other way to write a backslash at the end of a text.
  private static String quoted(String text) {
    return '"' + text.replace("&", "&amp;").replace("\\", "&#92;").replace("\"", "&quot;") + '"';
  }

  /// @param what names the document in errors
  public static GraphDocument parse(String text, String what) {
    DotText dot = DotText.of(text);
    if (dot.isUndirected()) {
      throw undirected(what);
    }
    AttributedGraph read = new AttributedGraph(what, StringEscapeUtils::unescapeHtml4);
    if (dot.isStrict()) {
      read.merge();
    }
    DOTImporter<String, org.jgrapht.graph.DefaultEdge> importer = new DOTImporter<>();
    importer.setVertexFactory(StringEscapeUtils::unescapeHtml4);
    try {
      importer.importGraph(read.filledBy(importer), new StringReader(dot.text()));
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException e) {
      // The importer breaks on some texts that are no DOT.
      throw new Refusal(
          e, "%s is no DOT graph that can be read: %s. Maybe it was cut off.", what, reason(e));
    }
    return read.imported();
  }

  static IllegalArgumentException undirected(String what) {
    return new Refusal(
        "%s is an undirected graph, and who reads whom must be said. Maybe make it directed.",
        what);
  }

  static String reason(Exception e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String words = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    return words.length() > 160 ? words.substring(0, 159) + "…" : words.replaceAll("\\.$", "");
  }
}
