package org.collograph.ui.editor.meter;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.evaluation.Accuracy;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// The accuracy of the drawing: a forecast, said to be one, until it is asked.
public final class ForecastMeter extends VBox {
  private final ForecastViewModel model;
  private final Label name = Labels.of("", "small", "muted");
  private final Label value = Labels.of("", "small", "strong");
  private final Button ask = new Button();

  public ForecastMeter(ForecastViewModel model) {
    super(1);
    this.model = model;
    setId("forecast");
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    setMinWidth(150);
    managedProperty().bind(visibleProperty());
    value.setId("forecast-value");
    ask.setId("ask");
    ask.getStyleClass().addAll("link");
    ask.setOnAction(
        _ -> {
          if (model.standingProperty().get().isAsking()) {
            model.cancel();
          } else {
            model.ask();
          }
        });
    getChildren().addAll(new HBox(8, name, Labels.spring(), ask), value);
    Tooltip.install(
        this,
        new Tooltip(
            Words.of(
                "How often the drawing may be right. The forecast comes from past searches on"
                    + " this task and these models; Ask puts questions to the drawing.")));
    model.standingProperty().subscribe(this::show);
  }

  private void show(ForecastViewModel.Standing s) {
    ask.setText(Words.of(s.isAsking() ? "stop" : "ask"));
    if (s.measured() != null) {
      Accuracy a = s.measured();
      name.setText(Words.of("measured on %,d", a.n()));
      value.setText(Labels.interval(a));
    } else if (s.isAsking()) {
      name.setText(Words.of("asking"));
      value.setText(Words.of("%d of %d questions", s.asked(), s.of()));
    } else if (s.expected() != null) {
      var e = s.expected();
      name.setText(Words.of("forecast"));
      value.setText(
          "%s (%.0f – %.0f)".formatted(Labels.percent(e.mean()), e.low() * 100, e.high() * 100));
    } else {
      name.setText(Words.of("accuracy"));
      value.setText(Words.of("not asked yet"));
    }
  }
}
