package org.collograph.task.grade;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Open answers, which a model judges by a rubric. What it reads is the whole reply.
///
/// @param model of the pool; empty where the task names none, which is an error when it is asked
/// @param rubric what makes an answer right, in words
public record JudgeGrader(String model, String rubric) implements Grader {
  public static final JudgeGrader DEFAULT =
      new JudgeGrader("", "The answer is right where it says the same as the reference answer.");

  @Override
  public String name() {
    return "judge";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("open");
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Optional<String> extract(String reply, List<String> choices) {
    return Optional.of(FreeText.answering(reply).strip()).filter(s -> !s.isEmpty());
  }

  @Override
  public String normalise(String answer) {
    return answer.strip();
  }
}
