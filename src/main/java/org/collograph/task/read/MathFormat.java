package org.collograph.task.read;

import java.util.List;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.MathGrader;
import org.collograph.task.table.Row;

/// MATH: `problem` and a `solution` whose answer is in its last box.
final class MathFormat {
  private MathFormat() {}

  static Question question(Row row) {
    String answer =
        MathGrader.boxed(row.text("solution"))
            .filter(a -> !a.isBlank())
            .orElseThrow(
                () ->
                    new Unanswered(
                        "'solution' of %s has no \\boxed{answer}. Maybe the file is not MATH.",
                        row.what()));
    return new Question(row.text("problem"), List.of(), answer, TaskKind.MATH);
  }
}
