package org.collograph.ui.trials;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.collograph.run.GraphMark;
import org.collograph.ui.common.Bubble;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.controlsfx.control.PopOver;

/// What to remember of a graph; Escape leaves it as it was.
final class NoteForm {
  private NoteForm() {}

  /// @param over it points at that
  static void show(Node over, GraphMark now, Consumer<String> kept) {
    TextArea note = new TextArea(now.note());
    note.setId("graph-note");
    note.setAccessibleText(Words.of("note"));
    note.setWrapText(true);
    note.setPrefRowCount(3);
    VBox form = new VBox(6, note);
    form.setPrefWidth(280);
    form.getStyleClass().add("panel-body");
    PopOver window = Bubble.of(form, Words.of("Note"), PopOver.ArrowLocation.TOP_LEFT);
    Button keep =
        Labels.small(
            "Keep",
            "graph-note-keep",
            () -> {
              window.hide();
              kept.accept(note.getText());
            });
    keep.setDefaultButton(true);
    form.getChildren().add(keep);
    window.show(over);
    note.requestFocus();
  }
}
