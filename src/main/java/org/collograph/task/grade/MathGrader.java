package org.collograph.task.grade;

import java.util.List;
import java.util.Optional;
import org.collograph.task.math.Conventions;
import org.collograph.task.math.MathAnswers;

/// Answers that are formulas: the last one that a reply gives, the same where it means the same.
///
/// @param conventions what graders disagree on
public record MathGrader(Conventions conventions) implements Grader {
  public static final MathGrader DEFAULT = new MathGrader(Conventions.DEFAULT);

  @Override
  public String name() {
    return "math";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Optional<String> extract(String reply, List<String> choices) {
    return StatedFormula.in(reply);
  }

  /// The answer that a worked solution puts into its last box; empty where it has none.
  public static Optional<String> boxed(String solution) {
    return StatedFormula.boxed(solution);
  }

  @Override
  public String normalise(String answer) {
    return MathAnswers.canonical(answer);
  }

  @Override
  public boolean equal(String one, String other) {
    return MathAnswers.equal(one, other, conventions) || isSaid(one, other);
  }

  /// Whether one of them is a sentence that says the other. Of two sentences neither does.
  private boolean isSaid(String one, String other) {
    Optional<String> inOne = StatedFormula.ofSentence(one);
    Optional<String> inOther = StatedFormula.ofSentence(other);
    return inOne.isPresent() != inOther.isPresent()
        && MathAnswers.equal(inOne.orElse(one), inOther.orElse(other), conventions);
  }
}
