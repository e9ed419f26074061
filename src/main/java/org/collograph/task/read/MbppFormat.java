package org.collograph.task.read;

import java.util.List;
import org.collograph.codec.json.Fields;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeTests;
import org.collograph.task.grade.CodeGrader;

/// MBPP: `text`, a `test_list` of assertions, a `test_setup_code`, and a solution in `code`. As in
/// its paper the question shows the tests, since they alone name what is asked for.
final class MbppFormat implements Format {
  @Override
  public List<String> endings() {
    return List.of(".jsonl");
  }

  @Override
  public Reading read(String text, String file) {
    return JsonLines.read(text, file, MbppFormat::question);
  }

  private static Question question(Fields line) {
    List<String> statements = line.texts("test_list");
    CodeTests tests = CodeTests.of(statements, line.text("test_setup_code", "").replace("\r", ""));
    String asked =
        line.text("text")
            + "\n\nYour code has to pass these tests:\n"
            + String.join("\n", statements);
    String solution = line.text("code", "").replace("\r", "");
    return new Question(asked, List.of(), solution, TaskKind.CODE, CodeGrader.ANY, tests);
  }
}
