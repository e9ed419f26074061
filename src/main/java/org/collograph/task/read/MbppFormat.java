package org.collograph.task.read;

import java.util.List;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeTests;
import org.collograph.task.grade.CodeGrader;
import org.collograph.task.table.Row;

/// MBPP: `text`, a `test_list` of assertions, a `test_setup_code`, and a solution in `code`; its
/// sanitized part has `prompt` and `test_imports`. As in its paper the question shows the tests,
/// since they alone name what is asked for.
final class MbppFormat {
  private MbppFormat() {}

  static Question question(Row row) {
    List<String> statements = row.texts("test_list");
    String setup =
        row.has("test_imports")
            ? String.join("\n", row.texts("test_imports"))
            : row.text("test_setup_code", "");
    String asked = asked(row.text(row.has("text") ? "text" : "prompt"), statements);
    return new Question(
        asked,
        List.of(),
        row.text("code", "").replace("\r", ""),
        TaskKind.CODE,
        CodeGrader.ANY,
        CodeTests.of(statements, setup.replace("\r", "")));
  }

  static String asked(String text, List<String> statements) {
    return text + "\n\nYour code has to pass these tests:\n" + String.join("\n", statements);
  }
}
