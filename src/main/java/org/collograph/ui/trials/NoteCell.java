package org.collograph.ui.trials;

import java.util.function.BiConsumer;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// A note that is written where it stands. Enter and leaving the field keep it, Escape does not.
final class NoteCell extends TableCell<TriedGraph, String> {
  private final TextField field = new TextField();
  private final BiConsumer<CollaborationGraph, String> kept;
  private @Nullable CollaborationGraph of;

  NoteCell(BiConsumer<CollaborationGraph, String> kept) {
    this.kept = kept;
    field.setId("graph-note");
    field.setAccessibleText(Words.of("note"));
    field.setOnAction(_ -> end(true));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            end(false);
            e.consume();
          }
        });
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                end(true);
              }
            });
  }

  @Override
  public void startEdit() {
    super.startEdit();
    TriedGraph p = getTableRow().getItem();
    if (isEditing() && p != null) {
      of = p.graph();
      field.setText(getItem());
      setText(null);
      setGraphic(field);
      field.requestFocus();
      field.selectAll();
    }
  }

  private void end(boolean isKept) {
    CollaborationGraph graph = of;
    if (graph != null) {
      of = null;
      if (isKept) {
        kept.accept(graph, field.getText());
      }
      cancelEdit();
      getTableView().requestFocus();
    }
  }

  /// Scrolled away or taken over by another: what was written is kept.
  @Override
  public void cancelEdit() {
    super.cancelEdit();
    end(true);
    show(getItem());
  }

  @Override
  protected void updateItem(@Nullable String note, boolean empty) {
    super.updateItem(note, empty);
    if (of == null) {
      show(empty ? null : note);
    }
  }

  private void show(@Nullable String note) {
    setGraphic(null);
    setText(note);
  }
}
