package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.collograph.codec.GraphCodec;
import org.collograph.export.GraphLayout;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Position;
import org.junit.jupiter.api.Test;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/// Every gesture of the editor, as a hand and a keyboard make it.
class EditorJourneysTest extends WindowJourney {
  private Set<String> selected() {
    return window.editor().selectionProperty().get().nodes();
  }

  private GraphDocument document() {
    return window.editor().documentProperty().get();
  }

  private void pull(Point2D from, Point2D to) {
    moveTo(from).press(MouseButton.PRIMARY).moveBy(15, 5);
    WaitForAsyncUtils.waitForFxEvents();
    moveTo(to, Motion.DIRECT);
    WaitForAsyncUtils.waitForFxEvents();
    release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Point2D on(String id, double x, double y) {
    return lookup(n -> id.equals(n.getId())).query().localToScreen(x, y);
  }

  /// The headless robot tells the mouse nothing of the keys that are held.
  private void shifted(Node target, EventType<MouseEvent> type, Point2D at) {
    interact(
        () -> {
          Point2D local = target.screenToLocal(at);
          Point2D scene = target.localToScene(local);
          Event.fireEvent(
              target,
              new MouseEvent(
                  type,
                  scene.getX(),
                  scene.getY(),
                  at.getX(),
                  at.getY(),
                  MouseButton.PRIMARY,
                  1,
                  true,
                  false,
                  false,
                  false,
                  true,
                  false,
                  false,
                  false,
                  false,
                  true,
                  new PickResult(target, local.getX(), local.getY())));
        });
  }

  @Test
  void nodesAreAddedByName() throws Exception {
    ready();
    clickOn("#canvas");
    write("/");
    until(() -> lookup("#chooser").tryQuery().isPresent());
    write("8b fuser").push(KeyCode.ENTER);
    assertEquals("llama-3.1-8b", graph().nodes().getLast().model());
    assertEquals("fuser", graph().nodes().getLast().role());
    assertTrue(lookup("#chooser").tryQuery().isEmpty());
    push(KeyCode.CONTROL, KeyCode.K);
    until(() -> lookup("#chooser").tryQuery().isPresent());
    write("undo").push(KeyCode.ENTER);
    assertEquals(4, graph().nodes().size());
    clickOn("#canvas");
    write("?");
    until(() -> lookup("#cheat-sheet").tryQuery().isPresent());
    push(KeyCode.ESCAPE);
    assertTrue(lookup("#cheat-sheet").tryQuery().isEmpty());
  }

  @Test
  void modelsAreDraggedFromThePalette() throws Exception {
    ready();
    Point2D model = on("add-model-llama-3.1-8b", 40, 10);
    pull(model, on("canvas", 420, 60));
    assertEquals(5, graph().nodes().size());
    assertEquals("llama-3.1-8b", graph().nodes().getLast().model());
    push(KeyCode.CONTROL, KeyCode.Z);
    CollaborationGraph before = graph();
    pull(model, on("node-a", 60, 30));
    assertEquals(4, graph().nodes().size());
    assertEquals("llama-3.1-8b", graph().node("a").model());
    push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(before, graph());
    clickOn(lookup(n -> "add-model-llama-3.1-8b".equals(n.getId())).<Button>query());
    assertEquals(5, graph().nodes().size(), "a click still adds");
  }

  @Test
  void severalAreSelectedByFrameAndShiftAndChangedTogether() throws Exception {
    ready();
    Node canvas = lookup("#canvas").query();
    shifted(canvas, MouseEvent.MOUSE_PRESSED, on("canvas", 60, 10));
    shifted(canvas, MouseEvent.MOUSE_DRAGGED, on("node-c", 40, 50));
    shifted(canvas, MouseEvent.MOUSE_RELEASED, on("node-c", 40, 50));
    assertTrue(selected().containsAll(Set.of("a", "b", "c")), selected().toString());
    ComboBox<String> models = lookup("#inspector-model").query();
    interact(() -> models.getSelectionModel().select("llama-3.2-1b"));
    for (String id : List.of("a", "b", "c")) {
      assertEquals("llama-3.2-1b", graph().node(id).model());
    }
    push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("llama-3.2-3b", graph().node("a").model(), "one gesture, one step");
    clickOn(on("node-a", 60, 20));
    Node f = lookup("#node-f").query();
    shifted(f, MouseEvent.MOUSE_PRESSED, on("node-f", 60, 20));
    shifted(f, MouseEvent.MOUSE_RELEASED, on("node-f", 60, 20));
    assertEquals(Set.of("a", "f"), selected());
  }

  @Test
  void arrowsGoFromCardToCardAndConnect() throws Exception {
    ready();
    clickOn(on("node-b", 60, 20));
    push(KeyCode.RIGHT);
    assertEquals(Set.of("f"), selected());
    push(KeyCode.LEFT);
    assertEquals(1, selected().size());
    Position before = document().positions().get(selected().iterator().next());
    push(KeyCode.ALT, KeyCode.DOWN);
    Position after = document().positions().get(selected().iterator().next());
    assertEquals(before.y() + 24, after.y());
    clickOn("#canvas").push(KeyCode.A);
    String id = graph().nodes().getLast().id();
    push(KeyCode.SHIFT, KeyCode.RIGHT);
    assertEquals(Set.of(id, "f"), selected());
    push(KeyCode.C);
    assertTrue(graph().successors(id).contains("f"));
  }

  @Test
  void pinsAndBansGoIntoTheDocumentAndTheSearch() throws Exception {
    ready();
    clickOn(on("node-a", 60, 20)).push(KeyCode.P);
    assertTrue(document().constraints().pins().models().contains("a"));
    clickOn(on("node-f", 60, 20)).push(KeyCode.B);
    assertTrue(document().constraints().bans().models().contains("f"));
    chosen = folder.resolve("pinned.json");
    push(KeyCode.CONTROL, KeyCode.S);
    until(() -> Files.exists(chosen));
    assertEquals(
        document().constraints(),
        GraphCodec.parse(Files.readString(chosen), "saved").constraints());
    clickOn("#to-search");
    assertTrue(text("plan-start").contains("2 kept"), text("plan-start"));
    clickOn("#plan-rounds").push(KeyCode.CONTROL, KeyCode.A).write("2");
    until(() -> !lookup("#start").<Button>query().isDisabled());
    clickOn("#start");
    until(() -> store.runs().stream().anyMatch(r -> r.state().isOver()));
    var run = store.runs().getFirst();
    for (var trial : store.trials(run.name())) {
      if (trial.yardstick() == null) {
        assertEquals("llama-3.2-3b", trial.graph().node("a").model());
        assertFalse("llama-3.2-3b".equals(trial.graph().node("f").model()));
      }
    }
  }

  @Test
  void aFindingIsMendedByItsButton() throws Exception {
    ready();
    clickOn("#canvas").push(KeyCode.A);
    String id = graph().nodes().getLast().id();
    until(() -> lookup("#fix").tryQuery().isPresent());
    clickOn("#fix");
    assertTrue(graph().successors(id).contains("f"));
    assertEquals("20.8 of 18", meter());
    clickOn("#fix");
    assertFalse(lookup("#findings").query().isVisible());
  }

  @Test
  void theMeterShowsWhatLettingGoWouldCost() throws Exception {
    ready();
    clickOn("#canvas").push(KeyCode.A);
    String id = graph().nodes().getLast().id();
    moveTo(lookup("#port-" + id).<Node>query()).press(MouseButton.PRIMARY).moveBy(20, 0);
    WaitForAsyncUtils.waitForFxEvents();
    moveTo(on("node-f", 60, 30), Motion.DIRECT);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(lookup("#meter-units").query().getStyleClass().contains("changing"));
    assertEquals("20.8 of 18", meter());
    moveTo(on("canvas", 20, 20), Motion.DIRECT);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("16.2 of 18", meter());
    release(MouseButton.PRIMARY);
  }

  @Test
  void theDrawingIsRunOnAQuestion() throws Exception {
    ready();
    clickOn("#canvas").push(KeyCode.SPACE);
    TableView<?> steps = lookup("#steps").query();
    until(() -> steps.getItems().size() == 4);
    clickOn(on("node-f", 60, 20));
    until(() -> !lookup("#step-prompt").<TextArea>query().getText().isEmpty());
    assertTrue(text("step-prompt").contains("Colleague 3 replied"), text("step-prompt"));
    assertFalse(text("step-reply").isBlank());
    String first = text("question-text");
    clickOn("#question-on");
    until(() -> !text("question-text").equals(first));
    assertTrue(steps.getItems().isEmpty(), "another question, no steps yet");
    clickOn("#question-run");
    until(() -> steps.getItems().size() == 4);
  }

  @Test
  void theForecastIsAskedFor() throws Exception {
    ready();
    assertTrue(text("forecast-value").contains("not asked"));
    clickOn("#ask");
    until(() -> text("forecast-value").contains("%"));
    assertTrue(
        from(lookup("#forecast")).lookup(".label").<Labeled>queryAll().stream()
            .anyMatch(l -> l.getText().equals("measured on 100")));
    clickOn("#canvas").push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
    until(() -> text("forecast-value").contains("not asked"));
  }

  @Test
  void tidyingMovesNothingThatIsInItsPlaceAndTheViewFollows() throws Exception {
    ready();
    Node minimap = lookup("#minimap").query();
    assertTrue(minimap.isVisible());
    var before = document().positions();
    clickOn("#canvas").push(KeyCode.A);
    String id = graph().nodes().getLast().id();
    var tidy = GraphLayout.keeping(graph(), document().positions());
    push(KeyCode.T);
    until(() -> document().positions().equals(tidy));
    for (String old :
        before.keySet().stream().filter(i -> !i.equals(id)).collect(Collectors.toSet())) {
      Position a = before.get(old);
      Position b = document().positions().get(old);
      assertTrue(Math.hypot(a.x() - b.x(), a.y() - b.y()) < 90, old + " " + a + " " + b);
    }
    scroll(3, javafx.geometry.VerticalDirection.UP);
    moveTo(minimap).clickOn(MouseButton.PRIMARY);
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
  }

  @Test
  void filesOfOtherProgramsOpenAndAreRemembered() throws Exception {
    ready();
    chosen = folder.resolve("team.dot");
    Files.writeString(chosen, "digraph { a -> c; b -> c; }");
    push(KeyCode.CONTROL, KeyCode.O);
    until(() -> graph().nodes().size() == 3);
    assertEquals(List.of(chosen.toAbsolutePath()), window.editor().session().settings().recent());
    until(() -> lookup("#fix").tryQuery().isPresent());
    for (String ending : List.of("svg", "mmd", "graphml")) {
      chosen = folder.resolve("out." + ending);
      push(KeyCode.CONTROL, KeyCode.E);
      until(() -> Files.exists(chosen));
      assertTrue(Files.size(chosen) > 100);
    }
  }
}
