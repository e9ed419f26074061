package org.collograph.task.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.collograph.codec.json.StrictJson;
import org.collograph.words.OneLine;
import org.collograph.words.Sentence;

/// JSON as a table: one object a line, a list of objects, an object with such a list, an object of
/// columns (as pandas writes it), or a single object.
final class JsonTable {
  private static final int MOST_QUOTED = 60;

  private final String file;
  private final List<Row> rows = new ArrayList<>();
  private final List<Table.Broken> broken = new ArrayList<>();

  private JsonTable(String file) {
    this.file = file;
  }

  static Table of(String text, String file) {
    JsonTable table = new JsonTable(file);
    if (isLines(text)) {
      table.lines(text);
    } else {
      table.whole(text);
    }
    return Table.of(table.rows, table.broken, List.of());
  }

  /// Whether the first line that is not blank is a document of its own.
  private static boolean isLines(String text) {
    String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    try {
      boolean alone = text.strip().equals(first.strip());
      return StrictJson.parse(first, "a line").isObject() && !alone;
    } catch (IllegalArgumentException e) {
      boolean opens = first.strip().equals("{") || first.strip().startsWith("[");
      return !opens && text.strip().lines().filter(l -> l.strip().startsWith("{")).count() > 1;
    }
  }

  private boolean isNamedLines() {
    return !file.toLowerCase(Locale.ROOT).matches(".*\\.json(?:\\.gz|\\.zst)?");
  }

  private void lines(String text) {
    int line = 0;
    for (String each : text.split("\n", -1)) {
      line++;
      if (!each.isBlank()) {
        String what = String.format(Locale.ROOT, "Line %d of '%s'", line, file);
        try {
          add(what, StrictJson.parse(each, what));
        } catch (IllegalArgumentException e) {
          broken.add(new Table.Broken(what, Sentence.of(e), rows.size()));
        }
      }
    }
  }

  private void add(String what, JsonNode node) {
    if (node instanceof ObjectNode object) {
      // The Hub's viewer wraps its rows.
      rows.add(new Row(what, object.path("row") instanceof ObjectNode row ? row : object));
    } else {
      broken.add(
          new Table.Broken(
              what,
              Sentence.of(
                  "%s is %s where an object {…} is expected. Maybe it is another kind of file.",
                  what, OneLine.of(node.toString(), MOST_QUOTED)),
              rows.size()));
    }
  }

  private void whole(String text) {
    String what = "'" + file + "'";
    if (text.isBlank()) {
      return;
    }
    JsonNode document;
    try {
      document = StrictJson.parse(text, what);
    } catch (IllegalArgumentException e) {
      if (isNamedLines()) {
        lines(text);
      } else {
        broken.add(new Table.Broken(what, Sentence.of(e), rows.size()));
      }
      return;
    }
    take(what, document);
  }

  private void take(String what, JsonNode document) {
    List<JsonNode> lists = new ArrayList<>();
    document.forEach(v -> lists.add(v.isArray() && v.path(0).isObject() ? v : null));
    lists.removeIf(v -> v == null);
    if (document.isArray()) {
      list(document);
    } else if (lists.size() == 1 && isWrapped(document)) {
      list(lists.getFirst());
    } else if (isColumns(document)) {
      columns(document);
    } else {
      add(what, document);
    }
  }

  /// A list of rows stands under a name that says so; `choices` are none.
  private static boolean isWrapped(JsonNode document) {
    Set<String> names =
        Set.of("data", "rows", "examples", "questions", "items", "instances", "train", "test");
    return document.properties().stream()
        .anyMatch(
            e -> names.contains(e.getKey().toLowerCase(Locale.ROOT)) && e.getValue().isArray());
  }

  private void list(JsonNode list) {
    for (JsonNode each : list) {
      int row = rows.size() + broken.size() + 1;
      add(String.format(Locale.ROOT, "Row %d of '%s'", row, file), each);
    }
  }

  private static boolean isColumns(JsonNode document) {
    int size = document.isEmpty() ? 0 : document.iterator().next().size();
    boolean alike = size > 0;
    boolean numbered = false;
    for (JsonNode each : document) {
      alike &= each.isContainerNode() && each.size() == size;
      numbered |= each.isArray() || each.has("0");
    }
    return alike && numbered && document.size() > 1;
  }

  private void columns(JsonNode document) {
    int size = document.iterator().next().size();
    List<ObjectNode> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(JsonNodeFactory.instance.objectNode());
    }
    for (Map.Entry<String, JsonNode> column : document.properties()) {
      int i = 0;
      for (JsonNode cell : column.getValue()) {
        all.get(i++).set(column.getKey(), cell);
      }
    }
    all.forEach(o -> add(String.format(Locale.ROOT, "Row %d of '%s'", rows.size() + 1, file), o));
  }
}
