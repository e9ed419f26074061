package org.collograph.task.math;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text at signs that stand outside of all its brackets.
final class TopLevel {
  /// @param parts one more than signs
  record Cut(List<String> parts, List<String> signs) {}

  private static final Pattern BEGIN = Pattern.compile("\\\\begin ?\\{");
  private static final Pattern END = Pattern.compile("\\\\end ?\\{[^}]*}");

  private TopLevel() {}

  static Cut cut(String text, Pattern sign) {
    List<String> parts = new ArrayList<>();
    List<String> signs = new ArrayList<>();
    Matcher m = sign.matcher(text).useTransparentBounds(true);
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      Matcher here = depth == 0 ? m.region(i, text.length()) : null;
      if (here != null && here.lookingAt() && here.end() > i) {
        parts.add(text.substring(from, i).strip());
        signs.add(here.group().strip());
        i = here.end();
        from = i;
        continue;
      }
      int change = change(text, i);
      depth = Math.max(0, depth + change);
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    parts.add(text.substring(from).strip());
    return new Cut(parts, signs);
  }

  /// With what matches outside of all brackets replaced.
  static String outside(String text, Pattern pattern, Function<MatchResult, String> by) {
    int[] depth = new int[text.length() + 1];
    for (int i = 0; i < text.length(); ) {
      int step = text.charAt(i) == '\\' ? 2 : 1;
      int after = Math.max(0, depth[i] + change(text, i));
      for (int j = i + 1; j <= Math.min(text.length(), i + step); j++) {
        depth[j] = after;
      }
      i += step;
    }
    return pattern
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(depth[m.start()] == 0 ? by.apply(m) : m.group()));
  }

  /// 1 where a bracket opens, −1 where one closes.
  private static int change(String text, int i) {
    char c = text.charAt(i);
    if (c == '\\') {
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      return switch (next) {
        case '{' -> 1;
        case '}' -> -1;
        case 'b' -> BEGIN.matcher(text).region(i, text.length()).lookingAt() ? 1 : 0;
        case 'e' -> END.matcher(text).region(i, text.length()).lookingAt() ? -1 : 0;
        case 'l' -> text.startsWith("\\langle", i) ? 1 : 0;
        case 'r' -> text.startsWith("\\rangle", i) ? -1 : 0;
        default -> 0;
      };
    }
    return c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
  }

  /// How long the bracket is that closes here.
  private static int length(String text, int i) {
    Matcher end = END.matcher(text).region(i, text.length());
    return text.startsWith("\\rangle", i)
        ? "\\rangle".length()
        : end.lookingAt() ? end.end() - i : text.charAt(i) == '\\' ? 2 : 1;
  }

  /// Whether the bracket that opens the text is closed by its last character only.
  static boolean isWrapped(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i += text.charAt(i) == '\\' ? 2 : 1) {
      depth += change(text, i);
      if (depth == 0) {
        return i > 0 && i + length(text, i) == text.length();
      }
    }
    return false;
  }
}
