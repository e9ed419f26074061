package org.collograph.ui.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.MathGrader;
import org.collograph.task.read.TaskReader;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasksViewModelTest {
  @TempDir Path folder;
  private TasksViewModel tasks;

  @BeforeEach
  void open() throws Exception {
    tasks = new TasksViewModel(Sessions.in(folder.resolve("data")));
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void columnsAreGuessedAndTheTaskIsSavedAndOpensAgain() throws Exception {
    StringBuilder rows = new StringBuilder("question,answer\n");
    for (int i = 0; i < 20; i++) {
      rows.append("How much is %d + 1?,%d\n".formatted(i, i + 1));
    }
    tasks.open(write("sums.csv", rows.toString()));
    assertEquals(List.of("question", "answer"), tasks.fieldsProperty().get());
    assertEquals(20, tasks.readingProperty().get().questions().size());
    assertEquals("", tasks.wrongProperty().get());
    Path saved = folder.resolve("sums.json");
    tasks.save(saved);
    assertEquals(saved, tasks.savedProperty().get());
    assertEquals(20, TaskReader.open("task:" + saved).questions().size());
    tasks.open(saved);
    assertEquals(20, tasks.readingProperty().get().questions().size());
    assertEquals(saved, tasks.savedProperty().get());
  }

  @Test
  void aNumberThatCouldBeTwoIsAskedAbout() throws Exception {
    Path open = write("open.csv", "question,answer\nHow many?,\"1,234\"\nAnd here?,5\n");
    tasks.open(open);
    assertTrue(
        tasks.wrongProperty().get().contains("is 1234 or 1.234"), tasks.wrongProperty().get());
    assertThrows(IllegalArgumentException.class, () -> TaskReader.open("csv:" + open));
    tasks.draft().decimal.set("comma");
    assertEquals("", tasks.wrongProperty().get());
    Path saved = folder.resolve("open.json");
    tasks.save(saved);
    var first = TaskReader.open("task:" + saved).questions().getFirst();
    assertEquals("1.234", first.grader().normalise(first.answer()));
  }

  @Test
  void aFolderOfShardsIsOneTask() throws Exception {
    Path shards = Files.createDirectory(folder.resolve("shards"));
    for (int i = 0; i < 3; i++) {
      Files.writeString(
          shards.resolve("part-%d.jsonl".formatted(i)),
          "{\"question\": \"How much is %d + 1?\", \"answer\": \"%d\"}\n".formatted(i, i + 1));
    }
    tasks.open(shards);
    assertEquals(3, tasks.readingProperty().get().questions().size());
  }

  @Test
  void aFileThatIsNoTaskSaysWhyAndKeepsThePageUsable() throws Exception {
    tasks.open(write("broken.csv", "question,answer\n\"never closed,4\n"));
    assertTrue(tasks.wrongProperty().get().contains("Maybe"), tasks.wrongProperty().get());
    tasks.open(folder.resolve("gone.csv"));
    assertTrue(tasks.wrongProperty().get().contains("gone.csv"), tasks.wrongProperty().get());
    tasks.open(write("good.jsonl", "{\"question\": \"1 + 1?\", \"answer\": \"2\"}\n"));
    assertEquals(1, tasks.readingProperty().get().questions().size());
  }

  /// What the form says of formulas is no reason to refuse numbers.
  @Test
  void anotherAnswerColumnOfAnotherKindIsReadAtOnce() throws Exception {
    StringBuilder rows = new StringBuilder("question,answer,value\n");
    for (int i = 0; i < 20; i++) {
      rows.append("What is %d·x at x = 2?,%dx,%d\n".formatted(i, i, 2 * i));
    }
    tasks.open(write("both.csv", rows.toString()));
    assertEquals(TaskKind.MATH, tasks.readingProperty().get().questions().getFirst().kind());
    tasks.draft().digits.set("5");
    tasks.draft().answer.set("value");
    assertEquals("", tasks.wrongProperty().get());
    assertEquals(TaskKind.NUMBER, tasks.readingProperty().get().questions().getFirst().kind());
    tasks.draft().answer.set("answer");
    var again = tasks.readingProperty().get().questions().getFirst();
    assertEquals(5, ((MathGrader) again.grader()).conventions().digits());
  }

  @Test
  void aColumnWithDecimalCommasIsReadSoAndCanBeReadOtherwise() throws Exception {
    StringBuilder rows = new StringBuilder("question;answer\n");
    for (int i = 0; i < 20; i++) {
      rows.append("How much is %d,5 times 2000?;%d.000\n".formatted(i, 2 * i + 1));
    }
    rows.append("And a half of 105?;52,50\n");
    tasks.open(write("komma.csv", rows.toString()));
    var first = tasks.readingProperty().get().questions().getFirst();
    assertEquals("1000", first.grader().normalise(first.answer()));
    assertTrue(tasks.saidProperty().get().contains("'1.000' is read as 1000"));
    tasks.draft().decimal.set("point");
    first = tasks.readingProperty().get().questions().getFirst();
    assertEquals("1", first.grader().normalise(first.answer()));
    Path saved = folder.resolve("komma.json");
    tasks.save(saved);
    tasks.open(saved);
    assertEquals("point", tasks.draft().decimal.get());
  }
}
