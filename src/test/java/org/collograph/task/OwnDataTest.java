package org.collograph.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.grade.NumberGrader;
import org.collograph.task.read.TaskReader;
import org.collograph.words.Refusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Files as people bring them, in the layouts of the Hub, in many containers, encodings and habits
/// of writing, with the right answers that whoever made them knew.
class OwnDataTest {
  private static final Path FOLDER = Path.of("src/test/resources/own-data");

  @TestFactory
  Stream<DynamicTest> everyFileIsReadRightOrAsksWhatIsOpen() throws IOException {
    JsonNode all = StrictJson.read(FOLDER.resolve("expected.json"), 10_000_000);
    assertTrue(all.size() > 150);
    return StreamSupport.stream(all.spliterator(), false)
        .map(
            e -> {
              String task =
                  e.path("format").asText() + ":" + FOLDER.resolve(e.path("file").asText());
              return dynamicTest(task, () -> check(e, task));
            });
  }

  private static void check(JsonNode expected, String task) throws IOException {
    if (expected.path("outcome").asText().equals("asked")) {
      Refusal asked = assertThrows(Refusal.class, () -> TaskReader.open(task));
      assertTrue(asked.getMessage().contains("Maybe"), asked.getMessage());
      return;
    }
    Task read = TaskReader.open(task);
    JsonNode rows = expected.path("rows");
    assertEquals(rows.size(), read.questions().size());
    for (int i = 0; i < rows.size(); i++) {
      check(rows.get(i), read.questions().get(i), expected.path("choicesOrder").asText());
    }
    int leftOut = expected.path("leftOut").asInt();
    assertEquals(
        leftOut > 0,
        read.notes().stream().anyMatch(n -> n.english().startsWith(leftOut + " rows of ")));
  }

  private static void check(JsonNode row, Question q, String order) {
    assertTrue(plain(q.text()).contains(plain(row.path("question").asText())), q.text());
    assertTrue(plain(q.text()).contains(plain(row.path("context").asText())), q.text());
    List<String> choices = new ArrayList<>();
    row.path("choices").forEach(c -> choices.add(plain(c.asText())));
    List<String> read = new ArrayList<>(q.choices().stream().map(OwnDataTest::plain).toList());
    if (order.equals("any")) {
      choices.sort(null);
      read.sort(null);
    }
    assertEquals(choices, read);
    String gold = plain(row.path("gold").asText());
    switch (q.kind()) {
      case CHOICE -> assertEquals(gold, plain(q.choices().get(q.answer().charAt(0) - 'A')));
      case NUMBER ->
          assertEquals(
              NumberGrader.INSTANCE.normalise(gold), q.grader().normalise(q.answer()), q::answer);
      case MATH -> assertTrue(q.grader().equal(gold, q.answer()), q::answer);
      case CODE -> assertTrue(q.tests() != null);
      case OPEN -> throw new AssertionError(q);
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
