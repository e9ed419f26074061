package org.collograph.task.grade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.task.math.MathAnswers;

/// Answers that are one number, as in GSM8K: the marked one, else the last in the reply.
///
/// @param decimal how a number that leaves it open is read
public record NumberGrader(DecimalSign decimal) implements Grader {
  public static final NumberGrader INSTANCE = new NumberGrader(DecimalSign.POINT);

  /// A run of digits and of what may stand between them. A comma and a blank part two numbers.
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-−]?[$€£¥₹]?\\d+(?:[.,'’\\u00a0\\u2009\\u202f]\\d+)*|[-−]?[$€£¥₹]?[.,]\\d+");

  private static final Pattern TOO_LARGE =
      Pattern.compile("[-+−]?[\\d.,]+ *(?:[eE] *[-+−]?\\d+|(?:\\^|\\*\\*).{1,40})");

  @Override
  public String name() {
    return "number";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Optional<String> extract(String reply, List<String> choices) {
    String text = ProseNumbers.grouped(ProseNumbers.digits(FreeText.answering(reply)));
    List<MarkedAnswers.Found> marks = MarkedAnswers.in(text);
    for (int i = marks.size() - 1; i >= 0; i--) {
      String said = marks.get(i).text();
      // "not 6 but 5"
      Optional<String> first = said.startsWith("not ") ? last(said) : first(said);
      if (first.isPresent()) {
        return first;
      }
    }
    return last(text);
  }

  /// The number that a text is, or else the first in it.
  private Optional<String> first(String text) {
    Optional<String> written = written(text).or(() -> FactorWord.of(text, decimal));
    if (written.isPresent()) {
      return written;
    }
    Optional<String> worked = MathAnswers.number(text);
    if (worked.isPresent()) {
      return worked;
    }
    if (TOO_LARGE.matcher(text.strip()).matches()) {
      // Longer than it can be written out: it is what it says, and never the number that it begins
      // with.
      return Optional.of(text.strip().replaceAll("\\s+", ""));
    }
    Matcher m = NUMBER.matcher(text);
    return m.find() ? number(m.group()) : Optional.empty();
  }

  private Optional<String> last(String text) {
    Matcher m = NUMBER.matcher(text);
    Optional<String> last = Optional.empty();
    while (m.find()) {
      last = number(m.group());
    }
    return last;
  }

  private Optional<String> written(String text) {
    return WrittenNumber.of(text).map(n -> plainText(n.value(decimal)));
  }

  /// What is no number by itself is a list of them: the last one counts.
  private Optional<String> number(String run) {
    Optional<String> whole = written(run);
    String[] parts = run.split("[,'’\\u00a0\\u2009\\u202f]");
    return whole.isPresent() || parts.length < 2 ? whole : written(parts[parts.length - 1]);
  }

  private static String plainText(BigDecimal number) {
    BigDecimal value = number.stripTrailingZeros();
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

  /// How a column of right answers writes its numbers; empty where none of them shows it, or where
  /// they differ.
  public static Optional<DecimalSign> shown(List<String> answers) {
    List<DecimalSign> signs =
        answers.stream()
            .flatMap(a -> WrittenNumber.of(a).map(WrittenNumber::sign).stream())
            .distinct()
            .toList();
    return signs.size() == 1 ? Optional.of(signs.getFirst()) : Optional.empty();
  }

  /// The first that could be another number; empty where all are plain.
  public static Optional<String> open(List<String> answers) {
    return answers.stream()
        .filter(a -> WrittenNumber.of(a).filter(WrittenNumber::isOpen).isPresent())
        .findFirst();
  }

  /// Whether a text is one number and nothing else.
  public static boolean isNumber(String text) {
    return WrittenNumber.of(text).isPresent();
  }
}
