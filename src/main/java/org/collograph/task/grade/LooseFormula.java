package org.collograph.task.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A formula or a number that stands in running text.
final class LooseFormula {
  private static final Pattern FORMULA =
      Pattern.compile(
          "\\$\\$([^$]{1,2000})\\$\\$|(?<!\\\\)\\$([^$]{1,600}?)(?<!\\\\)\\$|\\\\\\(([^\\n"
              + "]{1,600}?)\\\\\\)|\\\\\\[(.{1,2000}?)\\\\]",
          Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?<![\\w)}\\]])[-+−])?(?:\\\\?\\$"
              + " ?)?(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?:"
              + " ?/ ?\\d+(?:\\.\\d+)?)?(?: ?\\\\?%| percent\\b)?|[-+−]?\\.\\d+|(?:[-−]"
              + " ?)?[½⅓⅔¼¾]|\\(?-?\\\\frac *(?:\\{[^{}]{1,80}}|\\d) *(?:\\{[^{}]{1,80}}|\\d)\\)?");
  private static final Pattern PROSE = Pattern.compile("[a-z]{2,} [a-z]{2,}|[a-z]{4,}");
  private static final Pattern JOINED = Pattern.compile("\\s*(?:,|;|and|or|,\\s*(?:and|or))\\s*");

  private LooseFormula() {}

  /// @param end of it in the text
  private record Span(int at, int end, String text) {}

  static Optional<String> first(String text) {
    Matcher formula = FORMULA.matcher(text);
    if (formula.find() && !isWords(inside(formula))) {
      return Optional.of(inside(formula));
    }
    if (text.contains("=")) {
      return lastNumber(text).map(Span::text);
    }
    Matcher number = NUMBER.matcher(text);
    return number.find() ? Optional.of(number.group()) : Optional.empty();
  }

  /// A formula that stands here, with those that are joined to it by commas or an "or".
  static Optional<String> from(String text, int begin, int end) {
    List<Span> spans = new ArrayList<>();
    Matcher m = FORMULA.matcher(text).region(begin, Math.min(text.length(), end + 600));
    while (m.find()
        && (spans.isEmpty()
            ? m.start() == begin
            : JOINED.matcher(text.substring(spans.getLast().end(), m.start())).matches())) {
      spans.add(new Span(m.start(), m.end(), inside(m)));
    }
    return spans.isEmpty() ? Optional.empty() : Optional.of(joined(text, spans));
  }

  static Optional<String> last(String text) {
    List<Span> formulas = new ArrayList<>();
    Matcher m = FORMULA.matcher(text);
    int from = 0;
    while (from < text.length() && m.find(from)) {
      String inside = inside(m);
      boolean isMoney = isWords(inside);
      from = isMoney ? m.start() + 1 : m.end();
      if (!isMoney) {
        boolean joins =
            !formulas.isEmpty()
                && JOINED.matcher(text.substring(formulas.getLast().end(), m.start())).matches();
        if (!joins) {
          formulas.clear();
        }
        formulas.add(new Span(m.start(), m.end(), inside));
      }
    }
    Optional<Span> number = lastNumber(text);
    if (formulas.isEmpty() || number.isPresent() && number.get().at() >= formulas.getLast().end()) {
      return number.map(Span::text);
    }
    return Optional.of(joined(text, formulas));
  }

  private static String joined(String text, List<Span> spans) {
    return String.join(", ", spans.stream().map(Span::text).toList())
        + StatedFormula.percent(text, spans.getLast().end());
  }

  private static Optional<Span> lastNumber(String text) {
    Matcher m = NUMBER.matcher(text);
    Span last = null;
    while (m.find()) {
      last = new Span(m.start(), m.end(), m.group());
    }
    return Optional.ofNullable(last);
  }

  private static String inside(Matcher m) {
    for (int i = 1; i <= m.groupCount(); i++) {
      if (m.group(i) != null) {
        return m.group(i).strip();
      }
    }
    return "";
  }

  /// Two dollar signs with prose between them are two prices, not a formula.
  private static boolean isWords(String inside) {
    return inside.indexOf('\\') < 0
        && (PROSE.matcher(inside).find() || inside.chars().noneMatch(Character::isLetterOrDigit));
  }
}
