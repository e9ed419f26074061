package org.collograph.task.grade;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Answers that are one letter of a multiple choice. Two letters, or none, are no answer.
public record ChoiceGrader() implements Grader {
  public static final ChoiceGrader INSTANCE = new ChoiceGrader();

  @Override
  public String name() {
    return "choice";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Optional<String> extract(String reply, List<String> choices) {
    return ChoiceLetter.in(reply, choices);
  }

  @Override
  public String normalise(String answer) {
    return answer.strip().toUpperCase(Locale.ROOT);
  }

  @Override
  public boolean reads(String gold) {
    return gold.strip().length() == 1 && Character.isLetter(gold.strip().charAt(0));
  }
}
