package org.collograph.task.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collograph.codec.json.StrictJson;
import org.junit.jupiter.api.Test;

/// Right and wrong answers to the same questions, by class: sets, intervals, matrices, sentences,
/// other languages and more.
class MathCasesTest {
  private static boolean isRight(JsonNode c) {
    Grader grader = MathGrader.DEFAULT;
    String gold = c.path("gold").asText();
    Optional<String> answer =
        c.has("output")
            ? grader.extract(c.path("output").asText(), List.of())
            : Optional.of(c.path("answer").asText());
    boolean right = answer.filter(a -> grader.equal(gold, a)).isPresent();
    assertEquals(right, answer.filter(a -> grader.equal(a, gold)).isPresent(), c::toString);
    return right;
  }

  @Test
  void rightAnswersAreRightAndWrongOnesAreNot() throws Exception {
    List<String> missed = new ArrayList<>();
    List<String> flattered = new ArrayList<>();
    int all = 0;
    for (String line : Files.readAllLines(Path.of("src/test/resources/math-cases.jsonl"))) {
      JsonNode c = StrictJson.parse(line, "a case");
      boolean wanted = c.path("equal").asBoolean();
      all++;
      if (isRight(c) != wanted) {
        (wanted ? missed : flattered).add(line);
      }
    }
    assertTrue(all > 400);
    assertEquals(List.of(), flattered);
    assertTrue(missed.size() <= 3, () -> String.join("\n", missed));
  }
}
