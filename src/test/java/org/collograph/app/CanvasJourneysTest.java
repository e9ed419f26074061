package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.collograph.graph.Edge;
import org.collograph.graph.NodeSettings;
import org.collograph.graph.Position;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/// What the mouse does on the drawing's ground, on edges and with its right button.
class CanvasJourneysTest extends WindowJourney {
  private Set<String> selected() {
    return window.editor().selectionProperty().get().nodes();
  }

  private Map<String, Position> positions() {
    return window.editor().documentProperty().get().positions();
  }

  private Point2D on(String id, double x, double y) {
    return lookup(n -> id.equals(n.getId())).query().localToScreen(x, y);
  }

  private void pull(MouseButton button, Point2D from, Point2D to) {
    moveTo(from).press(button).moveBy(9, 4);
    WaitForAsyncUtils.waitForFxEvents();
    moveTo(to, Motion.DIRECT);
    WaitForAsyncUtils.waitForFxEvents();
    release(button);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aPlainDragOnTheGroundSelectsAndTheMiddleButtonAndSpacePull() throws Exception {
    ready();
    Map<String, Position> before = positions();
    pull(MouseButton.PRIMARY, on("canvas", 60, 10), on("node-a", 40, 50));
    assertTrue(selected().contains("a"), selected().toString());
    assertEquals(before, positions());
    Node card = lookup("#node-a").query();
    Point2D at = card.localToScreen(0, 0);
    pull(MouseButton.MIDDLE, on("canvas", 60, 10), on("canvas", 120, 60));
    assertNotEquals(at, card.localToScreen(0, 0), "the ground was pulled");
    assertTrue(selected().contains("a"), "pulling selects nothing else");
    Point2D then = card.localToScreen(0, 0);
    clickOn("#canvas");
    press(KeyCode.SPACE);
    pull(MouseButton.PRIMARY, on("canvas", 120, 60), on("canvas", 60, 10));
    release(KeyCode.SPACE);
    assertNotEquals(then, card.localToScreen(0, 0));
    assertFalse(isQuestionOpen(), "pulled, not tried");
    push(KeyCode.SPACE);
    until(this::isQuestionOpen);
  }

  private boolean isQuestionOpen() {
    Button fold = lookup("#drawers-fold").query();
    return ((FontIcon) fold.getGraphic()).getIconCode() == MaterialDesignC.CHEVRON_DOWN;
  }

  @Test
  void anEdgeIsPickedNearbyAndBroughtToAnotherCard() throws Exception {
    ready();
    Edge edge = graph().edges().getFirst();
    Node card = lookup("#node-" + edge.to()).query();
    // Beside the line, near its end.
    Point2D end = card.localToScreen(-9, 34);
    clickOn(end);
    assertEquals(edge.to(), window.editor().selectionProperty().get().edge().to());
    Edge picked = window.editor().selectionProperty().get().edge();
    String other = picked.from().equals("a") ? "b" : "a";
    pull(MouseButton.PRIMARY, end, on("node-" + other, 40, 30));
    Edge moved = new Edge(picked.from(), other);
    assertTrue(graph().contains(moved) && !graph().contains(picked), graph().toString());
    assertEquals(moved, window.editor().selectionProperty().get().edge());
    push(KeyCode.CONTROL, KeyCode.Z);
    assertTrue(graph().contains(picked));
  }

  @Test
  void theRightButtonOffersWhatCanBeDone() throws Exception {
    ready();
    // A menu that reaches the edge of the headless screen is painted past its buffer: an exception
    // of the platform's, on its own thread, which changes nothing here.
    WaitForAsyncUtils.autoCheckException = false;
    rightClickOn("#node-a");
    until(() -> window.editor().selectionProperty().get().nodes().equals(Set.of("a")));
    clickOn("Duplicate");
    until(() -> graph().nodes().size() == 5);
    rightClickOn(on("canvas", 60, 10));
    clickOn("Select all");
    assertEquals(5, selected().size());
    rightClickOn("#node-a");
    clickOn("Align in a row");
    assertEquals(1, positions().values().stream().mapToDouble(Position::y).distinct().count());
    Edge edge = graph().edges().getFirst();
    Node card = lookup("#node-" + edge.to()).query();
    push(KeyCode.CONTROL, KeyCode.Z);
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    rightClickOn(card.localToScreen(-9, 30));
    clickOn("Delete");
    int now = graph().edges().size();
    push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(now + 1, graph().edges().size());
    WaitForAsyncUtils.clearExceptions();
    WaitForAsyncUtils.autoCheckException = true;
  }

  @Test
  void aNodeGetsAPromptANoteAndAnIdOfItsOwn() throws Exception {
    ready();
    interact(() -> window.editor().select(Set.of("a")));
    clickOn("#prompt-change");
    WaitForAsyncUtils.waitForFxEvents();
    TextArea prompt = lookup("#node-prompt").query();
    assertTrue(prompt.isEditable());
    // Written at once.
    until(prompt::isFocused);
    interact(() -> prompt.setText("Say it in one word."));
    interact(() -> lookup("#node-note").<TextArea>query().requestFocus());
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("Say it in one word.", graph().node("a").settings().prompt());
    TextArea note = lookup("#node-note").query();
    // What is typed next is the note.
    until(note::isFocused);
    interact(() -> note.setText("Mine."));
    clickOn(on("canvas", 60, 10));
    assertEquals("Mine.", window.editor().documentProperty().get().notes().get("a"));
    interact(() -> window.editor().select(Set.of("a")));
    clickOn("#prompt-sent");
    until(() -> lookup("#sent-prompt").tryQuery().isPresent());
    String sent = lookup("#sent-prompt").<TextArea>query().getText();
    assertTrue(sent.startsWith("SYSTEM\nSay it in one word."), sent);
    push(KeyCode.ESCAPE);
    clickOn("#prompt-change");
    assertEquals(NodeSettings.NONE, graph().node("a").settings());
    interact(
        () -> {
          TextField id = lookup("#node-id").query();
          id.setText("first");
          id.fireEvent(new javafx.event.ActionEvent());
        });
    assertTrue(graph().contains("first") && !graph().contains("a"), graph().toString());
    assertEquals(Set.of("first"), selected());
  }

  @Test
  void theFocusStaysAndTheBudgetIsTakenOrLeft() throws Exception {
    ready();
    clickOn("#node-a");
    push(KeyCode.DELETE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("canvas", lookup("#canvas").query().getScene().getFocusOwner().getId());
    push(KeyCode.CONTROL, KeyCode.Z);
    push(KeyCode.U);
    until(() -> lookup("#budget-edit").tryQuery().isPresent());
    interact(() -> lookup("#budget-edit").<TextField>query().setText("21 units"));
    push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(meter().endsWith("of 18"), meter());
    push(KeyCode.U);
    until(() -> lookup("#budget-edit").tryQuery().isPresent());
    interact(() -> lookup("#budget-edit").<TextField>query().setText("21 units"));
    push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(meter().endsWith("of 21"), meter());
  }

  @Test
  void aStepIsGoneToByItsName() throws Exception {
    ready();
    clickOn(on("canvas", 60, 10));
    push(KeyCode.A).push(KeyCode.A);
    assertEquals(6, graph().nodes().size());
    push(KeyCode.CONTROL, KeyCode.H);
    until(() -> lookup("#chooser").tryQuery().isPresent());
    write("as it was").push(KeyCode.ENTER);
    assertEquals(4, graph().nodes().size());
    push(KeyCode.CONTROL, KeyCode.Y);
    assertEquals(5, graph().nodes().size());
  }

  @Test
  void aNodeIsFoundByName() throws Exception {
    ready();
    push(KeyCode.CONTROL, KeyCode.F);
    until(() -> lookup("#chooser").tryQuery().isPresent());
    write("b").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Set.of("b"), selected());
  }
}
