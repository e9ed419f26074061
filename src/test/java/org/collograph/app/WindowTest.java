package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.collograph.codec.GraphFiles;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.run.RunState;
import org.collograph.run.SearchRun;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Journeys through the real window.
class WindowTest extends WindowJourney {
  @Test
  void drawConnectAndUndoMoveTheMeter() throws Exception {
    ready();
    assertEquals("16.2 of 18", meter());
    assertTrue(lookup("Width").tryQuery().isPresent(), "the inspector tells the graph's shape");
    CollaborationGraph first = graph();
    clickOn(lookup(n -> "add-model-llama-3.2-1b".equals(n.getId())).<Button>query());
    assertEquals(5, graph().nodes().size());
    assertEquals("16.2 of 18", meter(), "a node that nobody reads costs nothing");
    assertTrue(from(lookup("#findings")).lookup(".label").queryAll().size() >= 2);
    String id = graph().nodes().getLast().id();
    String output = graph().output().orElseThrow();
    drag("#port-" + id, "#node-" + output);
    assertTrue(graph().contains(new Edge(id, output)));
    assertEquals("19.0 of 18", meter());
    assertTrue(lookup("#meter-units").query().getStyleClass().contains("over"));
    drag("#port-" + output, "#node-" + id);
    assertFalse(graph().contains(new Edge(output, id)), "a cycle is refused");
    clickOn("#undo").clickOn("#undo");
    assertEquals(first, graph());
    assertEquals("16.2 of 18", meter());
    clickOn("#redo").clickOn("#redo");
    assertTrue(graph().contains(new Edge(id, output)));
    clickOn("#node-" + id).press(KeyCode.DELETE).release(KeyCode.DELETE);
    assertEquals(first, graph());
  }

  @Test
  void whatIsNotSavedIsKeptAsADraft() throws Exception {
    ready();
    Path draft = folder.resolve("draft-" + ProcessHandle.current().pid() + ".json");
    clickOn("#canvas").push(KeyCode.A);
    until(() -> Files.exists(draft));
    assertEquals(5, GraphFiles.read(draft).graph().nodes().size());
    chosen = folder.resolve("kept.json");
    push(KeyCode.CONTROL, KeyCode.S);
    until(() -> Files.exists(chosen) && !Files.exists(draft));
  }

  @Test
  void keysAddSelectAndUndo() throws Exception {
    ready();
    clickOn("#canvas");
    int before = graph().nodes().size();
    push(KeyCode.F).push(KeyCode.M).push(KeyCode.A);
    assertEquals(before + 3, graph().nodes().size());
    push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
    assertTrue(graph().isEmpty());
    push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(before + 3, graph().nodes().size());
  }

