package org.collograph.task.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.grade.CodeGrader;
import org.junit.jupiter.api.Test;

/// Replies with code in every form that models give it, right and wrong, and tests that hand over
/// dates, functions, patterns and objects of their own classes.
class CodeCasesTest {
  private static CodeTests tests(JsonNode c) {
    String setup = c.path("test_setup_code").asText("");
    if (c.has("test")) {
      return new CodeTests(
          c.path("prompt").asText(),
          c.path("entry_point").asText(),
          c.path("test").asText(),
          setup);
    }
    List<String> statements = new ArrayList<>();
    c.path("test_list").forEach(t -> statements.add(t.asText()));
    return CodeTests.of(statements, setup);
  }

  @Test
  void codeIsFoundAndJudgedRight() throws Exception {
    List<String> wrong = new ArrayList<>();
    int all = 0;
    try (WorkerPool pool = new WorkerPool(2)) {
      for (String line : Files.readAllLines(Path.of("src/test/resources/code-cases.jsonl"))) {
        JsonNode c = StrictJson.parse(line, "a case");
        CodeGrader grader = new CodeGrader(c.path("entry_point").asText());
        Optional<String> code = grader.extract(c.path("output").asText(), List.of());
        boolean passed = code.isPresent() && pool.judge(code.get(), tests(c)).passed();
        all++;
        if (passed != c.path("passed").asBoolean()) {
          wrong.add(line);
        }
      }
    }
    assertTrue(all > 100);
    assertEquals(List.of(), wrong);
  }
}
