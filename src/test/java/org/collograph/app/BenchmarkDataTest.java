package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.task.grade.MathGrader;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Over real benchmark data, in the profile `benchmarks` with `-Ddata=DIR`.
@Tag("benchmarks")
class BenchmarkDataTest {
  private static final Path DATA = Path.of(System.getProperty("data", "../shared/data"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"math, math/train, 940", "gsm8k, gsm8k/train.jsonl, 7473", "mmlu, mmlu/val, 1531"})
  void everyQuestionIsReadAndItsOwnAnswerIsRight(String format, String path, int n)
      throws Exception {
    Task task = TaskReader.open(format + ":" + DATA.resolve(path));
    // Questions that stand twice are kept once.
    assertTrue(task.questions().size() > n * 0.98 && task.questions().size() <= n);
    for (Question q : task.questions()) {
      var grader = q.kind().grader();
      String reply =
          switch (q.kind()) {
            case NUMBER, MATH -> "Thus.\nThe answer is \\boxed{" + q.answer() + "}";
            case CHOICE -> "Thus.\nAnswer: " + q.answer();
          };
      String found =
          grader.extract(reply, q.choices().size()).orElseThrow(() -> new AssertionError(q.text()));
      assertTrue(grader.equal(found, q.answer()), q.text());
    }
  }

  @ParameterizedTest
  @CsvSource({"math:math/train", "mmlu:mmlu/val"})
  void thePoolMeetsThePublishedFigures(String task) {
    String[] parts = task.split(":");
    JsonNode pilot =
        new Terminal(folder)
            .run("pilot", "--task", parts[0] + ":" + DATA.resolve(parts[1]), "--json")
            .json();
    double sum = 0;
    for (JsonNode row : pilot.get("calibration")) {
      double off = Math.abs(row.get("published").asDouble() - row.get("measured").asDouble()) * 100;
      assertTrue(row.get("n").asInt() >= 10_000, row.toString());
      assertTrue(off <= 7, row.toString());
      sum += off;
    }
    assertEquals(0, Math.max(0, sum / pilot.get("calibration").size() - 2.5), "mean error");
  }

  /// Another issue makes the graders the best there are; this holds what is there.
  @Test
  void mathGradingIsNoWorseThanItWas() throws Exception {
    int right = 0;
    int all = 0;
    for (String file : new String[] {"math_pairs.jsonl", "math_pairs_derived.jsonl"}) {
      for (String line : Files.readAllLines(DATA.resolve("grading").resolve(file))) {
        JsonNode pair = StrictJson.parse(line, file);
        if (pair.path("policy").isMissingNode() || pair.path("policy").isNull()) {
          boolean equal =
              MathGrader.INSTANCE.equal(pair.get("gold").asText(), pair.get("answer").asText());
          right += equal == pair.get("equal").asBoolean() ? 1 : 0;
          all++;
        }
      }
    }
    System.err.println("math pairs graded right: " + right + " of " + all);
    assertTrue(right > 0.55 * all, right + " of " + all);
  }
}
