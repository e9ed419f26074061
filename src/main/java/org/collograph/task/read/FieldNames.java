package org.collograph.task.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;

/// What fields a file of one's own has.
final class FieldNames {
  private static final int LOOKED_AT = 50;

  private FieldNames() {}

  /// @param format csv or jsonl; other formats have no fields to choose from
  static List<String> of(String format, String text, String file) {
    return switch (format) {
      case "csv" -> {
        List<String[]> rows = CsvRows.of(text, file);
        yield rows.isEmpty() ? List.of() : List.of(rows.getFirst());
      }
      case "jsonl" -> ofLines(text);
      default -> List.of();
    };
  }

  /// Of the first lines that are objects: not every line has every field.
  private static List<String> ofLines(String text) {
    Set<String> names = new LinkedHashSet<>();
    text.lines()
        .filter(l -> !l.isBlank())
        .limit(LOOKED_AT)
        .forEach(
            l -> {
              try {
                names.addAll(
                    JsonlFormat.fields(new Fields(StrictJson.parse(l, "a line"), "a line")));
              } catch (IllegalArgumentException e) {
                // The preview says what is wrong with it.
              }
            });
    return new ArrayList<>(names);
  }
}
