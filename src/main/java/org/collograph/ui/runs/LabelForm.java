package org.collograph.ui.runs;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.collograph.run.RunLabel;
import org.collograph.run.StoredRun;
import org.collograph.ui.common.Bubble;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.controlsfx.control.PopOver;

/// What a run is called, its tags and a note; kept when it is left, Escape leaves them as they
/// were.
final class LabelForm extends VBox {
  private static final double WIDTH = 280;

  private final TextField title = new TextField();
  private final TextField tags = new TextField();
  private final TextArea note = new TextArea();

  private LabelForm(RunLabel now) {
    super(6);
    setPrefWidth(WIDTH);
    getStyleClass().add("panel-body");
    title.setId("label-title");
    tags.setId("label-tags");
    note.setId("label-note");
    title.setText(now.title());
    tags.setText(String.join(" ", now.tags()));
    note.setText(now.note());
    note.setWrapText(true);
    note.setPrefRowCount(3);
    add("name", title);
    add("tags", tags);
    add("note", note);
  }

  private void add(String words, Node field) {
    field.setAccessibleText(Words.of(words));
    getChildren().addAll(Labels.of(words, "small", "muted"), field);
  }

  private RunLabel label() {
    return new RunLabel(title.getText(), RunLabel.tags(tags.getText()), note.getText());
  }

  /// @param over it points at that
  static void show(Node over, StoredRun run, BiConsumer<StoredRun, RunLabel> kept) {
    LabelForm form = new LabelForm(run.label());
    PopOver window = Bubble.of(form, run.name(), PopOver.ArrowLocation.TOP_LEFT);
    Button keep =
        Labels.small(
            "Keep",
            "label-keep",
            () -> {
              window.hide();
              kept.accept(run, form.label());
            });
    keep.setDefaultButton(true);
    form.getChildren().add(keep);
    window.show(over);
    form.title.requestFocus();
  }
}
