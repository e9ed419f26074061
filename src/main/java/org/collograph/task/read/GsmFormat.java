package org.collograph.task.read;

import java.util.List;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.table.Row;

/// GSM8K: `question`, and an `answer` whose number stands after `####`.
final class GsmFormat {
  private GsmFormat() {}

  static Question question(Row row) {
    String solution = row.text("answer");
    int mark = solution.lastIndexOf("####");
    if (mark < 0) {
      throw new Unanswered(
          "'answer' of %s has no '####' before its number. Maybe the file is not GSM8K; jsonl:"
              + " reads plain answers.",
          row.what());
    }
    return new Question(
        row.text("question"),
        List.of(),
        TaskKind.NUMBER.grader().normalise(solution.substring(mark + 4)),
        TaskKind.NUMBER);
  }
}
