package org.collograph.codec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.collograph.codec.json.BoundedFile;
import org.collograph.graph.GraphDocument;

/// Reads a graph's file in whichever form it is: native JSON, GraphML or DOT.
public final class GraphFiles {
  /// Endings of the forms that can be read.
  public static final List<String> ENDINGS = List.of("json", "graphml", "dot", "gv");

  private static final long MOST_BYTES = 16L << 20;

  /// Those of other programs say little with much.
  private static final long MOST_FOREIGN_BYTES = 4L << 20;

  private GraphFiles() {}

  /// The form is told from the ending, else from how the text begins.
  public static GraphDocument read(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean foreign = name.endsWith(".graphml") || name.endsWith(".dot") || name.endsWith(".gv");
    String text = BoundedFile.read(file, foreign ? MOST_FOREIGN_BYTES : MOST_BYTES);
    String what = "'" + file + "'";
    String start = text.stripLeading();
    if (name.endsWith(".graphml") || start.startsWith("<")) {
      return GraphmlCodec.parse(text, what);
    }
    if (name.endsWith(".dot") || name.endsWith(".gv") || start.startsWith("digraph")) {
      return DotCodec.parse(text, what);
    }
    return GraphCodec.parse(text, what);
  }
}
