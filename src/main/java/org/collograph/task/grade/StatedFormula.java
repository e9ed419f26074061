package org.collograph.task.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The answer that a text states as a formula: the last box, else what the last "the answer is"
/// says, else the last formula or number.
final class StatedFormula {
  private static final Pattern BOX =
      Pattern.compile("\\\\{1,2}f?boxed\\s*(?:\\{|(?=[^\\s{]))|\\\\boxed\\s+");
  private static final String SPACE = "[\\s,;$+&]|\\\\[,;! ]|\\\\quad|\\\\qquad";
  private static final String DELIMITER = "\\\\\\)|\\\\\\(|\\\\\\[|\\\\]";
  private static final String AND = "and|or|\\\\text\\s*\\{\\s*(?:and|or|,)\\s*}";
  private static final Pattern BETWEEN =
      Pattern.compile("(?:" + SPACE + "|" + DELIMITER + "|" + AND + "|\\bfor part \\([a-z]\\))*+");
  private static final String CLOSING = "\\G[\\s$]*+(?:\\\\\\)|\\\\])?\\s*+";
  private static final Pattern PERCENT = Pattern.compile(CLOSING + "(?:\\\\?%|percent\\b|pct\\b)");
  private static final Pattern SHADED = Pattern.compile("\\[asy].*?\\[/asy]", Pattern.DOTALL);
  private static final int LONGEST = 2_000;
  private static final int LONGEST_SENTENCE = 300;

  /// Two words, none of them a function's name or in a command.
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<![\\\\\\p{L}{])\\p{L}{2,}[ ,]+(?:\\p{L}+["
              + " ,]+)?\\p{L}{2,}|\\p{IsHan}|\\p{IsHangul}|^\\p{L}{3,}: |^(?:So|Thus|Hence) ");

  private static final Pattern VERB =
      Pattern.compile(
          "(?i)^.*\\b(?:is|are|equals|be|equal to|ist|est|es|è|is:|are:) +(.+?)$", Pattern.DOTALL);

  private StatedFormula() {}

  static Optional<String> in(String reply) {
    String text =
        SHADED
            .matcher(ProseNumbers.digits(FreeText.beforeNextQuestion(FreeText.answering(reply))))
            .replaceAll(" ");
    String plain = ProseNumbers.withPoints(text);
    return boxed(plain)
        .or(() -> AnswerCue.last(plain))
        .or(() -> ChoiceLetter.isRefusal(plain) ? Optional.empty() : LooseFormula.last(plain));
  }

  /// What an answer that is a sentence says: what stands behind its last verb, or else its last
  /// formula or number. Empty where it is no sentence.
  static Optional<String> ofSentence(String answer) {
    if (answer.length() > LONGEST_SENTENCE || !SENTENCE.matcher(answer).find()) {
      return Optional.empty();
    }
    Matcher m = VERB.matcher(ProseNumbers.withPoints(answer.strip()));
    boolean isSaid = m.find() && !m.group(1).isBlank() && !SENTENCE.matcher(m.group(1)).find();
    Optional<String> said = isSaid ? Optional.of(m.group(1)).map(StatedFormula::bare) : in(answer);
    return said.filter(s -> !s.equals(answer.strip()) && !s.isBlank());
  }

  private static String bare(String said) {
    String s = said.strip().replaceAll("[.]$", "").strip();
    return s.startsWith("$") && s.endsWith("$") && s.length() > 2
        ? s.substring(1, s.length() - 1)
        : s;
  }

  /// The last box; several that nothing but a comma or an "and" stands between are one list.
  static Optional<String> boxed(String text) {
    List<int[]> boxes = boxes(text);
    if (boxes.isEmpty()) {
      return Optional.empty();
    }
    int first = boxes.size() - 1;
    while (first > 0 && areJoined(text, boxes.get(first - 1), boxes.get(first))) {
      first--;
    }
    List<String> items =
        boxes.subList(first, boxes.size()).stream()
            .map(b -> text.substring(b[1], b[2]).strip())
            .filter(s -> !s.isEmpty())
            .toList();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(String.join(", ", items) + percent(text, boxes.getLast()[3]));
  }

  static String percent(String text, int at) {
    return PERCENT.matcher(text).region(at, text.length()).lookingAt() ? "%" : "";
  }

  private static boolean areJoined(String text, int[] one, int[] next) {
    String between = text.substring(one[3], next[0]);
    return between.length() < 80
        && BETWEEN.matcher(between).matches()
        && between.matches("(?s).*(?:[,;+]|and|or).*");
  }

  /// Of each box: where it begins, where its inside begins and ends, where it ends.
  private static List<int[]> boxes(String text) {
    List<int[]> all = new ArrayList<>();
    Matcher m = BOX.matcher(text);
    int from = 0;
    while (from <= text.length() && m.find(from)) {
      boolean braces = m.group().endsWith("{");
      int[] box = braces ? braced(text, m.start(), m.end()) : bare(text, m.start(), m.end());
      if (box[2] > box[1] && !text.substring(box[1], box[2]).isBlank()) {
        all.add(box);
      }
      from = Math.max(m.end(), box[3]);
    }
    return all;
  }

  private static int[] braced(String text, int at, int open) {
    int depth = 1;
    int limit = Math.min(text.length(), open + LONGEST);
    int line = limit;
    for (int i = open; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < limit && "{}\\".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return new int[] {at, open, i, i + 1};
      } else if ((c == '\n' || c == '$') && line == limit) {
        line = i;
      }
    }
    // A reply that was cut off, or a brace forgotten: what stands on the line.
    return limit == text.length() || line < limit
        ? new int[] {at, open, line, line}
        : new int[] {at, open, open, open};
  }

  /// `\boxed 7` and `\boxed7`.
  private static int[] bare(String text, int at, int open) {
    int i = open;
    while (i < text.length() && " $\n.,;".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return new int[] {at, open, i, i};
  }
}
