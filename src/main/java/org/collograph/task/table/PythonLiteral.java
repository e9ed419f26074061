package org.collograph.task.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.codec.json.StrictJson;

/// Lists and objects that stand in a text as JSON writes them, or as Python and NumPy print them:
/// `['a', "b"]`, `['a' 'b']`, `{'text': array(['a', 'b'], dtype=object)}`.
final class PythonLiteral {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern BLANK = Pattern.compile("\\G[\\s,]*+");
  private static final Pattern ARRAY = Pattern.compile("\\Garray\\s*\\(");
  private static final Pattern KIND = Pattern.compile("\\G\\s*,?\\s*(?:dtype=[^)]{1,30})?\\s*\\)");
  private static final Pattern WORD = Pattern.compile("\\G[^\\s,\\]}:'\"]+");
  private static final int DEEPEST = 20;

  private final String text;
  private int at;

  private PythonLiteral(String text) {
    this.text = text;
  }

  /// The value itself, or what its text holds where that is a list or an object.
  static JsonNode valueOf(JsonNode value) {
    String text = value.isTextual() ? value.textValue().strip() : "";
    boolean isList = text.startsWith("[") && text.endsWith("]");
    boolean isObject = text.startsWith("{") && text.endsWith("}");
    return isList || isObject ? parse(text).orElse(value) : value;
  }

  private static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(StrictJson.parse(text, "a cell"));
    } catch (IllegalArgumentException notJson) {
      try {
        PythonLiteral p = new PythonLiteral(text);
        JsonNode all = p.value(0);
        p.skip(BLANK);
        return p.at == text.length() ? Optional.of(all) : Optional.empty();
      } catch (IllegalStateException | IndexOutOfBoundsException notPython) {
        return Optional.empty();
      }
    }
  }

  private boolean skip(Pattern p) {
    Matcher m = p.matcher(text).region(at, text.length());
    boolean is = m.lookingAt();
    at = is ? m.end() : at;
    return is;
  }

  private JsonNode value(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("too deep");
    }
    skip(BLANK);
    char c = text.charAt(at);
    if (c == 'a' && skip(ARRAY)) {
      JsonNode inside = value(depth + 1);
      if (!skip(KIND)) {
        throw new IllegalStateException("no end of an array");
      }
      return inside;
    }
    return switch (c) {
      case '[', '(' -> list(c == '[' ? ']' : ')', depth);
      case '{' -> object(depth);
      case '\'', '"' -> NODES.textNode(quoted(c));
      default -> word();
    };
  }

  private ArrayNode list(char close, int depth) {
    ArrayNode all = NODES.arrayNode();
    at++;
    for (skip(BLANK); text.charAt(at) != close; skip(BLANK)) {
      all.add(value(depth + 1));
    }
    at++;
    return all;
  }

  private ObjectNode object(int depth) {
    ObjectNode all = NODES.objectNode();
    at++;
    for (skip(BLANK); text.charAt(at) != '}'; skip(BLANK)) {
      String key = Row.plain(value(depth + 1));
      skip(BLANK);
      if (text.charAt(at++) != ':') {
        throw new IllegalStateException("no colon");
      }
      all.set(key, value(depth + 1));
    }
    at++;
    return all;
  }

  private String quoted(char quote) {
    StringBuilder all = new StringBuilder();
    for (at++; text.charAt(at) != quote; at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        c = escaped(text.charAt(++at));
      }
      all.append(c);
    }
    at++;
    return all.toString();
  }

  private char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'x' -> hex(2);
      case 'u' -> hex(4);
      default -> c;
    };
  }

  private char hex(int digits) {
    at += digits;
    try {
      return (char) Integer.parseInt(text.substring(at - digits + 1, at + 1), 16);
    } catch (NumberFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode word() {
    int from = at;
    if (!skip(WORD)) {
      throw new IllegalStateException("neither a value nor an end");
    }
    String word = text.substring(from, at);
    return switch (word) {
      case "None", "nan" -> NODES.nullNode();
      case "True" -> NODES.booleanNode(true);
      case "False" -> NODES.booleanNode(false);
      default -> NODES.textNode(word);
    };
  }
}
