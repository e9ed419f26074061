package org.collograph.task.grade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.task.math.MathAnswers;

/// Answers that are one number, as in GSM8K: the marked one, else the last in the reply.
public record NumberGrader() implements Grader {
  public static final NumberGrader INSTANCE = new NumberGrader();

  private static final Pattern NUMBER =
      Pattern.compile("[-−]?\\$?(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|[-−]?\\$?\\.\\d+");

  private static final int LONGEST = 60;

  @Override
  public String name() {
    return "number";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Optional<String> extract(String reply, List<String> choices) {
    String text = FreeText.answering(reply);
    List<MarkedAnswers.Found> marks = MarkedAnswers.in(text);
    for (int i = marks.size() - 1; i >= 0; i--) {
      Optional<String> first = first(marks.get(i).text());
      if (first.isPresent()) {
        return first;
      }
    }
    return last(text);
  }

  /// The number that a text is, or else the first in it.
  private static Optional<String> first(String text) {
    Optional<String> whole = MathAnswers.number(text);
    if (whole.isPresent()) {
      return whole;
    }
    Matcher m = NUMBER.matcher(text);
    return m.find() ? number(m.group()) : Optional.empty();
  }

  private static Optional<String> last(String text) {
    Matcher m = NUMBER.matcher(text);
    Optional<String> last = Optional.empty();
    while (m.find()) {
      last = number(m.group());
    }
    return last;
  }

  private static Optional<String> number(String text) {
    String plain = text.replace('−', '-').replaceAll("[$,]", "");
    return plain.length() > LONGEST ? Optional.empty() : Optional.of(plainText(plain));
  }

  private static String plainText(String number) {
    BigDecimal value = new BigDecimal(number).stripTrailingZeros();
    return value.signum() == 0 ? "0" : value.toPlainString();
  }

  @Override
  public String normalise(String answer) {
    return first(answer).orElse(answer.strip());
  }

  @Override
  public boolean reads(String gold) {
    return first(gold).isPresent();
  }
}
