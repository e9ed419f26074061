package org.collograph.ui.studies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.collograph.task.TaskKind;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingViewModelTest {
  @TempDir private Path folder;

  @Test
  void aFileIsGradedAndItsVerdictsAreWritten() throws Exception {
    Session session = Sessions.in(folder);
    GradingViewModel model = new GradingViewModel(session);
    model.kindProperty().set(TaskKind.NUMBER);
    Path file = folder.resolve("answers.jsonl");
    Files.write(
        file,
        List.of(
            "{\"gold\": \"42\", \"answer\": \"42.0\"}",
            "{\"gold\": \"42\", \"answer\": \"41\"}",
            "{\"gold\": \"7\", \"output\": \"so it is 7\"}",
            "no object at all"));
    model.grade(file);
    GradingViewModel.Found found = model.foundProperty().get();
    assertEquals(3, found.right().n());
    assertEquals(2.0 / 3, found.right().mean(), 1e-9);
    assertEquals(1, found.unread());
    assertTrue(found.lines().get(1).why().contains("is not"), found.lines().get(1).why());
    Path written = folder.resolve("graded.jsonl");
    model.write(written);
    assertEquals(4, Files.readAllLines(written).size());
  }
}
