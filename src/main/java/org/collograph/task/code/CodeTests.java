package org.collograph.task.code;

import java.util.List;
import java.util.Objects;
import org.collograph.words.Refusal;

/// The tests of a question that asks for code.
///
/// @param prompt the code that an answer goes on from; empty where the question is in words
/// @param entryPoint the function that is asked for; empty where the tests call it by name
/// @param test Python: a function `check(candidate)`, or statements that raise where a test fails
/// @param setup Python that runs before the tests
public record CodeTests(String prompt, String entryPoint, String test, String setup) {
  public CodeTests {
    Objects.requireNonNull(prompt, "prompt");
    Objects.requireNonNull(entryPoint, "entryPoint");
    Objects.requireNonNull(setup, "setup");
    if (test.isBlank()) {
      throw new Refusal("A question for code has no test. Maybe its field is misnamed.");
    }
  }

  /// Statements, one a test.
  public static CodeTests of(List<String> statements, String setup) {
    return new CodeTests("", "", String.join("\n", statements), setup);
  }
}
