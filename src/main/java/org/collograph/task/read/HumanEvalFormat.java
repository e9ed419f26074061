package org.collograph.task.read;

import java.util.List;
import java.util.regex.Pattern;
import org.collograph.codec.json.Fields;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeTests;
import org.collograph.task.grade.CodeGrader;

/// HumanEval: a `prompt` that an answer goes on from, its `entry_point`, a `test` that defines
/// `check(candidate)`, and a `canonical_solution`.
final class HumanEvalFormat implements Format {
  /// The words of the question, which its solution need not repeat.
  private static final Pattern DOCSTRING =
      Pattern.compile("[ \\t]*(\"\"\"|''')(?:(?!\\1).)*+\\1\\s*$", Pattern.DOTALL);

  @Override
  public List<String> endings() {
    return List.of(".jsonl");
  }

  @Override
  public Reading read(String text, String file) {
    return JsonLines.read(text, file, HumanEvalFormat::question);
  }

  private static Question question(Fields line) {
    String prompt = line.text("prompt");
    String entryPoint = line.text("entry_point");
    CodeTests tests = new CodeTests(prompt, entryPoint, line.text("test"), "");
    String solution =
        line.has("canonical_solution")
            ? DOCSTRING.matcher(prompt).replaceFirst("") + line.text("canonical_solution")
            : "";
    return new Question(
        prompt, List.of(), solution, TaskKind.CODE, new CodeGrader(entryPoint), tests);
  }
}
