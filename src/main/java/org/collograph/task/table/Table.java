package org.collograph.task.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.collograph.words.Sentence;

/// Rows with named fields.
///
/// @param fields names of all fields of all rows, in the file's order; of a field that holds fields
///   these too, as `question.stem`
/// @param broken what stands in the place of a row and is none
/// @param notes how the file was read, where it could have been read otherwise
public record Table(
    List<String> fields, List<Row> rows, List<Broken> broken, List<Sentence> notes) {
  public Table {
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
    broken = List.copyOf(broken);
    notes = List.copyOf(notes);
  }

  /// @param place file and line
  /// @param at number of rows before it
  public record Broken(String place, Sentence reason, int at) {}

  /// A table whose fields are those of its rows.
  static Table of(List<Row> rows, List<Broken> broken, List<Sentence> notes) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(r -> names.addAll(r.fields()));
    return new Table(new ArrayList<>(names), rows, broken, notes);
  }

  /// One after the other; what is to be known of all is told once.
  public static Table of(List<Table> parts) {
    return new Table(
        all(parts.stream().flatMap(p -> p.fields().stream())),
        parts.stream().flatMap(p -> p.rows().stream()).toList(),
        broken(parts),
        all(parts.stream().flatMap(p -> p.notes().stream())));
  }

  private static List<Broken> broken(List<Table> parts) {
    List<Broken> all = new ArrayList<>();
    int before = 0;
    for (Table part : parts) {
      for (Broken b : part.broken()) {
        all.add(new Broken(b.place(), b.reason(), before + b.at()));
      }
      before += part.rows().size();
    }
    return all;
  }

  private static <T> List<T> all(Stream<T> each) {
    return each.distinct().toList();
  }

  /// Whether it had no row of names.
  public boolean isUnnamed() {
    return !fields.isEmpty() && fields.getFirst().startsWith(CsvTable.COLUMN);
  }

  Table noted(List<Sentence> more) {
    return new Table(fields, rows, broken, all(Stream.concat(more.stream(), notes.stream())));
  }

  /// Fields in the order in which they stand in the file.
  public List<String> inOrder(List<String> some) {
    return some.stream().sorted(Comparator.comparingInt(fields::indexOf)).toList();
  }
}
