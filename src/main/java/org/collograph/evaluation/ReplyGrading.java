package org.collograph.evaluation;

import org.collograph.llm.ModelFailure;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.Grader;
import org.collograph.task.grade.GraderMemory;
import org.collograph.words.Refusal;

/// Tells whether a reply answers a question. Thread-safe.
public interface ReplyGrading {
  /// @throws ModelFailure where the judge itself failed, so that the question brings no score
  GradedReply of(Question question, String reply) throws InterruptedException;

  /// By text alone: what needs a judge is refused.
  static ReplyGrading byText() {
    GraderMemory memory = new GraderMemory();
    return (question, reply) -> {
      if (question.kind() == TaskKind.CODE || question.kind() == TaskKind.OPEN) {
        throw new Refusal("A question of kind '%s' needs a judge.", question.kind().word());
      }
      Grader grader = memory.of(question.grader());
      String found = grader.extract(reply, question.choices()).orElse(null);
      String answer = found == null ? null : grader.normalise(found);
      // What was found is compared as it was written: its form may matter to the conventions.
      boolean right = found != null && grader.equal(found, question.answer());
      return new GradedReply(answer == null || answer.isEmpty() ? null : answer, right, null);
    };
  }
}
