package org.collograph.task.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds where a text says what its answer is: `\boxed{…}`, `#### …`, "the answer is …", "Answer:
/// …". Linear in the text.
public final class MarkedAnswers {
  /// @param at where it begins in the text
  /// @param end where it ends
  /// @param text what stands there, stripped, never empty
  /// @param boxed whether it stands in a box
  public record Found(int at, int end, String text, boolean boxed) {}

  private static final Pattern START =
      Pattern.compile("\\\\f?boxed\\s*\\{|####|(?i:\\banswer\\s+is\\b\\s*:?)|(?i:\\banswer\\s*:)");

  private static final Pattern LEADING = Pattern.compile("\\G[\\s*$:]*(?:\\\\\\(|\\\\\\[)?\\s*");
  private static final int LONGEST = 2_000;

  private static final Pattern CODE = Pattern.compile("(?m)^```[a-z]*+\\n((?:(?!```).*+\\n)*+)```");

  private MarkedAnswers() {}

  /// In the order of the text. A box inside a phrase ("the answer is \boxed{5}") is one mark.
  public static List<Found> in(String text) {
    List<Found> marks = new ArrayList<>();
    Matcher m = START.matcher(text);
    int from = 0;
    while (m.find(from)) {
      from = m.end();
      Found mark = m.group().endsWith("{") ? boxed(text, m.start(), m.end()) : phrase(text, m);
      if (mark != null) {
        from = Math.max(from, mark.end());
        if (!mark.text().isEmpty()) {
          marks.add(mark);
        }
      }
    }
    return marks;
  }

  /// Blocks of code, with their fences.
  public static List<Found> codeIn(String text) {
    return CODE.matcher(text)
        .results()
        .filter(m -> !m.group(1).isBlank())
        .map(m -> new Found(m.start(), m.end(), m.group(1), false))
        .toList();
  }

  private static @Nullable Found boxed(String text, int at, int open) {
    int depth = 1;
    int limit = Math.min(text.length(), open + LONGEST);
    for (int i = open; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return new Found(at, i + 1, text.substring(open, i).strip(), true);
      }
    }
    return null;
  }

  /// Null where a box follows: then the box is the mark.
  private static @Nullable Found phrase(String text, Matcher m) {
    Matcher lead = LEADING.matcher(text).region(m.end(), text.length());
    int begin = lead.lookingAt() ? lead.end() : m.end();
    int end = lineEnd(text, begin);
    String said = text.substring(begin, end).strip();
    if (said.contains("boxed")) {
      return null;
    }
    return new Found(m.start(), end, said, false);
  }

  private static int lineEnd(String text, int begin) {
    int end = text.indexOf('\n', begin);
    return Math.min(end < 0 ? text.length() : end, begin + LONGEST);
  }
}
