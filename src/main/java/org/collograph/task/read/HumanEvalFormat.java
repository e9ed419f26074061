package org.collograph.task.read;

import java.util.List;
import java.util.regex.Pattern;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeTests;
import org.collograph.task.grade.CodeGrader;
import org.collograph.task.table.Row;

/// HumanEval: a `prompt` that an answer goes on from, its `entry_point`, a `test` that defines
/// `check(candidate)`, and a `canonical_solution`.
final class HumanEvalFormat {
  /// The words of the question, which its solution need not repeat.
  private static final Pattern DOCSTRING =
      Pattern.compile("[ \\t]*(\"\"\"|''')(?:(?!\\1).)*+\\1\\s*$", Pattern.DOTALL);

  private HumanEvalFormat() {}

  static Question question(Row row) {
    String prompt = row.text("prompt");
    String entryPoint = row.text("entry_point");
    CodeTests tests = new CodeTests(prompt, entryPoint, row.text("test"), "");
    String solution =
        row.has("canonical_solution")
            ? DOCSTRING.matcher(prompt).replaceFirst("") + row.text("canonical_solution")
            : "";
    return new Question(
        prompt, List.of(), solution, TaskKind.CODE, new CodeGrader(entryPoint), tests);
  }
}
