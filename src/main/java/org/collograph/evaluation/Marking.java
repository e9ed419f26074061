package org.collograph.evaluation;

import org.collograph.llm.ModelFailure;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;

/// Tells whether a reply answers a question. Thread-safe.
public interface Marking {
  /// @throws ModelFailure where the judge itself failed, so that the question brings no score
  Mark of(Question question, String reply) throws InterruptedException;

  /// By text alone: what needs a judge is refused.
  static Marking byText() {
    return (question, reply) -> {
      if (question.kind() == TaskKind.CODE || question.kind() == TaskKind.OPEN) {
        throw new IllegalArgumentException(
            "A question of kind '%s' needs a judge.".formatted(question.kind().word()));
      }
      String answer =
          question
              .grader()
              .extract(reply, question.choices())
              .map(question.grader()::normalise)
              .filter(a -> !a.isEmpty())
              .orElse(null);
      boolean right = answer != null && question.grader().equal(answer, question.answer());
      return new Mark(answer, right, null);
    };
  }
}
