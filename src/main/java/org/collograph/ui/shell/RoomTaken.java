package org.collograph.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Labels;

/// How much room the data folder takes, and the button that gives back what is free.
final class RoomTaken extends VBox {
  RoomTaken(RoomViewModel model) {
    super(6);
    Label size = Labels.wrapped(Labels.of("", "small"));
    size.setId("settings-room");
    size.textProperty().bind(model.sizeProperty());
    Button trim = Labels.small("Give back what is free", "settings-trim", model::trim);
    trim.disableProperty()
        .bind(
            model
                .roomyProperty()
                .not()
                .or(model.work().progressProperty().greaterThanOrEqualTo(0)));
    getChildren().addAll(size, trim);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                model.look();
              }
            });
  }
}
