package org.collograph.task.math;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apfloat.Aprational;

/// Mathematical answers as texts.
public final class MathAnswers {
  /// What one comparison may cost, in additions: well under a second.
  private static final int MOST_STEPS = 12_000;

  private static final Pattern WHOLE_OR_FRACTION =
      Pattern.compile("-? ?(?:\\d{1,60}|[\\d\\\\{} /-]{1,80}|[\\d\\\\{} frac/-]{1,80})");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,17}");

  /// A sign, then `7`, `3/4` or `\\frac{3}{4}`, in numbers whose products are exact.
  private static final Pattern PLAIN =
      Pattern.compile(
          "(-?)(?:(0|[1-9]\\d{0,8})(?:/([1-9]\\d{0,8}))?|\\\\d?frac\\{(\\d{1,9})}\\{([1-9]\\d{0,8})})");

  private static final int LONGEST_NUMBER = 200;

  private MathAnswers() {}

  /// Whether two answers are the same. Reflexive and symmetric; not transitive, since 0.3333 stands
  /// for 1/3 and 0.33333 does too. Ends in bounded time for any text.
  public static boolean equal(String one, String other, Conventions conventions) {
    if (collapsed(one).equals(collapsed(other))) {
      return !one.isBlank();
    }
    if (differPlainly(one, other)) {
      return false;
    }
    try {
      AnswerReader reader = new AnswerReader(conventions);
      return new Sameness(conventions, new Steps(MOST_STEPS))
          .same(reader.read(one), reader.read(other));
    } catch (Unreadable | StackOverflowError e) {
      // Longer than it can be read: the same only where the texts are.
      return false;
    }
  }

  /// Most answers are whole numbers or plain fractions, which no convention makes equal to others.
  private static boolean differPlainly(String one, String other) {
    Matcher a = PLAIN.matcher(one);
    Matcher b = PLAIN.matcher(other);
    return a.matches() && b.matches() && above(a) * below(b) != above(b) * below(a);
  }

  private static long above(Matcher plain) {
    String above = plain.group(2) == null ? plain.group(4) : plain.group(2);
    long size = Long.parseLong(above);
    return plain.group(1).isEmpty() ? size : -size;
  }

  private static long below(Matcher plain) {
    String below = plain.group(3) == null ? plain.group(5) : plain.group(3);
    return below == null ? 1 : Long.parseLong(below);
  }

  /// One text for many ways to write an answer: a rational number as `p/q` or in digits, else the
  /// text without what is mere notation. Answers that are equal may still differ in it.
  public static String canonical(String answer) {
    if (WHOLE.matcher(answer).matches()) {
      return answer;
    }
    String clean = Notation.clean(answer);
    try {
      // Decimals, percents and units stay as they are: whether they count is for conventions.
      if (WHOLE_OR_FRACTION.matcher(clean).matches()) {
        Optional<Aprational> value = Exact.of(ExpressionReader.read(clean));
        if (value.isPresent()) {
          return value.get().toString(true);
        }
      }
    } catch (Unreadable | StackOverflowError e) {
      // It stays as it is.
    }
    return collapsed(clean);
  }

  /// The rational number that a text is, in digits where they end, else as `p/q`; empty where it is
  /// none, or one of more than 60 digits.
  public static Optional<String> number(String text) {
    try {
      if (text.length() < LONGEST_NUMBER
          && new AnswerReader(Conventions.DEFAULT).read(text) instanceof Answer.Formula(var e)
          && !e.is("%")) {
        return Exact.of(e)
            .filter(v -> v.numerator().scale() < 60 && v.denominator().scale() < 60)
            .map(MathAnswers::digits);
      }
      return Optional.empty();
    } catch (Unreadable | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static String digits(Aprational value) {
    BigDecimal over = new BigDecimal(value.numerator().toString(true));
    try {
      BigDecimal exact = over.divide(new BigDecimal(value.denominator().toString(true)));
      return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    } catch (ArithmeticException e) {
      return value.toString(true);
    }
  }

  private static String collapsed(String text) {
    return SPACE.matcher(text.strip()).replaceAll(" ");
  }
}
