package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.collograph.task.TaskKind;
import org.collograph.task.read.TaskFile;
import org.junit.jupiter.api.Test;

/// One's own questions in the window.
class TasksJourneysTest extends WindowJourney {
  private void open(String name, String text) throws Exception {
    chosen = Files.writeString(folder.resolve(name), text);
    clickOn("#open-questions");
  }

  private TableView<?> table(String id) {
    return lookup("#" + id).query();
  }

  private void choose(String id, String value) {
    ComboBox<String> box = lookup("#" + id).query();
    interact(() -> box.setValue(value));
  }

  @Test
  void aFileIsMappedLookedAtSavedAndSearchedWith() throws Exception {
    ready();
    push(KeyCode.CONTROL, KeyCode.DIGIT6);
    clickOn("#settings-tasks");
    StringBuilder csv = new StringBuilder("nr;Frage;Lösung\n");
    for (int i = 0; i < 60; i++) {
      csv.append("%d;What is %d and %d?;%d\n".formatted(i, i, i, 2 * i));
    }
    open("own.csv", csv + "61;;5\n");
    until(() -> table("questions").getItems().size() == 60);
    choose("map-question", "Frage");
    choose("map-kind", "number");
    until(
        () -> text("tasks-wrong").startsWith("1 rows") && table("rejected").getItems().size() == 1);
    assertTrue(lookup("#save-task").<Node>query().isDisabled());
    clickOn("#leave-out");
    until(() -> text("tasks-wrong").isEmpty());
    assertTrue(text("tasks-said").startsWith("60 questions (60 number)"), text("tasks-said"));
    chosen = folder.resolve("task.json");
    clickOn("#save-task");
    until(() -> !lookup("#use-task").<Node>query().isDisabled());
    TaskFile saved = TaskFile.read(chosen);
    assertEquals("own.csv", saved.file());
    assertEquals(TaskKind.NUMBER, saved.mapping().kind());
    clickOn("#use-task");
    until(
        () -> window.editor().session().workplaceProperty().get().task().questions().size() == 60);
    choose("map-kind", "math");
    until(() -> lookup("#use-task").<Node>query().isDisabled());
  }

  @Test
  void badFilesSayWhatIsWrong() throws Exception {
    ready();
    push(KeyCode.CONTROL, KeyCode.DIGIT6);
    clickOn("#settings-tasks");
    open("empty.csv", "");
    until(() -> text("tasks-wrong").startsWith("No question was found"));
    open("torn.csv", "question,answer\n\"never closed,1\n");
    until(() -> !text("tasks-wrong").isEmpty() && table("questions").getItems().isEmpty());
    open("bad.jsonl", "{\"question\": \"One?\", \"answer\": 1}\n{broken\n");
    until(() -> table("rejected").getItems().size() == 1);
    open("other.json", "{\"format\": \"collograph/graph\", \"version\": 1}");
    until(() -> text("tasks-wrong").contains("collograph/task"));
    assertFalse(text("tasks-wrong").contains("Exception"));
  }
}
