package org.collograph.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// How much the cache holds, and the button that empties it.
final class RepliesKept extends VBox {
  RepliesKept(RepliesViewModel model) {
    super(6);
    Label size = Labels.of("", "small");
    size.setId("settings-replies");
    size.textProperty().bind(model.sizeProperty());
    Button forget = new Button();
    forget.setId("settings-forget");
    forget.disableProperty().bind(model.emptyProperty());
    forget.setOnAction(_ -> model.forget());
    model
        .askingProperty()
        .subscribe(
            asking -> {
              forget.setText(asking ? Words.of("Forget them for good") : Words.of("Forget them"));
              forget.getStyleClass().remove(Styles.DANGER);
              if (asking) {
                forget.getStyleClass().add(Styles.DANGER);
              }
            });
    getChildren().addAll(size, forget);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                model.look();
              }
            });
  }
}
