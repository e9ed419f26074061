package org.collograph.task.grade;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers with a decimal comma, as most languages write them: "Das Ergebnis ist 1.234,5". A comma
/// between brackets parts, and one before exactly three digits leaves it open: both stay.
final class ProseNumbers {
  private static final Pattern COMMA =
      Pattern.compile(
          "(?<![\\d.,(\\[{])(?:(\\d{1,3}(?:[. \\u00a0\\u202f]\\d{3})+)|(\\d{1,15}))(?:\\{,\\}|,)"
              + "(\\d{1,2}|\\d{4,15}|(?<=\\b0,)\\d{3})(?![\\d)\\]}]|,\\d|\\.\\d)");

  private static final Pattern GROUPED =
      Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2}(?: \\d{3})+(?![\\d])");

  private ProseNumbers() {}

  /// Thousands that a blank parts, in languages that write them so.
  static String grouped(String text) {
    return GROUPED.matcher(text).find() && isWithComma(text)
        ? GROUPED.matcher(text).replaceAll(m -> m.group().replace(" ", ""))
        : text;
  }

  /// Decimal commas as points, in languages that write them so.
  static String withPoints(String text) {
    return COMMA.matcher(text).find() && isWithComma(text) ? withPoint(text) : text;
  }

  private static boolean isWithComma(String text) {
    return ChoiceLanguages.of(text).filter(ChoiceLanguage::hasDecimalComma).isPresent();
  }

  /// Digits of any script as those of ASCII.
  static String digits(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c > '9' && Character.isDigit(c)) {
        plain.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return plain.toString();
  }

  static String withPoint(String text) {
    return COMMA
        .matcher(text)
        .replaceAll(
            m -> {
              String whole = m.group(1) == null ? m.group(2) : m.group(1).replaceAll("\\D", "");
              return Matcher.quoteReplacement(whole + "." + m.group(3));
            });
  }
}
