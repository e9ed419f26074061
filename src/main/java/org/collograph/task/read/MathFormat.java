package org.collograph.task.read;

import java.util.List;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.MathGrader;
import org.collograph.words.Refusal;

/// MATH: one JSON object a file, or one a line, with `problem` and a `solution` whose answer is in
/// its last box.
final class MathFormat implements Format {
  @Override
  public List<String> endings() {
    return List.of(".json", ".jsonl");
  }

  @Override
  public Reading read(String text, String file) {
    if (file.endsWith(".jsonl")) {
      return JsonLines.read(text, file, MathFormat::question);
    }
    String what = "'" + file + "'";
    Reading.Rows rows = new Reading.Rows();
    rows.add(what, () -> question(new Fields(StrictJson.parse(text, what), what)));
    return rows.reading();
  }

  private static Question question(Fields problem) {
    String answer =
        MathGrader.boxed(problem.text("solution"))
            .orElseThrow(
                () ->
                    new Refusal(
                        "'solution' of %s has no \\boxed{answer}. Maybe the file is not MATH.",
                        problem.what()));
    return new Question(problem.text("problem"), List.of(), answer, TaskKind.MATH);
  }
}
