package org.collograph.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskTest {
  @TempDir Path folder;

  private Task read(String format, String file, String text) throws Exception {
    Path path = folder.resolve(file);
    Files.writeString(path, text);
    return TaskReader.open(format + ":" + path);
  }

  @Test
  void sampleTasksAreLargeEnoughAndGradeThemselves() throws Exception {
    assertTrue(TaskReader.open("arithmetic").questions().size() >= 300);
    assertTrue(TaskReader.open("knowledge-quiz").questions().size() >= 150);
    for (String name : List.of("arithmetic", "knowledge-quiz")) {
      for (Question q : TaskReader.open(name).questions()) {
        var grader = q.kind().grader();
        String reply =
            q.kind() == TaskKind.CHOICE
                ? "Because.\nAnswer: " + q.answer()
                : "So.\nThe answer is \\boxed{" + q.answer() + "}";
        String found = grader.extract(reply, q.choices()).orElseThrow();
        assertTrue(grader.equal(found, q.answer()), q::text);
      }
    }
  }

  @Test
  void publishedLayoutsAreRead() throws Exception {
    Task gsm =
        read(
            "gsm8k", "g.jsonl", "{\"question\": \"How many?\", \"answer\": \"so\\n#### 1,234\"}\n");
    assertEquals("1234", gsm.questions().getFirst().answer());
    Task math =
        read(
            "math",
            "m.json",
            "{\"problem\": \"P\", \"solution\": \"first $\\\\boxed{1}$, at last"
                + " $\\\\boxed{\\\\frac{1}{2}}$.\"}");
    assertEquals("\\frac{1}{2}", math.questions().getFirst().answer());
    Task mmlu = read("mmlu", "x.csv", "\"Which, of\nthese?\",\"a, b\",c,d,e,B\n");
    assertEquals("B", mmlu.questions().getFirst().answer());
    assertEquals("a, b", mmlu.questions().getFirst().choices().getFirst());
    Task own =
        read(
            "jsonl",
            "o.jsonl",
            "{\"question\": \"Q\", \"choices\": [\"x\", \"y\"], \"answer\": \"y\", \"kind\":"
                + " \"choice\"}");
    assertEquals("B", own.questions().getFirst().answer());
  }

  @Test
  void errorsNameTheFileTheLineAndTheValue() {
    record Bad(String format, String file, String text, String named) {}
    for (Bad bad :
        List.of(
            new Bad("gsm8k", "a.jsonl", "{\"question\": \"Q\", \"answer\": \"12\"}", "####"),
            new Bad("jsonl", "b.jsonl", "{\"question\": \"Q\"}", "answer"),
            new Bad("jsonl", "c.jsonl", "{\"question\": \"Q\", \"answer\": \"\"}", "no answer"),
            new Bad("jsonl", "d.jsonl", "\n{broken", "Line 2"),
            new Bad("mmlu", "e.csv", "a,b,c\n", "3 columns"),
            new Bad("jsonl", "f.jsonl", "", "no question"))) {
      var e =
          assertThrows(
              IllegalArgumentException.class, () -> read(bad.format(), bad.file(), bad.text()));
      assertTrue(e.getMessage().contains(bad.named()), e.getMessage());
    }
  }

  @Test
  void splitsAreInProportionAndDependOnTheQuestionAlone() {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      questions.add(new Question("How much is " + i + "?", List.of(), "" + i, TaskKind.NUMBER));
    }
    Task task = new Task("t", questions);
    assertEquals(0.40, task.split(Split.SEARCH).size() / 4_000.0, 0.03);
    assertEquals(0.30, task.validation().size() / 4_000.0, 0.03);
    assertEquals(0.30, task.split(Split.TEST).size() / 4_000.0, 0.03);
    Task reversed = new Task("other", questions.reversed());
    assertEquals(new HashSet<>(task.split(Split.TEST)), new HashSet<>(reversed.split(Split.TEST)));
  }

  @Test
  void aTaskTooSmallForASplitSaysItsSizes() {
    Task tiny = new Task("tiny", List.of(new Question("Q", List.of(), "1", TaskKind.NUMBER)));
    var e = assertThrows(IllegalArgumentException.class, () -> tiny.requireSplits(3, Split.SEARCH));
    assertTrue(e.getMessage().contains("too small"), e.getMessage());
  }
}
