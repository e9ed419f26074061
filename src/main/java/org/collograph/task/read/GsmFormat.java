package org.collograph.task.read;

import java.util.List;
import org.collograph.codec.json.Fields;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.words.Refusal;

/// GSM8K: `question`, and an `answer` whose number stands after `####`.
final class GsmFormat implements Format {
  @Override
  public List<String> endings() {
    return List.of(".jsonl");
  }

  @Override
  public Reading read(String text, String file) {
    return JsonLines.read(text, file, GsmFormat::question);
  }

  private static Question question(Fields line) {
    String solution = line.text("answer");
    int mark = solution.lastIndexOf("####");
    if (mark < 0) {
      throw new Refusal(
          "'answer' of %s has no '####' before its number. Maybe the file is not GSM8K; jsonl:"
              + " reads plain answers.",
          line.what());
    }
    return new Question(
        line.text("question"),
        List.of(),
        TaskKind.NUMBER.grader().normalise(solution.substring(mark + 4)),
        TaskKind.NUMBER);
  }
}
