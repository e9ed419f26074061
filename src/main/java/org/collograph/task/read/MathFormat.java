package org.collograph.task.read;

import java.util.List;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.AnswerMarks;

/// MATH: one JSON object a file, or one a line, with `problem` and a `solution` whose answer is in
/// its last box.
final class MathFormat implements TaskReader.Format {
  @Override
  public List<String> endings() {
    return List.of(".json", ".jsonl");
  }

  @Override
  public List<Question> questions(String text, String file) {
    if (file.endsWith(".jsonl")) {
      return JsonLines.read(text, file, MathFormat::question);
    }
    String what = "'" + file + "'";
    return List.of(
        JsonLines.located(what, () -> question(new Fields(StrictJson.parse(text, what), what))));
  }

  private static Question question(Fields problem) {
    String answer =
        AnswerMarks.in(problem.text("solution")).stream()
            .filter(AnswerMarks.Mark::boxed)
            .map(AnswerMarks.Mark::text)
            .reduce((_, last) -> last)
            .or(() -> oldBox(problem.text("solution")))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'solution' of %s has no \\boxed{answer}. Maybe the file is not MATH."
                            .formatted(problem.what())));
    return new Question(problem.text("problem"), List.of(), answer, TaskKind.MATH);
  }

  /// A few solutions write `\boxed 7` without braces.
  private static java.util.Optional<String> oldBox(String solution) {
    var m = java.util.regex.Pattern.compile("\\\\boxed\\s+([^\\s$.]+)").matcher(solution);
    return m.find() ? java.util.Optional.of(m.group(1)) : java.util.Optional.empty();
  }
}
