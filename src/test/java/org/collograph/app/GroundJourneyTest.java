package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.collograph.graph.Edge;
import org.collograph.graph.Ground;
import org.collograph.graph.Position;
import org.junit.jupiter.api.Test;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/// Groups, notes on the ground and the probabilities that a search begins with.
class GroundJourneyTest extends WindowJourney {
  private Ground ground() {
    return window.editor().documentProperty().get().ground();
  }

  private Map<String, Position> positions() {
    return window.editor().documentProperty().get().positions();
  }

  private void pull(Node from, double x, double y) {
    Point2D at = from.localToScreen(12, 9);
    moveTo(at).press(MouseButton.PRIMARY).moveBy(6, 4);
    WaitForAsyncUtils.waitForFxEvents();
    moveTo(at.add(x, y));
    WaitForAsyncUtils.waitForFxEvents();
    release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aGroupIsMadeNamedMovedByItsNameAndLeft() throws Exception {
    ready();
    interact(() -> window.editor().select(Set.of("a", "b")));
    clickOn("#canvas");
    interact(() -> window.editor().select(Set.of("a", "b")));
    push(KeyCode.CONTROL, KeyCode.G);
    assertEquals(Set.of("a", "b"), ground().groups().getFirst().nodes());
    TextField name = lookup(n -> n instanceof TextField && "group-name".equals(n.getId())).query();
    clickOn(name).eraseText(name.getText().length()).write("Drafts");
    push(KeyCode.ENTER);
    assertEquals("Drafts", ground().groups().getFirst().name());
    Map<String, Position> before = positions();
    interact(() -> window.editor().select(Set.of()));
    pull(lookup(".group-name").query(), 30, -50);
    assertTrue(positions().get("a").y() < before.get("a").y());
    assertEquals(
        before.get("a").y() - before.get("b").y(),
        positions().get("a").y() - positions().get("b").y());
    assertEquals(before.get("f"), positions().get("f"));
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    assertTrue(ground().groups().isEmpty());
    push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("Drafts", ground().groups().getFirst().name());
  }

  @Test
  void aNoteIsWrittenMovedChangedAndDeleted() throws Exception {
    ready();
    clickOn("#canvas");
    push(KeyCode.N);
    until(() -> lookup("#note-words").tryQuery().isPresent());
    write("Two words");
    push(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals("Two words", ground().notes().getFirst().text());
    Position before = ground().notes().getFirst().at();
    pull(lookup(".ground-note").query(), 40, 60);
    Position after = ground().notes().getFirst().at();
    assertTrue(after.x() > before.x() && after.y() > before.y(), after.toString());
    doubleClickOn(".ground-note");
    until(() -> lookup("#note-words").tryQuery().isPresent());
    write("!");
    push(KeyCode.ESCAPE);
    assertEquals("Two words", ground().notes().getFirst().text(), "Escape leaves it");
    push(KeyCode.DELETE);
    assertTrue(ground().notes().isEmpty());
    assertEquals(4, graph().nodes().size(), "the cards stay");
  }

  /// In the menu, once it is there.
  private void choose(String words) throws Exception {
    Predicate<Node> item =
        n ->
            n instanceof Label l
                && words.equals(l.getText())
                && n.getScene() != null
                && n.getScene().getWindow() instanceof ContextMenu menu
                && menu.isShowing();
    until(() -> lookup(item::test).tryQuery().isPresent());
    // Across first: on the way down another submenu would open.
    clickOn(lookup(item::test).<Node>query(), Motion.HORIZONTAL_FIRST);
  }

  @Test
  void whatASearchBeginsWithIsSetByTheRightButtonAndSeen() throws Exception {
    ready();
    rightClickOn("#node-a");
    choose("Model begins with");
    choose("75 %");
    assertEquals("75 %", lookup("#node-a .chance").<Label>query().getText());
    Edge edge = graph().edges().getFirst();
    Node card = lookup("#node-" + edge.to()).query();
    rightClickOn(card.localToScreen(-9, 30));
    choose("Begins with");
    choose("10 %");
    until(
        () ->
            lookup(".chance").queryAll().stream()
                .anyMatch(n -> ((Label) n).getText().equals("10 %")));
  }
}
