package org.collograph.ui.search;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.collograph.run.RunStory;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// Goes back to the probabilities after an earlier round, and to the newest again.
final class RoundSlider extends HBox {
  private final SearchViewModel model;
  private final Slider slider = new Slider(0, 1, 0);
  private final Label round = Labels.of("", "small");
  private boolean following;

  RoundSlider(SearchViewModel model) {
    super(10);
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    slider.setId("round-slider");
    slider.setAccessibleText(Words.of("round"));
    slider.setBlockIncrement(1);
    HBox.setHgrow(slider, Priority.ALWAYS);
    round.setMinWidth(64);
    round.setAlignment(Pos.CENTER_RIGHT);
    Button live = new Button(Words.of("Newest"));
    live.setId("round-newest");
    live.getStyleClass().add("small");
    live.setOnAction(_ -> model.replay().roundProperty().set(-1));
    live.disableProperty().bind(model.replay().roundProperty().lessThan(0));
    getChildren().addAll(Labels.of("round", "small", "muted"), slider, round, live);
    // Told of changes alone: where it stands at first is nobody's wish.
    slider
        .valueProperty()
        .subscribe(
            (_, v) -> {
              if (!following) {
                model.replay().roundProperty().set((int) Math.round(v.doubleValue()));
              }
            });
    model.storyProperty().subscribe(_ -> follow());
    model.replay().roundProperty().subscribe(_ -> follow());
  }

  private void follow() {
    RunStory s = model.storyProperty().get();
    List<RunStory.AfterRound> tables = s == null ? List.of() : s.tables();
    int last = tables.isEmpty() ? 0 : tables.getLast().round();
    int shown =
        model.replay().roundProperty().get() < 0 ? last : model.replay().roundProperty().get();
    following = true;
    slider.setMax(Math.max(1, last));
    slider.setDisable(last == 0);
    slider.setValue(shown);
    following = false;
    round.setText(Words.of("%d of %d", shown, last));
  }
}
