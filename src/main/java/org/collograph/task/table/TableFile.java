package org.collograph.task.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.collograph.words.Sentence;

/// Reads a file as a table. Its form is told by its content and its ending, then by what the reader
/// was asked for.
public final class TableFile {
  private TableFile() {}

  /// @throws IllegalArgumentException where no table can be made of it
  public static Table read(Path file, Layout layout) throws IOException {
    byte[] bytes = Packed.bytes(file);
    if (Packed.begins(bytes, 'P', 'A', 'R', '1')) {
      return ParquetProcess.read(file);
    }
    FileText text = FileText.of(bytes, layout.encoding(), file.toString());
    boolean json = isJson(file, text.text(), layout);
    Table table =
        json
            ? JsonTable.of(text.text(), file.toString())
            : CsvTable.of(text.text(), file.toString(), layout);
    return table.noted(text.note().stream().toList()).noted(form(json, layout));
  }

  /// One JSON object a line.
  public static Table lines(String text, String name) {
    return JsonTable.of(text, name);
  }

  /// In small letters, without the ending that says how it is packed.
  public static String unpackedName(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst|zstd)$", "");
  }

  private static List<Sentence> form(boolean json, Layout layout) {
    return json == layout.json()
        ? List.of()
        : List.of(Sentence.of("It is read as %s.", json ? "JSON" : "CSV"));
  }

  private static boolean isJson(Path file, String text, Layout layout) {
    String name = unpackedName(file);
    String begin = text.stripLeading();
    if (name.matches(".*\\.(json|jsonl|ndjson)")) {
      return true;
    }
    return name.matches(".*\\.(csv|tsv)")
        ? begin.matches("(?s)\\{\\s*\".*|\\[\\s*\\{\\s*\".*")
        : layout.json();
  }
}
