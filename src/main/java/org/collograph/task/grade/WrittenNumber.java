package org.collograph.task.grade;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number as people write it: `52,50`, `22.000`, `1,00,000`, `1'234'567`, `70 000`.
///
/// Groups are of three digits, or of two and then three as in India; what is no group is a
/// fraction. Where both would do the column's own way decides.
///
/// @param sign of decimals that this one shows; null where it could be either
/// @param asPoint its value where the point is the decimal sign
/// @param asComma its value where the comma is; the same where the number leaves nothing open
record WrittenNumber(@Nullable DecimalSign sign, BigDecimal asPoint, BigDecimal asComma) {
  private static final Pattern COMMA_GROUPS =
      Pattern.compile("\\d{1,3}(?:,\\d{2})*,\\d{3}|\\d{1,3}(?:,\\d{3})+");
  private static final Pattern POINT_GROUPS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");
  private static final Pattern GAPS =
      Pattern.compile("(\\d{1,3}(?:[ \\u00a0\\u2009\\u202f'’]\\d{3})+)(?!\\d)(.*)");
  private static final Pattern SIGNED = Pattern.compile("([-+−]?)\\s*[$€£¥₹]?\\s*(.*)");
  private static final Pattern PLAIN = Pattern.compile("\\d+|\\d*\\.\\d+|\\d+\\.");
  private static final Pattern WITH_COMMA = Pattern.compile("\\d*,\\d+");
  private static final int LONGEST = 60;

  /// Empty where the text is not one number and nothing else.
  static Optional<WrittenNumber> of(String text) {
    Matcher signed = SIGNED.matcher(text.strip());
    if (text.length() > LONGEST || !signed.matches()) {
      return Optional.empty();
    }
    String digits = signed.group(2);
    Matcher gaps = GAPS.matcher(digits);
    if (gaps.matches()) {
      digits = gaps.group(1).replaceAll("\\D", "") + gaps.group(2);
    }
    boolean negative = !signed.group(1).isEmpty() && !signed.group(1).equals("+");
    return read(digits).map(n -> negative ? n.negated() : n);
  }

  private static Optional<WrittenNumber> read(String s) {
    int comma = s.lastIndexOf(',');
    int point = s.lastIndexOf('.');
    if (comma < 0 && point < 0) {
      return PLAIN.matcher(s).matches() ? Optional.of(certain(null, s)) : Optional.empty();
    }
    if (comma >= 0 && point >= 0) {
      return both(s, comma, point);
    }
    return comma >= 0 ? commas(s) : points(s);
  }

  /// The later sign parts the fraction, the other one groups.
  private static Optional<WrittenNumber> both(String s, int comma, int point) {
    boolean isComma = comma > point;
    String whole = s.substring(0, Math.max(comma, point));
    String rest = s.substring(Math.max(comma, point) + 1);
    boolean fits = (isComma ? POINT_GROUPS : COMMA_GROUPS).matcher(whole).matches();
    return fits && rest.matches("\\d+")
        ? Optional.of(
            certain(
                isComma ? DecimalSign.COMMA : DecimalSign.POINT,
                whole.replaceAll("\\D", "") + "." + rest))
        : Optional.empty();
  }

  private static Optional<WrittenNumber> commas(String s) {
    boolean grouped = COMMA_GROUPS.matcher(s).matches() && !s.startsWith("0");
    boolean fraction = WITH_COMMA.matcher(s).matches();
    if (grouped && fraction) {
      return Optional.of(open(s.replace(",", ""), s.replace(',', '.')));
    }
    if (grouped) {
      return Optional.of(certain(DecimalSign.POINT, s.replace(",", "")));
    }
    return fraction
        ? Optional.of(certain(DecimalSign.COMMA, s.replace(',', '.')))
        : Optional.empty();
  }

  private static Optional<WrittenNumber> points(String s) {
    boolean grouped = POINT_GROUPS.matcher(s).matches() && !s.startsWith("0");
    boolean fraction = PLAIN.matcher(s).matches();
    if (grouped && fraction) {
      return Optional.of(open(s, s.replace(".", "")));
    }
    if (grouped) {
      return Optional.of(certain(DecimalSign.COMMA, s.replace(".", "")));
    }
    return fraction ? Optional.of(certain(DecimalSign.POINT, s)) : Optional.empty();
  }

  private static WrittenNumber certain(@Nullable DecimalSign sign, String digits) {
    BigDecimal value = new BigDecimal(digits);
    return new WrittenNumber(sign, value, value);
  }

  private static WrittenNumber open(String asPoint, String asComma) {
    return new WrittenNumber(null, new BigDecimal(asPoint), new BigDecimal(asComma));
  }

  private WrittenNumber negated() {
    return new WrittenNumber(sign, asPoint.negate(), asComma.negate());
  }

  /// Whether it could be another number.
  boolean isOpen() {
    return !asPoint.equals(asComma);
  }

  BigDecimal value(DecimalSign open) {
    return open == DecimalSign.POINT ? asPoint : asComma;
  }
}
