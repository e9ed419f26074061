package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The pilot of the open task in the window.
class StudiesJourneyTest extends WindowJourney {
  @Test
  void aPilotIsRunAndSaysWhatItsQuestionsShow() throws Exception {
    ready();
    push(KeyCode.CONTROL, KeyCode.DIGIT5);
    TextField questions = lookup("#pilot-questions").query();
    interact(() -> questions.setText("no number"));
    assertTrue(text("pilot-estimate").startsWith("The questions a graph are 'no number'."));
    interact(() -> questions.setText("20"));
    assertEquals("50 graphs, at most 6,500 calls", text("pilot-estimate"));
    clickOn("#pilot-begin");
    until(() -> lookup("#pilot-found").tryQuery().isPresent());
    assertEquals(3, lookup(".interval-chart").queryAll().size());
    assertEquals(
        1,
        lookup(".label").queryAllAs(Label.class).stream()
            .filter(l -> l.getText().startsWith("Depth (a chain of llama-3.2-3b)"))
            .count());
  }

  @Test
  void aBenchIsRunKeptAndOpenedAgain() throws Exception {
    ready();
    chosen = folder.resolve("bench");
    push(KeyCode.CONTROL, KeyCode.DIGIT5);
    clickOn("Bench");
    TextField seeds = lookup("#bench-seeds").query();
    interact(() -> seeds.setText("many"));
    assertTrue(text("bench-estimate").startsWith("seeds is 'many'"));
    interact(() -> seeds.setText("2"));
    interact(() -> lookup("#bench-checkpoints").<TextField>query().setText("30, 60"));
    interact(() -> lookup("#bench-draws").<TextField>query().setText("200"));
    assertEquals("4 searches, at most 240 pairs", text("bench-estimate"));
    interact(() -> lookup("#bench-begin").<Button>query().fire());
    until(() -> lookup("#bench-found").tryQuery().isPresent());
    assertTrue(Files.exists(chosen.resolve("rows.csv")));
    interact(() -> lookup("#bench-open").<Button>query().fire());
    until(() -> !lookup("#bench-open").query().isDisabled());
    assertTrue(lookup("#bench-found").tryQuery().isPresent());
  }
}
