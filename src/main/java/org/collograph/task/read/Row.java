package org.collograph.task.read;

import java.math.BigDecimal;
import java.util.List;
import org.collograph.codec.json.Fields;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// A row of one's own file: fields by name.
interface Row {
  /// Names it in errors.
  String what();

  /// Whether the field is there and holds something.
  boolean has(String field);

  /// @throws IllegalArgumentException where the field is missing or holds no text
  String text(String field);

  /// Whether the field holds a list.
  boolean isList(String field);

  /// @throws IllegalArgumentException where the field holds no list of texts
  List<String> texts(String field);

  /// What the field holds where that is a number and no text; else null.
  @Nullable BigDecimal number(String field);

  /// A JSON object.
  record Json(Fields fields) implements Row {
    @Override
    public String what() {
      return fields.what();
    }

    @Override
    public boolean has(String field) {
      return fields.has(field);
    }

    @Override
    public String text(String field) {
      return fields.text(field);
    }

    @Override
    public boolean isList(String field) {
      return fields.node().path(field).isArray();
    }

    @Override
    public List<String> texts(String field) {
      return fields.texts(field);
    }

    @Override
    public @Nullable BigDecimal number(String field) {
      return fields.node().path(field).isNumber() ? fields.node().get(field).decimalValue() : null;
    }
  }

  /// A line of a CSV file: every cell is a text, and an empty one is not there.
  ///
  /// @param header names of the columns
  record Csv(List<String> header, List<String> cells, String what) implements Row {
    @Override
    public boolean has(String field) {
      return !cell(field).isEmpty();
    }

    private String cell(String field) {
      int at = header.lastIndexOf(field);
      return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    @Override
    public String text(String field) {
      if (!has(field)) {
        throw new Refusal(
            "%s has no '%s'. Maybe it is misspelled; %s is expected.",
            what, field, Sentence.of("a text"));
      }
      return cell(field);
    }

    @Override
    public boolean isList(String field) {
      return false;
    }

    @Override
    public List<String> texts(String field) {
      return List.of(text(field));
    }

    @Override
    public @Nullable BigDecimal number(String field) {
      return null;
    }
  }
}
