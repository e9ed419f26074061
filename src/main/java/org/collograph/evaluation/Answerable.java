package org.collograph.evaluation;

import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.GraderMemory;

/// Finds a reply's answer and says of none whether it is right: for whoever asks what nobody knows.
/// Votes need no more.
public enum Answerable implements ReplyGrading {
  ONLY;

  private final GraderMemory graders = new GraderMemory();

  @Override
  public GradedReply of(Question question, String reply) {
    if (question.kind() == TaskKind.CODE || question.kind() == TaskKind.OPEN) {
      return new GradedReply(null, false, null);
    }
    var grader = graders.of(question.grader());
    String answer = grader.extract(reply, question.choices()).map(grader::normalise).orElse("");
    return new GradedReply(answer.isEmpty() ? null : answer, false, null);
  }
}
