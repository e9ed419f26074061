package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.collograph.ui.common.Choice;
import org.collograph.ui.common.Command;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.EditorView;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Whatever can be done is done by keys: by its own, or by its name from the palette.
class CommandsTest extends WindowJourney {
  private List<Choice> palette() throws Exception {
    push(KeyCode.CONTROL, KeyCode.K);
    until(() -> lookup("#chooser-list").tryQuery().isPresent());
    return List.copyOf(lookup("#chooser-list").<ListView<Choice>>query().getItems());
  }

  @Test
  void everyCommandIsInThePaletteAndTakenByItsName() throws Exception {
    ready();
    clickOn("#canvas");
    List<Command> commands = lookup(n -> n instanceof EditorView).<EditorView>query().commands();
    List<Choice> offered = palette();
    Set<String> names = new HashSet<>(offered.stream().map(Choice::words).toList());
    commands.stream()
        .filter(c -> c.mouse() == null)
        .forEach(c -> assertTrue(names.contains(Words.of(c.words())), c.words()));
    TextField field = lookup("#chooser").query();
    ListView<Choice> list = lookup("#chooser-list").query();
    for (String name : names) {
      interact(() -> field.setText(name));
      assertEquals(name, list.getItems().getFirst().words(), "Enter takes the first");
    }
    interact(() -> field.setText("Select all"));
    push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(4, window.editor().selectionProperty().get().nodes().size());
  }

  @Test
  void noKeyDoesTwoThingsOnOnePage() throws Exception {
    ready();
    Set<String> taken = new HashSet<>();
    palette().stream()
        .filter(c -> !c.hint().isEmpty())
        .forEach(c -> assertTrue(taken.add(c.hint()), c.words() + " has " + c.hint()));
  }

  private static final KeyCode[] PAGES = {
    KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6
  };

  @Test
  void whateverGetsTheFocusOnAnyPageIsNamedForWhoDoesNotSeeIt() throws Exception {
    ready();
    Set<String> nameless = new TreeSet<>();
    Parent shell = lookup("#page-editor").query().getScene().getRoot();
    for (KeyCode page : PAGES) {
      push(KeyCode.CONTROL, page);
      WaitForAsyncUtils.waitForFxEvents();
      interact(
          () -> {
            if (page == KeyCode.DIGIT1) {
              window.editor().select(Set.of("a"));
            }
          });
      interact(() -> nameless(shell, labelled(shell), page.getName(), nameless));
    }
    assertEquals(Set.of(), nameless);
  }

  private static Set<Node> labelled(Node node) {
    Set<Node> all = new HashSet<>();
    if (node instanceof Label l && l.getLabelFor() != null) {
      all.add(l.getLabelFor());
    }
    if (node instanceof Parent p) {
      p.getChildrenUnmodifiable().forEach(n -> all.addAll(labelled(n)));
    }
    return all;
  }

  private static void nameless(Node node, Set<Node> labelled, String page, Set<String> found) {
    if (!node.isVisible()) {
      return;
    }
    boolean isHeard = node instanceof Control && !(node instanceof ScrollPane);
    if (isHeard && node.isFocusTraversable()) {
      boolean isNamed =
          labelled.contains(node)
              || isText(node.getAccessibleText())
              || (node instanceof Labeled l && isText(l.getText()))
              || (node instanceof Labeled l && hasWords(l.getGraphic()))
              || (node instanceof TextInputControl t && isText(t.getPromptText()));
      if (!isNamed) {
        found.add(page + ": " + node);
      }
    }
    if (node instanceof Parent p && !(node instanceof ComboBoxBase)) {
      p.getChildrenUnmodifiable().forEach(n -> nameless(n, labelled, page, found));
    }
  }

  private static boolean hasWords(Node node) {
    return node instanceof Labeled l && isText(l.getText())
        || node instanceof Parent p
            && p.getChildrenUnmodifiable().stream().anyMatch(CommandsTest::hasWords);
  }

  private static boolean isText(String text) {
    return text != null && !text.isBlank();
  }
}
