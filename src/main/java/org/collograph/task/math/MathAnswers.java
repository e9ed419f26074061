package org.collograph.task.math;

import java.util.Optional;
import org.apfloat.Aprational;

/// Mathematical answers as texts.
public final class MathAnswers {
  /// What one comparison may cost, in additions of 40 digits: well under a second.
  private static final int MOST_STEPS = 40_000;

  private MathAnswers() {}

  /// Whether two answers are the same. Reflexive and symmetric; not transitive, since 0.3333 stands
  /// for 1/3 and 0.33333 does too. Ends in bounded time for any text.
  public static boolean equal(String one, String other, Conventions conventions) {
    if (collapsed(one).equals(collapsed(other))) {
      return !one.isBlank();
    }
    try {
      AnswerReader reader = new AnswerReader(conventions);
      return new Sameness(conventions, new Steps(MOST_STEPS))
          .same(reader.read(one), reader.read(other));
    } catch (Unreadable e) {
      return false;
    }
  }

  /// One text for many ways to write an answer: a rational number as `p/q` or in digits, else the
  /// text without what is mere notation. Answers that are equal may still differ in it.
  public static String canonical(String answer) {
    Answer read = new AnswerReader(Conventions.DEFAULT).read(answer);
    if (read instanceof Answer.Formula(Expression e)) {
      Optional<Aprational> value = Exact.of(e);
      if (value.isPresent() && value.get().numerator().scale() < 60) {
        return value.get().toString(true);
      }
    }
    return collapsed(Notation.clean(answer));
  }

  private static String collapsed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
