package org.collograph.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.collograph.codec.DotCodec;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.GraphmlCodec;
import org.collograph.codec.MermaidCodec;
import org.collograph.cost.ModelProfile;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Roles;
import org.collograph.words.Refusal;

/// The forms that a graph can be taken away in.
public enum GraphExport {
  PNG("png"),
  SVG("svg"),
  JSON("json"),
  GRAPHML("graphml"),
  DOT("dot"),
  MERMAID("mmd");

  private final String ending;

  GraphExport(String ending) {
    this.ending = ending;
  }

  /// Of its files, such as `png`.
  public String ending() {
    return ending;
  }

  /// Whether it shows a caption.
  public boolean isPicture() {
    return this == PNG || this == SVG;
  }

  public static List<String> endings() {
    return Arrays.stream(values()).map(GraphExport::ending).toList();
  }

  /// By its name or its files' ending.
  ///
  /// @throws IllegalArgumentException where there is no such form
  public static GraphExport of(String form) {
    return Arrays.stream(values())
        .filter(f -> f.name().equalsIgnoreCase(form) || f.ending.equalsIgnoreCase(form))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "The form '%s' is not there. Maybe one of %s is meant.",
                    form,
                    Arrays.stream(values())
                        .map(f -> f.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "))));
  }

  /// @param models of the pool, for their families' colours
  /// @param caption lines that stand under a picture
  /// @param simulated whether to say that they are
  public byte[] bytes(
      GraphDocument document,
      Roles roles,
      List<ModelProfile> models,
      List<String> caption,
      boolean simulated)
      throws IOException {
    return switch (this) {
      case PNG -> GraphPicture.png(document, roles, models, caption, simulated);
      case SVG -> GraphPicture.svg(document, roles, models, caption, simulated);
      case JSON -> utf8(GraphCodec.text(document) + "\n");
      case GRAPHML -> utf8(GraphmlCodec.text(document));
      case DOT -> utf8(DotCodec.text(document, simulated));
      case MERMAID -> utf8(MermaidCodec.text(document.graph(), simulated));
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
