package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
