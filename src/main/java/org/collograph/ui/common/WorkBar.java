package org.collograph.ui.common;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// How far a piece of work is, with a button that cancels it; there only while it is at work.
public final class WorkBar extends HBox {
  private static final double LENGTH = 160;

  /// @param id of the cancel button
  public WorkBar(LongWork work, String words, String id, Runnable onCancel) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    ProgressBar bar = new ProgressBar();
    // Until there is something to show it moves to and fro.
    bar.progressProperty()
        .bind(
            Bindings.when(work.progressProperty().greaterThan(0))
                .then(work.progressProperty())
                .otherwise(ProgressBar.INDETERMINATE_PROGRESS));
    bar.setPrefWidth(LENGTH);
    Label left = Labels.of("", "small", "muted");
    left.textProperty().bind(work.leftProperty());
    Button cancel = new Button(Words.of("Cancel"));
    cancel.setId(id);
    cancel.getStyleClass().add("small");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(_ -> onCancel.run());
    Label what = Labels.of(words, "small", "strong");
    what.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(what, bar, cancel, left);
    visibleProperty().bind(work.progressProperty().greaterThanOrEqualTo(0));
    managedProperty().bind(visibleProperty());
  }
}
