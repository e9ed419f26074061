package org.collograph.export.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values as Python writes them, in the form that the formatter Black leaves.
final class PythonLiteral {
  private static final int WIDTH = 88;

  /// Where a long text is broken, at a blank.
  private static final int PIECE = 72;

  private PythonLiteral() {}

  static String of(@Nullable Object value) {
    return value == null ? "None" : value instanceof String s ? quoted(s) : value.toString();
  }

  /// In double quotes, save where single ones need fewer backslashes.
  static String quoted(String text) {
    long single = text.chars().filter(c -> c == '\'').count();
    long twofold = text.chars().filter(c -> c == '"').count();
    char quote = single < twofold ? '\'' : '"';
    StringBuilder all = new StringBuilder().append(quote);
    text.codePoints().forEach(c -> all.append(escaped(c, quote)));
    return all.append(quote).toString();
  }

  private static String escaped(int c, char quote) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> {
        if (c == quote) {
          yield "\\" + quote;
        }
        yield isPrinted(c) ? Character.toString(c) : hexadecimal(c);
      }
    };
  }

  private static boolean isPrinted(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  private static String hexadecimal(int c) {
    return c <= 0xff
        ? String.format(Locale.ROOT, "\\x%02x", c)
        : c <= 0xffff
            ? String.format(Locale.ROOT, "\\u%04x", c)
            : String.format(Locale.ROOT, "\\U%08x", c);
  }

  /// `name=value,` on lines of its own; a text that is too long for one is broken into pieces.
  static String argument(String indent, String name, Object value) {
    String line = indent + name + "=" + written(value) + ",";
    if (line.length() <= WIDTH) {
      return line + "\n";
    }
    String deeper = indent + "    ";
    if (value instanceof List<?> some) {
      return some.stream()
          .map(v -> deeper + of(v) + ",\n")
          .collect(Collectors.joining("", indent + name + "=[\n", indent + "],\n"));
    }
    List<String> pieces = value instanceof String text ? pieces(text) : List.of();
    if (pieces.size() < 2) {
      return line + "\n";
    }
    return pieces.stream()
        .map(p -> deeper + quoted(p) + "\n")
        .collect(Collectors.joining("", indent + name + "=(\n", indent + "),\n"));
  }

  private static String written(Object value) {
    return value instanceof List<?> some
        ? some.stream().map(PythonLiteral::of).collect(Collectors.joining(", ", "[", "]"))
        : of(value);
  }

  /// By lines, and long lines by words.
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int line = text.indexOf('\n', from) + 1;
      int end = line == 0 ? text.length() : line;
      if (end - from > PIECE) {
        int blank = text.lastIndexOf(' ', from + PIECE - 1) + 1;
        int next = text.indexOf(' ', from + PIECE) + 1;
        end = blank > from ? blank : next > from && next < end ? next : end;
      }
      pieces.add(text.substring(from, end));
      from = end;
    }
    return pieces;
  }
}