  @Test
  void partsAreCopiedDuplicatedAndTemplatesDrawn() throws Exception {
    ready();
    CollaborationGraph first = graph();
    clickOn("#canvas").push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.D);
    assertEquals(8, graph().nodes().size());
    assertEquals(6, graph().edges().size());
    assertEquals(first.output(), graph().output());
    push(KeyCode.CONTROL, KeyCode.X);
    assertEquals(first, graph());
    push(KeyCode.CONTROL, KeyCode.V).push(KeyCode.CONTROL, KeyCode.V);
    assertEquals(12, graph().nodes().size());
    clickOn("#template-vote");
    until(() -> graph().nodes().size() == 6);
    clickOn("#template-widest");
    until(() -> graph().nodes().size() == 11);
    assertEquals("17.4 of 18", meter());
    push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(12, graph().nodes().size());
  }

  @Test
  void searchPauseResumeStop() throws Exception {
    ready();
    clickOn("#page-search");
    clickOn("#plan-rounds").push(KeyCode.CONTROL, KeyCode.A).write("4000");
    until(() -> !lookup("#start").<Button>query().isDisabled());
    clickOn("#start");
    until(() -> lookup("#trials").tryQuery().isPresent());
    clickOn("#row-graphs");
    until(() -> lookup("#trials").<TableView<?>>query().getItems().size() > 5);
    until(() -> text("best-accuracy").contains("%"));
    fire("#pause");
    until(() -> window.search().storyProperty().get().state() == RunState.PAUSED);
    assertEquals("Resume", text("pause"));
    // The trial under way may end; after that the search waits.
    SearchRun run = window.search().runProperty().get();
    until(run::isHeld);
    int held = run.story().counts().trials();
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(run.isHeld());
    assertEquals(held, run.story().counts().trials());
    fire("#pause");
    until(() -> window.search().storyProperty().get().counts().trials() > held);
    fire("#stop");
    until(() -> window.search().storyProperty().get().state() == RunState.STOPPED);
    assertTrue(lookup("#new-search").query().isVisible());
    assertEquals(RunState.STOPPED, store.runs().getFirst().state());
    clickOn("#new-search");
    until(() -> lookup("#start").tryQuery().isPresent());
  }

  @Test
  void aRunIsOpenedFromTheListGoneOnWithDeletedAndBroughtBack() throws Exception {
    ready();
    clickOn("#page-search");
    clickOn("#plan-rounds").push(KeyCode.CONTROL, KeyCode.A).write("400");
    clickOn("#start");
    until(() -> store.runs().stream().anyMatch(r -> r.trials() > 5));
    fire("#stop");
    until(() -> window.search().storyProperty().get().state() == RunState.STOPPED);
    int trials = window.search().storyProperty().get().counts().trials();
    clickOn("#new-search");
    clickOn("#page-runs");
    until(() -> lookup("#runs").<TableView<?>>query().getItems().size() == 1);
    clickOn("#runs-wanted").write("mmlu");
    until(() -> lookup("#runs").<TableView<?>>query().getItems().isEmpty());
    clickOn("#runs-wanted").push(KeyCode.CONTROL, KeyCode.A).write("arith");
    until(() -> lookup("#runs").<TableView<?>>query().getItems().size() == 1);
    interact(() -> lookup("#runs").<TableView<?>>query().getSelectionModel().select(0));
    clickOn("#runs-delete");
    until(() -> store.runs().isEmpty());
    clickOn("#undo-delete");
    until(() -> lookup("#runs").<TableView<?>>query().getItems().size() == 1);
    interact(() -> lookup("#runs").<TableView<?>>query().getSelectionModel().select(0));
    clickOn("#runs-open");
    until(() -> window.search().storyProperty().get() != null);
    assertEquals(trials, window.search().storyProperty().get().counts().trials());
    clickOn("#take-up");
    until(() -> window.search().storyProperty().get().counts().trials() > trials);
    fire("#stop");
    until(() -> window.search().storyProperty().get().state() == RunState.STOPPED);
    assertEquals(1, store.runs().size());
  }

  @Test
  void theBestIsOpenedAndExported() throws Exception {
    ready();
    clickOn("#to-search");
    clickOn("#plan-rounds").push(KeyCode.CONTROL, KeyCode.A).write("1");
    clickOn("#start");
    until(() -> store.runs().stream().anyMatch(r -> r.state() == RunState.FINISHED));
    until(() -> window.search().storyProperty().get().state() == RunState.FINISHED);
    assertTrue(text("verdict").contains("yardstick"), text("verdict"));
    CollaborationGraph best = window.search().storyProperty().get().best().graph();
    clickOn("#open-best");
    until(() -> graph().equals(best));
    chosen = folder.resolve("best.png");
    push(KeyCode.CONTROL, KeyCode.E);
    until(() -> Files.exists(chosen));
    assertEquals((byte) 'P', Files.readAllBytes(chosen)[1]);
    chosen = folder.resolve("best.dot");
    push(KeyCode.CONTROL, KeyCode.E);
    until(() -> Files.exists(chosen));
    assertTrue(Files.readString(chosen).contains("simulated models"));
    chosen = folder.resolve("best.json");
    push(KeyCode.CONTROL, KeyCode.S);
    until(() -> Files.exists(chosen));
    assertEquals(best, GraphFiles.read(chosen).graph());
  }

  @Test
  void badFilesLeaveTheWindowAndTheDrawingAsTheyWere() throws Exception {
    ready();
    CollaborationGraph before = graph();
    String[][] files = {
      {"broken.json", "{\"format\": \"collograph/graph\",", "not valid JSON"},
      {"other.json", "{\"format\": \"cooking/recipe\", \"version\": 1}", "cooking/recipe"},
      {"missing.json", null, "There is no file"},
    };
    for (String[] f : files) {
      chosen = folder.resolve(f[0]);
      if (f[1] != null) {
        Files.writeString(chosen, f[1]);
      }
      push(KeyCode.CONTROL, KeyCode.O);
      until(() -> lookup("#problem").query().isVisible() && text("problem").contains(f[2]));
      assertTrue(text("problem").contains(f[0]), text("problem"));
      assertEquals(before, graph());
      clickOn("#dismiss");
    }
    clickOn("#page-search");
    clickOn("#plan-budget").push(KeyCode.CONTROL, KeyCode.A).write("0.2 units");
    until(() -> text("estimate").contains("0.2 units"));
    assertTrue(lookup("#start").query().isDisabled());
    assertTrue(store.runs().isEmpty());
  }
}
