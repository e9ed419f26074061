package org.collograph.codec;

import java.util.List;
import java.util.regex.Pattern;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What a file of a graph is, by what stands in it rather than by its name.
enum GraphForm {
  NATIVE,
  GRAPHML,
  DOT,
  MERMAID,
  LANGGRAPH;

  private static final Pattern FLOWCHART =
      Pattern.compile(
          "^\\s*(?:---.{0,400}?---\\s*)?(?:%%.{0,200}\\n"
              + "\\s*)*(?:flowchart|graph)\\s+(?:TB|TD|BT|LR|RL)\\b",
          Pattern.DOTALL);

  /// Nodes and edges, and these from a source to a target.
  private static final Pattern NODES_AND_EDGES =
      Pattern.compile("^\\s*\\{\\s*\"nodes\"\\s*:.*\"source\"\\s*:", Pattern.DOTALL);

  /// A form of another program, known by how it begins, with what may be done about it.
  private record Foreign(String name, Pattern begins, String remedy) {
    Foreign(String name, String begins, String remedy) {
      this(name, Pattern.compile(begins, Pattern.DOTALL), remedy);
    }
  }

  private static final String AS_GRAPHML = "export it as GraphML";
  private static final String DRAW = "draw it here";
  private static final String JSON = "^\\s*\\{.{0,4000}";
  private static final List<Foreign> FOREIGN =
      List.of(
          new Foreign("draw.io", "^.{0,400}<(?:mxfile|mxGraphModel)\\b", DRAW),
          new Foreign("GEXF", "^.{0,400}<gexf\\b", AS_GRAPHML),
          new Foreign("SVG", "^.{0,400}<svg\\b", "open the graph that it was made from"),
          new Foreign("HTML", "(?i)^\\s*<(?:!doctype html|html)\\b", "download the file itself"),
          new Foreign("BPMN", "^.{0,600}<(?:\\w+:)?definitions\\b", DRAW),
          new Foreign("PlantUML", "^\\s*@start", DRAW),
          new Foreign("GML", "^\\s*(?:Creator.{0,200})?graph\\s*\\[", AS_GRAPHML),
          new Foreign("Pajek", "(?i)^\\s*\\*vertices", AS_GRAPHML),
          new Foreign("Excalidraw", JSON + "\"type\"\\s*:\\s*\"excalidraw", DRAW),
          new Foreign("ComfyUI", JSON + "\"last_(?:node|link)_id\"", DRAW),
          new Foreign("n8n", JSON + "\"connections\"\\s*:\\s*\\{", DRAW),
          new Foreign("Cytoscape", JSON + "\"elements\"\\s*:", AS_GRAPHML),
          new Foreign("Langflow or Flowise", JSON + "\"viewport\"\\s*:", DRAW),
          new Foreign(
              "node-link JSON", JSON + "\"(?:multigraph|directed)\"\\s*:", "write it as GraphML"),
          new Foreign("Rivet", "^\\s*version:\\s*\\d.{0,400}(?:attachedData|graphs):", DRAW));

  /// @param name of the file, in small letters
  /// @throws IllegalArgumentException where it is another program's
  static GraphForm of(String text, String name, String what) {
    String start = text.stripLeading();
    String head = start.substring(0, Math.min(start.length(), 8_000));
    boolean isOurs = head.contains("\"collograph/graph\"");
    if (FLOWCHART.matcher(head).find()) {
      return MERMAID;
    }
    if (!isOurs && foreign(head) == null && NODES_AND_EDGES.matcher(start).find()) {
      return LANGGRAPH;
    }
    Foreign foreign = isOurs ? null : foreign(head);
    if (foreign != null) {
      throw new Refusal(
          "%s is a %s file, which is not read here. Maybe %s.",
          what, foreign.name(), Sentence.of(foreign.remedy()));
    }
    if (start.startsWith("<") || start.startsWith("{") || start.startsWith("[")) {
      return start.startsWith("<") ? GRAPHML : NATIVE;
    }
    boolean isDot = DotText.of(head).text().matches("(?s)\\s*(?:strict\\s+)?(?:di)?graph\\b.*");
    return isDot || name.endsWith(".dot") || name.endsWith(".gv")
        ? DOT
        : name.endsWith(".graphml") ? GRAPHML : NATIVE;
  }

  private static @Nullable Foreign foreign(String head) {
    return FOREIGN.stream().filter(f -> f.begins().matcher(head).find()).findFirst().orElse(null);
  }
}
