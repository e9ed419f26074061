package org.collograph.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.collograph.codec.json.BoundedFile;
import org.collograph.graph.GraphDocument;

/// Reads a graph's file in whichever form it is: native JSON, GraphML, DOT, Mermaid or LangGraph's
/// JSON.
public final class GraphFiles {
  /// Endings of the forms that can be read.
  public static final List<String> ENDINGS =
      List.of("json", "graphml", "dot", "gv", "mmd", "mermaid");

  /// Of our own files, before `.json`.
  private static final String OWN = ".collograph";

  private static final long MOST_BYTES = 16L << 20;

  /// Those of other programs say little with much.
  private static final long MOST_FOREIGN_BYTES = 4L << 20;

  private GraphFiles() {}

  /// The form is told by what stands in the file, then by its ending.
  public static GraphDocument read(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean foreign = name.endsWith(".graphml") || name.endsWith(".dot") || name.endsWith(".gv");
    byte[] bytes = BoundedFile.bytes(file, foreign ? MOST_FOREIGN_BYTES : MOST_BYTES);
    String what = "'" + file + "'";
    // The letters that tell a form are the same in every encoding but for zeros between them.
    String sketch = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[\\x00þÿ]|ï»¿", "");
    return switch (GraphForm.of(sketch, name, what)) {
      case GRAPHML -> GraphmlCodec.parse(bytes, what);
      case MERMAID -> MermaidReader.parse(BoundedFile.text(file, bytes), what);
      case LANGGRAPH -> LangGraphJson.parse(BoundedFile.text(file, bytes), what);
      case DOT -> DotCodec.parse(BoundedFile.text(file, bytes), what);
      case NATIVE -> GraphCodec.parse(BoundedFile.text(file, bytes), what);
    };
  }

  /// What a drawing in such a file is called: the file's name without its endings.
  public static String title(Path file) {
    String name = file.toAbsolutePath().normalize().getFileName().toString();
    int end = name.lastIndexOf('.');
    if (end > 0 && ENDINGS.contains(name.substring(end + 1).toLowerCase(Locale.ROOT))) {
      name = name.substring(0, end);
    }
    return name.endsWith(OWN) && name.length() > OWN.length()
        ? name.substring(0, name.length() - OWN.length())
        : name;
  }
}
