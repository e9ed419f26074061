package org.collograph.task.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collograph.codec.json.StrictJson;
import org.junit.jupiter.api.Test;

/// Replies in 36 languages, written as models write them, with the choice that they take.
class ChoiceLanguagesTest {
  private static String taken(String reply, int choices) {
    List<String> texts = Collections.nCopies(choices, "");
    return ChoiceGrader.INSTANCE.extract(reply, texts).orElse(null);
  }

  @Test
  void lettersAreReadInEveryLanguage() throws Exception {
    List<String> missed = new ArrayList<>();
    Map<String, Integer> byLanguage = new TreeMap<>();
    int all = 0;
    int wrong = 0;
    for (String line : Files.readAllLines(Path.of("src/test/resources/choice-cases.jsonl"))) {
      JsonNode c = StrictJson.parse(line, "a case");
      String wanted = c.path("letter").isNull() ? null : c.path("letter").asText();
      String found = taken(c.path("output").asText(), c.path("letters").asText().length());
      all++;
      byLanguage.putIfAbsent(c.path("lang").asText(), 0);
      if (!java.util.Objects.equals(wanted, found)) {
        byLanguage.merge(c.path("lang").asText(), 1, Integer::sum);
        missed.add(found + " for " + wanted + ": " + c.path("output").asText());
        wrong += found == null ? 0 : 1;
      }
    }
    assertTrue(all > 600 && byLanguage.size() == 36);
    assertTrue(missed.size() <= 0.03 * all, () -> String.join("\n", missed));
    assertTrue(wrong <= 4, () -> String.join("\n", missed));
    assertTrue(byLanguage.values().stream().allMatch(n -> n <= 3), byLanguage::toString);
  }

  @Test
  void aLetterMayStandInSigns() {
    for (String reply : List.of("\"C\"", "$C$", "#### C", "Final: C", "\\(C\\)", "c) 4", "**C**")) {
      assertEquals("C", taken(reply, 4), reply);
    }
  }
}
