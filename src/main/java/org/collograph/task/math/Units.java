package org.collograph.task.math;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes away what a number is a number of, and puts words for a factor into signs.
final class Units {
  private static final String TEXT =
      "\\\\(?:text|mbox|textrm|mathrm|textit|textbf|operatorname) ?\\{([^{}]*)}";
  private static final String POWER = "(?: ?\\^ ?\\{? ?-?\\d ?}?)?";
  private static final Pattern TRAILING_TEXT =
      Pattern.compile("^(.*[\\d)}\\]!%a-zA-Z]) *(?:[/*.] *|\\\\cdot *)?" + TEXT + POWER + "$");
  private static final Pattern WRAPPED = Pattern.compile("^" + TEXT + "$");
  private static final Pattern PERCENT =
      Pattern.compile(
          "^(.*[\\d)}\\]]) *(?:\\\\?%|percent(?:age)?(?: points?)?|pct\\.?|per cent)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SCALE =
      Pattern.compile(
          "^(.*\\d) *(hundred|thousand|million|billion|trillion)(?: +[a-z ]+)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> ZEROS =
      Map.of("hundred", 2, "thousand", 3, "million", 6, "billion", 9, "trillion", 12);
  private static final String KNOWN =
      "(?:degrees?|deg|°|cm|mm|km|dm|kg|mg|ml|mL|ft|feet|foot|inch(?:es)?|in|yd|yards?|miles?|mi|lbs?|oz|hrs?|hours?|mins?|minutes?|secs?|seconds?|mph|kph|m/s|km/h|dollars?|cents?|USD|units?|sq|square|cubic|rad|radians)";
  private static final Pattern ATTACHED =
      Pattern.compile(
          "^(.*[\\d)}\\]]) ?" + KNOWN + "\\.?(?> ?[./]? ?" + KNOWN + ")*+" + POWER + "$");
  private static final Pattern WORDS =
      Pattern.compile("^(.*[\\d)}\\]]) +(?:[A-Za-z]{3,}+[.,]? *(?:/ *|per +)?)++" + POWER + "$");
  private static final Pattern SPELLED =
      Pattern.compile(".*(?:sqrt|sin|cos|tan|log|ln|pi|exp|infty|infinity)\\b.*");
  private static final Pattern CURRENCY =
      Pattern.compile("^(?:USD|US|EUR|GBP|Rs\\.?|#) ?(?=[-\\d.])");

  private static final Pattern SPELLED_OUT =
      Pattern.compile("(?i)perc|hundred|thousand|million|billion|trillion");

  private Units() {}

  static String percentSign(String text) {
    Matcher m = PERCENT.matcher(spelled(text));
    return m.matches() ? m.group(1) + "%" : text;
  }

  /// `\text{ percent}` and `\text{ million}` as bare words.
  private static String spelled(String text) {
    Matcher m = TRAILING_TEXT.matcher(text);
    return m.matches() && SPELLED_OUT.matcher(m.group(2).strip()).lookingAt()
        ? m.group(1) + " " + m.group(2).strip()
        : text;
  }

  static String withoutUnit(String text) {
    String s = spelled(CURRENCY.matcher(text).replaceFirst(""));
    Matcher scale = SCALE.matcher(s);
    if (scale.matches()) {
      return scale.group(1) + "*10^" + ZEROS.get(scale.group(2).toLowerCase(Locale.ROOT));
    }
    for (int i = 0; i < 4; i++) {
      String shorter = shorter(s);
      if (shorter.equals(s)) {
        return s;
      }
      s = shorter;
    }
    return s;
  }

  private static String shorter(String s) {
    Matcher text = TRAILING_TEXT.matcher(s);
    // An upright i or e is a number, not a unit.
    if (text.matches()
        && !text.group(1).isBlank()
        && !isOperand(text.group(1))
        && !text.group(2).strip().matches("[ie]")) {
      return text.group(1).strip();
    }
    Matcher attached = ATTACHED.matcher(s);
    if (attached.matches()) {
      return attached.group(1).strip();
    }
    Matcher words = WORDS.matcher(s);
    return words.matches() && !SPELLED.matcher(s.substring(words.end(1))).matches()
        ? words.group(1).strip()
        : s;
  }

  /// Whether the text before goes on with what follows: `\frac{1}{2} \sqrt`, `x_`.
  private static boolean isOperand(String before) {
    return before.matches(".*(?:\\\\[a-zA-Z]+|[_^*/+-]) *$");
  }

  /// The inside of a text that is one `\text{…}`, else the text.
  static String unwrapped(String text) {
    Matcher m = WRAPPED.matcher(text);
    return m.matches() ? m.group(1).strip() : text;
  }
}
