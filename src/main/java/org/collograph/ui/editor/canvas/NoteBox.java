package org.collograph.ui.editor.canvas;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.collograph.graph.GroundNote;
import org.collograph.graph.Position;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.Grounding;

/// Words on the ground: dragged to move them, clicked twice or Enter to change them, Delete to take
/// them away.
final class NoteBox extends StackPane {
  static final double WIDTH = 190;
  private static final int ROWS = 3;

  private final GroundNote note;
  private final Grounding ground;
  private final Label words = Labels.of("");
  private boolean isFresh;
  private Point2D grip = Point2D.ZERO;

  NoteBox(GroundNote note, Grounding ground) {
    this.note = note;
    this.ground = ground;
    getStyleClass().add("ground-note");
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(Words.of("Note: %s", note.text()));
    words.setText(note.text());
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinHeight(USE_PREF_SIZE);
    getChildren().add(words);
    relocate(note.at().x(), note.at().y());
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
    setOnKeyPressed(this::key);
  }

  private void press(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY) {
      requestFocus();
      grip = new Point2D(e.getX(), e.getY());
      e.consume();
    }
  }

  private void drag(MouseEvent e) {
    Point2D at = localToParent(e.getX(), e.getY()).subtract(grip);
    relocate(at.getX(), at.getY());
    e.consume();
  }

  private void release(MouseEvent e) {
    e.consume();
    if (!e.isStillSincePress()) {
      changed(() -> ground.move(note, new Position(getLayoutX(), getLayoutY())));
    } else if (e.getClickCount() == 2) {
      edit();
    }
  }

  private void key(KeyEvent e) {
    if (getChildren().contains(words)) {
      switch (e.getCode()) {
        case ENTER, F2 -> edit();
        case DELETE, BACK_SPACE -> change("");
        default -> {
          return;
        }
      }
      e.consume();
    }
  }

  /// Lets its words be changed; they are taken when they are left, Escape leaves them as they were.
  private void edit() {
    TextArea area = new TextArea(note.text());
    area.setId("note-words");
    area.setWrapText(true);
    area.setPrefRowCount(ROWS);
    area.setAccessibleText(Words.of("Note"));
    getChildren().setAll(area);
    area.requestFocus();
    area.end();
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            e.consume();
            getChildren().setAll(words);
            if (isFresh) {
              change("");
            } else {
              requestFocus();
            }
          } else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            e.consume();
            requestFocus();
          }
        });
    area.focusedProperty().subscribe(focused -> leave(area, focused));
  }

  /// This box goes with its old words; the keys are the drawing's again.
  private void change(String text) {
    changed(() -> ground.rewrite(note, text));
  }

  private void changed(Runnable change) {
    Node drawing = getScene() == null ? null : getScene().lookup("#canvas");
    change.run();
    if (drawing != null) {
      drawing.requestFocus();
    }
  }

  private void leave(TextArea area, boolean focused) {
    if (!focused && getChildren().contains(area)) {
      getChildren().setAll(words);
      if (!area.getText().strip().equals(note.text())) {
        change(area.getText());
      }
    }
  }

  /// For one that was only just put there: Escape takes it away again.
  void begin() {
    isFresh = true;
    edit();
    ((TextArea) getChildren().getFirst()).selectAll();
  }

  GroundNote note() {
    return note;
  }
}
