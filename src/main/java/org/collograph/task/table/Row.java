package org.collograph.task.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.collograph.words.OneLine;
import org.collograph.words.Refusal;

/// Fields by name. A field of a field is named with a point: `question.stem`.
///
/// @param what names it in errors: file and line
public record Row(String what, ObjectNode node) {
  private static final int MOST_QUOTED = 60;

  List<String> fields() {
    List<String> names = new ArrayList<>();
    node.fields()
        .forEachRemaining(
            f -> {
              names.add(f.getKey());
              if (f.getValue().isObject()) {
                f.getValue().fieldNames().forEachRemaining(n -> names.add(f.getKey() + "." + n));
              }
            });
    return names;
  }

  /// What a field holds; a missing node where it is not there.
  public JsonNode value(String field) {
    JsonNode here = node.get(field);
    int point = field.indexOf('.');
    if (here == null && point > 0) {
      here = node.path(field.substring(0, point)).get(field.substring(point + 1));
    }
    return here == null ? MissingNode.getInstance() : here;
  }

  /// Whether the field is there and holds something: an empty text is nothing.
  public boolean has(String field) {
    JsonNode value = value(field);
    return !value.isMissingNode()
        && !value.isNull()
        && !(value.isTextual() && value.textValue().isBlank())
        && !(value.isContainerNode() && value.isEmpty());
  }

  /// A text as it stands, a number or a truth value in plain digits or letters.
  ///
  /// @throws IllegalArgumentException where the field is missing or holds no text
  public String text(String field) {
    JsonNode value = value(field);
    if (!has(field)) {
      throw new Refusal(
          "%s has no '%s'. Maybe it is misspelled; %s is expected.", what, field, "a text");
    }
    if (value.isContainerNode()) {
      throw new Refusal(
          "'%s' of %s is %s. Maybe %s is meant.",
          field, what, OneLine.of(value.toString(), MOST_QUOTED), "a text");
    }
    return plain(value);
  }

  public String text(String field, String other) {
    return has(field) ? text(field) : other;
  }

  /// What a field holds; where a list or an object is written into its text, that.
  public JsonNode listed(String field) {
    return PythonLiteral.valueOf(value(field));
  }

  /// A list of texts; a single text is a list of one.
  public List<String> texts(String field) {
    JsonNode value = listed(field);
    if (!(value instanceof ArrayNode array)) {
      return List.of(text(field));
    }
    List<String> all = new ArrayList<>();
    array.forEach(e -> all.add(plain(e)));
    return all;
  }

  /// A value in letters and digits; numbers without an exponent.
  public static String plain(JsonNode value) {
    return value.isTextual()
        ? value.textValue()
        : value.isIntegralNumber()
            ? value.bigIntegerValue().toString()
            : value.isNumber() ? number(value) : value.isNull() ? "" : value.toString();
  }

  private static String number(JsonNode value) {
    double d = value.doubleValue();
    return Double.isFinite(d)
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : String.valueOf(d);
  }
}
