package org.collograph.task.grade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Answers to MATH: the last marked one, compared as LaTeX whose mere notation has been taken away.
/// It does not do algebra: `\sqrt{8}` and `2\sqrt{2}` differ.
public enum MathGrader implements Grader {
  INSTANCE;

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
  private static final Pattern TEXT =
      Pattern.compile("\\\\(?:text|mbox|textbf|mathrm)\\{([^{}]*)}");
  private static final Pattern UNIT =
      Pattern.compile("(?<=[\\d)}])\\\\?\\s*\\\\(?:text|mbox|mathrm)\\{[^{}]*}(\\^\\{?\\d}?)?$");
  private static final Pattern SHORT_FRACTION = Pattern.compile("\\\\frac(\\d)(\\d)");
  private static final Pattern HALF_FRACTION = Pattern.compile("\\\\frac(\\d)\\{");
  private static final Pattern PLAIN_FRACTION = Pattern.compile("(-?)(\\d+)/(\\d+)");
  private static final Pattern SHORT_ROOT = Pattern.compile("\\\\sqrt(\\w)");
  private static final Pattern NAME = Pattern.compile("^[a-z](?:\\([a-z]\\))?=(?=.)");
  private static final Pattern NOISE =
      Pattern.compile(
          "\\\\left|\\\\r"
              + "ight|\\\\[!,;:>"
              + " ]|\\\\quad|\\^\\{?\\\\circ}?|\\\\\\$|\\$|\\\\%|%|\\\\displaystyle|~|\\\\\\(|\\\\\\)|\\\\\\[|\\\\]");
  private static final Pattern THOUSANDS = Pattern.compile("^-?\\d{1,3}(,\\d{3})+(\\.\\d+)?$");

  @Override
  public Optional<String> extract(String reply, int choices) {
    List<AnswerMarks.Mark> marks = AnswerMarks.in(reply);
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.of(normalise(lastAnswer(marks))).filter(a -> !a.isEmpty());
  }

  private static String lastAnswer(List<AnswerMarks.Mark> marks) {
    return marks.reversed().stream()
        .filter(AnswerMarks.Mark::boxed)
        .findFirst()
        .orElse(marks.getLast())
        .text();
  }

  @Override
  public String normalise(String answer) {
    String s = answer.strip().replace("\\!", "").replace("{,}", ",").replace("−", "-");
    if (s.endsWith(".")) {
      s = s.substring(0, s.length() - 1);
    }
    s =
        s.replace("dfrac", "frac")
            .replace("tfrac", "frac")
            .replace("\\cdot", "*")
            .replace("\\times", "*");
    s = UNIT.matcher(s).replaceFirst("");
    s = TEXT.matcher(s).replaceAll("$1");
    s = NOISE.matcher(s).replaceAll("").replaceAll("\\s+", "");
    s = SHORT_FRACTION.matcher(s).replaceAll("\\\\frac{$1}{$2}");
    s = HALF_FRACTION.matcher(s).replaceAll("\\\\frac{$1}{");
    s =
        PLAIN_FRACTION.matcher(s).matches()
            ? PLAIN_FRACTION.matcher(s).replaceFirst("$1\\\\frac{$2}{$3}")
            : s;
    s = SHORT_ROOT.matcher(s).replaceAll("\\\\sqrt{$1}");
    s = NAME.matcher(s).replaceFirst("");
    if (THOUSANDS.matcher(s).matches()) {
      s = s.replace(",", "");
    }
    s = s.startsWith(".") ? "0" + s : s;
    return NUMBER.matcher(s).matches() ? plain(s) : s;
  }

  private static String plain(String number) {
    BigDecimal value = new BigDecimal(number).stripTrailingZeros();
    return value.signum() == 0 ? "0" : value.toPlainString();
  }
}
