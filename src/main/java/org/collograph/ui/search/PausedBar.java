package org.collograph.ui.search;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.evaluation.Caps;
import org.collograph.ui.common.CapFields;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Says loudly why a search has paused by itself, and lets it go on, with other caps if one likes.
final class PausedBar extends HBox {
  private final SearchViewModel model;
  private final Label why = Labels.of("", "strong");
  private final TextField calls = amount("paused-calls");
  private final TextField usd = amount("paused-usd");
  private final TextField tokens = amount("paused-tokens");
  private final HBox caps;

  PausedBar(SearchViewModel model) {
    super(12);
    this.model = model;
    setId("paused");
    getStyleClass().addAll("pill", "warning", "paused-bar");
    setAlignment(Pos.CENTER_LEFT);
    why.setWrapText(true);
    why.setId("paused-why");
    VBox words =
        new VBox(
            2,
            why,
            Labels.of("Everything that was answered is kept and not asked again.", "small"));
    HBox.setHgrow(words, Priority.ALWAYS);
    caps =
        new HBox(
            6,
            Labels.of("calls", "small"),
            calls,
            Labels.of("US dollars", "small"),
            usd,
            Labels.of("tokens", "small"),
            tokens);
    caps.setAlignment(Pos.CENTER_LEFT);
    caps.setMinWidth(USE_PREF_SIZE);
    Button on = new Button(Words.of("Go on with it"));
    on.setId("paused-go-on");
    on.getStyleClass().add("accent");
    on.setMinWidth(USE_PREF_SIZE);
    on.setOnAction(_ -> goOn());
    getChildren().addAll(new FontIcon(MaterialDesignP.PAUSE_CIRCLE_OUTLINE), words, caps, on);
    managedProperty().bind(visibleProperty());
    caps.managedProperty().bind(caps.visibleProperty());
    model.storyProperty().subscribe(_ -> show());
  }

  private static TextField amount(String id) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefWidth(84);
    return field;
  }

  private void show() {
    boolean wasVisible = isVisible();
    setVisible(model.hasPausedItself());
    if (!isVisible()) {
      return;
    }
    why.setText(Words.of(model.storyProperty().get().stage().message()));
    Caps held = model.shownProperty().get().plan().caps();
    caps.setVisible(!held.equals(Caps.NONE));
    if (!wasVisible) {
      Caps next = held.raised(model.storyProperty().get().counts().spend());
      show(calls, next.calls());
      show(usd, next.usd());
      show(tokens, next.tokens());
    }
  }

  private static void show(TextField field, @Nullable Number cap) {
    field.setText(cap == null ? "" : String.valueOf(cap));
  }

  private void goOn() {
    try {
      model.resume(
          model.shownProperty().get().name(),
          CapFields.read(calls.getText(), usd.getText(), tokens.getText()));
    } catch (IllegalArgumentException e) {
      model.session().problems().show(e);
    }
  }
}
