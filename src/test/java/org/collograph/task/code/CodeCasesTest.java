package org.collograph.task.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.grade.CodeGrader;
import org.junit.jupiter.api.Tag;
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

  private static boolean passes(WorkerPool pool, JsonNode c) throws InterruptedException {
    CodeGrader grader = new CodeGrader(c.path("entry_point").asText());
    Optional<String> code = grader.extract(c.path("output").asText(), List.of());
    return code.isPresent() && pool.judge(code.get(), tests(c)).passed();
  }

  /// @param step 1 for every case, 2 for every other
  private static List<String> misjudged(boolean right, int step) throws Exception {
    List<Callable<String>> work = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    try (WorkerPool pool = new WorkerPool(2);
        var threads = Executors.newFixedThreadPool(2)) {
      int number = 0;
      for (String line : Files.readAllLines(Path.of("src/test/resources/code-cases.jsonl"))) {
        JsonNode c = StrictJson.parse(line, "a case");
        // What never ends is WorkerPoolTest's.
        boolean ends = !c.path("class").asText().equals("infinite-loop");
        if (ends && c.path("passed").asBoolean() == right && number++ % step == 0) {
          work.add(() -> passes(pool, c) == right ? "" : line);
        }
      }
      for (Future<String> each : threads.invokeAll(work)) {
        wrong.add(each.get());
      }
    }
    wrong.removeIf(String::isEmpty);
    assertTrue(work.size() * step > 60);
    return wrong;
  }

  @Test
  void rightCodeIsFoundAndPasses() throws Exception {
    assertEquals(List.of(), misjudged(true, 5));
  }

  /// In the profile `benchmarks`, as it takes minutes.
  @Test
  @Tag("benchmarks")
  void everyCodeIsJudgedAsItIs() throws Exception {
    assertEquals(List.of(), misjudged(true, 1));
    assertEquals(List.of(), misjudged(false, 1));
  }
}
