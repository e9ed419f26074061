package org.collograph.cost;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.words.Refusal;

/// Budgets as people write them: `18 units and 6 s`, `18 units 4 s`, `18 Einheiten, 0,2 ct`,
/// `$0.002`. An amount has its unit beside it; what stands between amounts is a space, a comma, a
/// semicolon, a sign or a word for "and".
final class BudgetText {
  private static final String NUMBER = "\\d+(?:[.,]\\d+)*(?:e[+-]?\\d+)?";

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:\\$\\s*(?<dollars>"
              + NUMBER
              + ")|(?<number>"
              + NUMBER
              + ")\\s*(?<unit>[a-zµ]+|\\$|¢))(?![a-z0-9])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN =
      Pattern.compile("(?:\\s|[,;&+·]|and\\b|und\\b)*", Pattern.CASE_INSENSITIVE);

  /// A comma before three digits parts thousands, any other is a decimal one.
  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");

  private static final double CENT = 0.01;
  private static final double MILLI = 0.001;

  private BudgetText() {}

  /// Of two in one metric the smaller holds.
  ///
  /// @throws IllegalArgumentException where a part of it cannot be read
  static Map<Metric, Double> read(String text) {
    Map<Metric, Double> limits = new LinkedHashMap<>();
    Matcher amount = AMOUNT.matcher(text);
    int at = 0;
    while (at < text.length()) {
      Matcher between = BETWEEN.matcher(text).region(at, text.length());
      int start = between.lookingAt() ? between.end() : at;
      if (start == text.length() && !limits.isEmpty()) {
        break;
      }
      if (!amount.region(start, text.length()).lookingAt()) {
        throw malformed(text, text.substring(start));
      }
      add(amount, text, limits);
      at = amount.end();
    }
    if (limits.isEmpty()) {
      throw malformed(text, text);
    }
    return limits;
  }

  private static void add(Matcher amount, String text, Map<Metric, Double> limits) {
    String dollars = amount.group("dollars");
    if (dollars != null) {
      limits.merge(Metric.USD, number(dollars, text), Math::min);
      return;
    }
    double number = number(amount.group("number"), text);
    switch (amount.group("unit").toLowerCase(Locale.ROOT)) {
      case "unit", "units", "u", "einheit", "einheiten" ->
          limits.merge(Metric.UNITS, number, Math::min);
      case "s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden" ->
          limits.merge(Metric.SECONDS, number, Math::min);
      case "ms" -> limits.merge(Metric.SECONDS, number * MILLI, Math::min);
      case "usd", "$", "dollar", "dollars" -> limits.merge(Metric.USD, number, Math::min);
      case "ct", "cent", "cents", "¢" -> limits.merge(Metric.USD, number * CENT, Math::min);
      case "flops", "flop" -> limits.merge(Metric.FLOPS, number, Math::min);
      default -> throw malformed(text, amount.group());
    }
  }

  private static double number(String written, String text) {
    String plain =
        THOUSANDS.matcher(written).matches() ? written.replace(",", "") : written.replace(',', '.');
    try {
      return Double.parseDouble(plain);
    } catch (NumberFormatException e) {
      throw malformed(text, written);
    }
  }

  private static Refusal malformed(String text, String where) {
    String strange = where.strip();
    if (strange.equals(text.strip())) {
      return new Refusal(
          "The budget '%s' cannot be read. Maybe '18 units', '4 s', '0.002 usd' or '1e13 flops' is"
              + " meant.",
          text);
    }
    return new Refusal(
        "The budget '%s' cannot be read from '%s' on. Maybe '18 units and 4 s' or '0.2 ct' is"
            + " meant.",
        text, strange);
  }
}
