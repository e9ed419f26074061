package org.collograph.task.grade;

import java.util.List;
import java.util.Optional;
import org.collograph.task.code.FoundCode;

/// Answers that are Python: found in the reply, judged by running their tests. Two are the same
/// only where they are the same text.
///
/// @param entryPoint the function that is asked for; empty where it has no one name
public record CodeGrader(String entryPoint) implements Grader {
  public static final CodeGrader ANY = new CodeGrader("");

  @Override
  public String name() {
    return "code";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Optional<String> extract(String reply, List<String> choices) {
    return FoundCode.in(reply, entryPoint);
  }

  @Override
  public String normalise(String answer) {
    return answer.stripTrailing().replaceAll("(?<![ \\t])[ \\t]++(?=\\n)", "");
  }
}
