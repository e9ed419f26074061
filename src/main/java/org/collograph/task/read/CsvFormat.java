package org.collograph.task.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// One's own questions in CSV whose first row names the columns.
///
/// @param mapping null to take columns by their names
record CsvFormat(@Nullable Mapping mapping) implements Format {
  @Override
  public List<String> endings() {
    return List.of(".csv");
  }

  private static void requireNamesOnce(List<String> header, String file) {
    List<String> named = header.stream().filter(h -> !h.isBlank()).toList();
    if (new LinkedHashSet<>(named).size() < named.size()) {
      throw new Refusal(
          "The first row of '%s' names a column twice: %s. Maybe the file has no header.",
          file, header);
    }
  }

  @Override
  public Reading read(String text, String file) {
    List<String[]> rows = CsvRows.of(text, file);
    Reading.Rows all = new Reading.Rows();
    if (rows.isEmpty()) {
      return all.reading();
    }
    List<String> header = List.of(rows.getFirst());
    requireNamesOnce(header, file);
    Mapping used = mapping == null ? Mapping.guess(header) : mapping;
    for (int i = 1; i < rows.size(); i++) {
      String what = String.format(Locale.ROOT, "Row %d of '%s'", i + 1, file);
      String[] row = rows.get(i);
      all.add(what, () -> new MappedQuestion(used, row(header, row, what)).question());
    }
    return all.reading();
  }

  private static Row row(List<String> header, String[] cells, String what) {
    if (cells.length > header.size()) {
      throw new Refusal(
          "%s has %d columns and the header has %d. Maybe a comma is not quoted.",
          what, cells.length, header.size());
    }
    return new Row.Csv(header, List.of(cells), what);
  }
}
