package org.collograph.task.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collograph.words.OneLine;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// A CSV file as a table: every cell is a text. Its first row names the columns, unless it looks
/// like a row of data; then they are `column 1`, `column 2` and so on.
final class CsvTable {
  /// Begins the names of columns that have none.
  static final String COLUMN = "column ";

  private static final int LONG = 80;
  private static final int MOST_SHOWN = 200;

  private final String file;
  private final List<String[]> rows;
  private final List<String> names;
  private final boolean headed;
  private final List<Row> read = new ArrayList<>();
  private final List<Table.Broken> broken = new ArrayList<>();

  private CsvTable(List<String[]> rows, String file, Layout layout) {
    this.file = file;
    this.rows = rows;
    this.headed = headed(rows.getFirst(), layout);
    int columns = rows.stream().mapToInt(r -> r.length).max().orElse(0);
    this.names =
        headed
            ? Stream.of(rows.getFirst()).map(String::strip).toList()
            : IntStream.rangeClosed(1, columns).mapToObj(i -> COLUMN + i).toList();
  }

  static Table of(String text, String file, Layout layout) {
    CsvRows csv = CsvRows.of(text, file);
    if (csv.rows().isEmpty()) {
      return Table.of(List.of(), List.of(), List.of());
    }
    CsvTable table = new CsvTable(csv.rows(), file, layout);
    table.requireNamesOnce();
    table.fill();
    return new Table(
        table.names.stream().filter(n -> !n.isBlank()).toList(),
        table.read,
        table.broken,
        table.notes(csv, layout));
  }

  private static boolean headed(String[] first, Layout layout) {
    if (layout.header() != null) {
      return layout.header();
    }
    List<String> cells = Stream.of(first).map(String::strip).toList();
    boolean known = cells.stream().anyMatch(layout.isName());
    List<String> filled = cells.stream().filter(c -> !c.isEmpty()).toList();
    boolean twice = new LinkedHashSet<>(filled).size() < filled.size();
    return cells.stream().noneMatch(CsvTable::isQuestion)
        && (known || !layout.bare() && !twice && cells.stream().noneMatch(CsvTable::isData));
  }

  private static boolean isQuestion(String cell) {
    return cell.endsWith("?") || cell.endsWith("？") || cell.length() > LONG;
  }

  private static boolean isData(String cell) {
    return cell.matches("[-+$€£]?[\\d.,'’\\s/%]*\\d[\\d.,'’\\s/%]*") || cell.endsWith(".");
  }

  private void requireNamesOnce() {
    List<String> named = names.stream().filter(h -> !h.isBlank()).toList();
    if (new LinkedHashSet<>(named).size() < named.size()) {
      throw new Refusal(
          "The first row of '%s' names a column twice: %s. Maybe the file has no header.",
          file, names);
    }
  }

  private void fill() {
    for (int i = headed ? 1 : 0; i < rows.size(); i++) {
      String what = String.format(Locale.ROOT, "Row %d of '%s'", i + 1, file);
      String[] cells = rows.get(i);
      if (Arrays.stream(cells).skip(names.size()).anyMatch(c -> !c.isBlank())) {
        broken.add(
            new Table.Broken(
                what,
                Sentence.of(
                    "%s has %d columns and the header has %d. Maybe a comma is not quoted.",
                    what, cells.length, names.size()),
                read.size()));
      } else {
        read.add(new Row(what, node(cells)));
      }
    }
  }

  private ObjectNode node(String[] cells) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(cells.length, names.size()); i++) {
      if (!names.get(i).isBlank()) {
        node.put(names.get(i), cells[i]);
      }
    }
    return node;
  }

  private List<Sentence> notes(CsvRows csv, Layout layout) {
    List<Sentence> notes = new ArrayList<>();
    csv.sign().ifPresent(s -> notes.add(Sentence.of("Its columns are separated by '%s'.", s)));
    if (layout.header() != null) {
      return notes;
    }
    String first = OneLine.of(String.join(" · ", rows.getFirst()), MOST_SHOWN);
    if (!headed) {
      notes.add(
          Sentence.of(
              "It has no row of names: its first row, '%s', is read as one like the others.",
              first));
    } else if (Stream.of(rows.getFirst()).map(String::strip).noneMatch(layout.isName())) {
      notes.add(Sentence.of("Its first row, '%s', is read as the names of its columns.", first));
    }
    return notes;
  }
}
