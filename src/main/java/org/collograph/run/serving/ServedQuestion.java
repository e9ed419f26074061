package org.collograph.run.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.server.ApiError;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeTests;

/// A question of which nobody knows the answer, as graphs take it. What stands for the right answer
/// is never looked at.
final class ServedQuestion {
  private static final Pattern CHOICE = Pattern.compile("(?m)^([A-Z])[.)] (.*)$");
  private static final CodeTests NO_TESTS = CodeTests.of(List.of("pass"), "");

  private ServedQuestion() {}

  static Question of(String text, TaskKind kind) {
    return switch (kind) {
      case NUMBER, MATH, OPEN -> new Question(text, List.of(), "0", kind);
      case CODE -> new Question(text, List.of(), "pass", kind, kind.grader(), NO_TESTS);
      case CHOICE -> choice(text);
    };
  }

  /// Its choices stand at the end, a line each, from A on.
  private static Question choice(String text) {
    List<String> choices = new ArrayList<>();
    int from = text.length();
    Matcher m = CHOICE.matcher(text);
    while (m.find()) {
      if (m.group(1).charAt(0) == 'A') {
        choices.clear();
        from = m.start();
      }
      if (m.group(1).charAt(0) == 'A' + choices.size()) {
        choices.add(m.group(2));
      }
    }
    if (choices.size() < 2) {
      throw ApiError.invalid(
          "The question has no choices. Maybe they are meant to stand at its end, a line each:"
              + " 'A. …', 'B. …'.",
          "messages");
    }
    return new Question(text.substring(0, from), choices, "A", TaskKind.CHOICE);
  }
}
