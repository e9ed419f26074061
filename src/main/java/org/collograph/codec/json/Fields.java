package org.collograph.codec.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.collograph.words.OneLine;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// Takes typed fields out of a JSON object, with errors that name the field and its value.
///
/// @param what names the object in errors
public record Fields(JsonNode node, String what) {
  private static final int MOST_QUOTED = 60;

  public Fields {
    if (!node.isObject()) {
      throw new Refusal(
          "%s is %s where an object {…} is expected. Maybe it is another kind of file.",
          what, brief(node));
    }
  }

  public boolean has(String field) {
    return node.hasNonNull(field);
  }

  public String text(String field) {
    return required(field, node.get(field) != null && node.get(field).isTextual(), "a text")
        .textValue();
  }

  public String text(String field, String other) {
    return has(field) ? text(field) : other;
  }

  public @Nullable String textOrNull(String field) {
    return has(field) ? text(field) : null;
  }

  public double number(String field) {
    return required(field, node.get(field) != null && node.get(field).isNumber(), "a number")
        .doubleValue();
  }

  public @Nullable Double numberOrNull(String field) {
    return has(field) ? number(field) : null;
  }

  public @Nullable Integer integerOrNull(String field) {
    return has(field) ? (Integer) integer(field) : null;
  }

  public int integer(String field) {
    return required(
            field,
            node.path(field).isNumber()
                && node.get(field).canConvertToExactIntegral()
                && node.get(field).canConvertToInt(),
            "a whole number up to 2,147,483,647")
        .intValue();
  }

  public long wholeNumber(String field) {
    JsonNode n = node.get(field);
    return required(
            field, n != null && n.isIntegralNumber() && n.canConvertToLong(), "a whole number")
        .longValue();
  }

  /// False where it is missing.
  public boolean flag(String field) {
    return flag(field, false);
  }

  public boolean flag(String field, boolean otherwise) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull()
        ? otherwise
        : required(field, value.isBoolean(), "true or false").booleanValue();
  }

  public Fields object(String field) {
    return new Fields(
        required(field, node.get(field) != null, "an object"), what + ", '" + field + "'");
  }

  public List<Fields> objects(String field) {
    JsonNode array =
        required(field, node.get(field) != null && node.get(field).isArray(), "a list");
    List<Fields> all = new ArrayList<>();
    for (JsonNode element : array) {
      all.add(
          new Fields(
              element, String.format(Locale.ROOT, "%s, '%s' %d", what, field, all.size() + 1)));
    }
    return all;
  }

  public List<String> texts(String field) {
    JsonNode array =
        required(field, node.get(field) != null && node.get(field).isArray(), "a list");
    List<String> all = new ArrayList<>();
    for (JsonNode element : array) {
      required(field, element.isTextual(), "a list of texts");
      all.add(element.textValue());
    }
    return all;
  }

  /// Refuses a document of another kind or of a version that this program does not know.
  public void requireFormat(String format, int version) {
    if (!node.path("format").asText().equals(format)) {
      throw new Refusal(
          "%s has the format %s, and '%s' is expected. Maybe another file is meant.",
          what, brief(node.path("format")), format);
    }
    if (!node.path("version").isInt() || node.path("version").intValue() != version) {
      throw new Refusal(
          "%s has the version %s, and this program reads %d. Maybe it was written by a newer one.",
          what, brief(node.path("version")), version);
    }
  }

  private JsonNode required(String field, boolean right, String kind) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      throw new Refusal(
          "%s has no '%s'. Maybe it is misspelled; %s is expected.", what, field, kind);
    }
    if (!right) {
      throw new Refusal("'%s' of %s is %s. Maybe %s is meant.", field, what, brief(value), kind);
    }
    return value;
  }

  private static String brief(JsonNode value) {
    return value.isMissingNode() ? "nothing" : OneLine.of(value.toString(), MOST_QUOTED);
  }
}
