package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.collograph.run.RunState;
import org.junit.jupiter.api.Test;

/// A drawing leaves as a program, a run as a report, and a drawing of another program comes in.
class TakeAwayJourneyTest extends WindowJourney {
  @Test
  void aDrawingLeavesAsAProgram() throws Exception {
    ready();
    chosen = folder.resolve("team.py");
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    write("lang");
    push(KeyCode.ENTER);
    until(() -> Files.exists(chosen));
    String program = Files.readString(chosen);
    assertTrue(program.contains("StateGraph(State)"), "LangGraph was chosen by its name");
    assertTrue(program.contains("Put the final answer into"), "for questions of the open task");
  }

  @Test
  void aRunIsToldOnOnePage() throws Exception {
    ready();
    push(KeyCode.CONTROL, KeyCode.ENTER);
    until(
        () -> {
          var run = window.search().storyProperty().get();
          return run != null && run.state() == RunState.FINISHED;
        });
    chosen = folder.resolve("run.html");
    push(KeyCode.CONTROL, KeyCode.DIGIT3);
    until(() -> lookup("run-1").tryQuery().isPresent());
    clickOn("run-1");
    clickOn("#runs-report");
    until(() -> Files.exists(chosen));
    assertTrue(Files.readString(chosen).contains("Beside the yardsticks"));
  }

  @Test
  void aFlowchartIsOpenedWithItsModelsLeftOpen() throws Exception {
    ready();
    chosen =
        Files.writeString(folder.resolve("team.mmd"), "flowchart LR\n a --> fuse\n b --> fuse\n");
    push(KeyCode.CONTROL, KeyCode.O);
    until(() -> graph().contains("fuse"));
    assertEquals("fuser", graph().node("fuse").role());
    assertEquals(3, graph().nodes().size());
    assertEquals(
        List.of(true, true, true), graph().nodes().stream().map(n -> n.model() == null).toList());
    assertTrue(
        window.editor().assessmentProperty().get().findings().stream().anyMatch(f -> f.isError()),
        "what is missing is named");
    clickOn("#fix");
    assertTrue(graph().nodes().stream().allMatch(n -> n.model() != null), "one click for all");
  }
}
