package org.collograph.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.grade.ChoiceGrader;
import org.collograph.task.grade.Grader;
import org.collograph.task.grade.MathGrader;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Graders over benchmark data and over the cases of other graders, in the profile `benchmarks`.
@Tag("benchmarks")
class GoldAnswersTest {
  private static final Path DATA = Path.of(System.getProperty("data", "../shared/data"));

  @ParameterizedTest
  @CsvSource({"math, math/train, 940", "gsm8k, gsm8k/train.jsonl, 7473", "mmlu, mmlu/val, 1531"})
  void everyGoldAnswerEqualsItself(String format, String path, int n) throws Exception {
    Task task = TaskReader.open(format + ":" + DATA.resolve(path));
    // Questions that stand twice are kept once.
    assertTrue(task.questions().size() > n * 0.98 && task.questions().size() <= n);
    for (Question q : task.questions()) {
      String reply =
          q.kind() == TaskKind.CHOICE
              ? "Thus.\nAnswer: " + q.answer()
              : "Thus.\nThe answer is \\boxed{" + q.answer() + "}";
      assertTrue(q.isScored() && isRight(q.grader(), reply, q.choices(), q.answer()), q.text());
    }
    System.err.println(format + ": " + task.questions().size() + " gold answers equal themselves");
  }

  @Test
  void everyMathSolutionIsRight() throws Exception {
    int n = 0;
    try (Stream<Path> files = Files.walk(DATA.resolve("math/train"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        Question q = TaskReader.open("math:" + file).questions().getFirst();
        String solution = StrictJson.parse(Files.readString(file), "it").get("solution").asText();
        assertTrue(isRight(q.grader(), solution, List.of(), q.answer()), file::toString);
        n++;
      }
    }
    assertEquals(940, n);
  }

  @Test
  void everyGsmSolutionIsRight() throws Exception {
    for (String line : Files.readAllLines(DATA.resolve("gsm8k/train.jsonl"))) {
      String solution = StrictJson.parse(line, "it").get("answer").asText();
      String gold = solution.substring(solution.lastIndexOf("####") + 4).strip();
      assertTrue(isRight(TaskKind.NUMBER.grader(), solution, List.of(), gold), line);
      assertTrue(isRight(TaskKind.MATH.grader(), solution, List.of(), gold), line);
    }
  }

  @ParameterizedTest
  @CsvSource({"math_pairs, 96", "math_pairs_derived, 98"})
  void pairsOfOtherGraders(String file, double least) throws Exception {
    Count count = new Count(file);
    for (JsonNode pair : cases(file)) {
      String gold = pair.get("gold").asText();
      String answer = pair.get("answer").asText();
      boolean equal = MathGrader.DEFAULT.equal(gold, answer);
      assertEquals(equal, MathGrader.DEFAULT.equal(answer, gold), "symmetric: " + pair);
      count.add(equal == pair.get("equal").asBoolean(), pair);
    }
    count.requireAtLeast(least);
  }

  @Test
  void extractionFromRealReplies() throws Exception {
    Count count = new Count("math_extract");
    for (JsonNode each : cases("math_extract")) {
      String output = each.get("output").asText();
      String found = MathGrader.DEFAULT.extract(output, List.of()).orElse(null);
      boolean right =
          each.get("expected").isNull()
              ? found == null
              : found != null
                  && MathGrader.DEFAULT.equal(found, each.get("expected").asText())
                      == each.get("equal").asBoolean();
      count.add(right, each);
    }
    count.requireAtLeast(95);
  }

  @Test
  void choicesFromRealReplies() throws Exception {
    Count count = new Count("mcq_extract");
    for (JsonNode each : cases("mcq_extract")) {
      List<String> letters = List.of(each.get("letters").asText().split(""));
      List<String> blanks = letters.stream().map(_ -> "").toList();
      String found =
          ChoiceGrader.INSTANCE.extract(each.get("output").asText(), blanks).orElse(null);
      String wanted = each.get("letter").isNull() ? null : each.get("letter").asText();
      assertTrue(wanted != null || found == null, "a letter taken from a refusal: " + each);
      count.add(Objects.equals(wanted, found), each);
    }
    count.requireAtLeast(95);
  }

  private static boolean isRight(Grader grader, String reply, List<String> choices, String gold) {
    return grader.extract(reply, choices).filter(a -> grader.equal(a, gold)).isPresent();
  }

  private static List<JsonNode> cases(String file) throws Exception {
    List<JsonNode> all = new ArrayList<>();
    for (String line : Files.readAllLines(DATA.resolve("grading").resolve(file + ".jsonl"))) {
      all.add(StrictJson.parse(line, file));
    }
    return all;
  }

  /// Cases on which graders differ by convention are counted apart.
  private static final class Count {
    private final String name;
    private int right;
    private int strict;
    private int rightOfAll;
    private int all;

    Count(String name) {
      this.name = name;
    }

    void add(boolean isRight, JsonNode each) {
      boolean isStrict = !each.hasNonNull("policy");
      all++;
      rightOfAll += isRight ? 1 : 0;
      strict += isStrict ? 1 : 0;
      right += isStrict && isRight ? 1 : 0;
    }

    void requireAtLeast(double percent) {
      double share = 100.0 * right / strict;
      String told =
          "%s: %d of %d strict (%.1f %%), %d of all %d"
              .formatted(name, right, strict, share, rightOfAll, all);
      System.err.println(told);
      assertTrue(share >= percent, told);
    }
  }
}
