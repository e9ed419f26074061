package org.collograph.ui.studies;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.run.study.PilotTables.Row;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;

/// Mixes as bars from 0 to 100 % with their intervals; beside them what they cost and how many
/// parameters answer by themselves.
final class MixBars extends GridPane {
  private static final double BILLION = 1e9;

  /// @param colourOf a row: its model's family, or none
  MixBars(List<Row> rows, Function<Row, String> colourOf) {
    getStyleClass().add("panel-body");
    setHgap(12);
    setVgap(6);
    ColumnConstraints grows = new ColumnConstraints();
    grows.setHgrow(Priority.ALWAYS);
    getColumnConstraints()
        .setAll(
            new ColumnConstraints(),
            grows,
            new ColumnConstraints(),
            new ColumnConstraints(),
            new ColumnConstraints());
    addRow(0, head(""), head(""), head("accuracy"), head("cost"), head("parameters that answer"));
    for (int i = 0; i < rows.size(); i++) {
      Row r = rows.get(i);
      addRow(
          i + 1,
          label(Names.yardstick(r.label())),
          new Bar(r.accuracy(), colourOf.apply(r)),
          label(Labels.interval(r.accuracy())),
          label(Labels.amount(Metric.UNITS, r.units())),
          label(r.parameters() == null ? "–" : "%.1f B".formatted(r.parameters() / BILLION)));
    }
  }

  private static Label head(String text) {
    Label label = Labels.of(text, "small", "muted");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("small");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static final class Bar extends Pane {
    private static final double HEIGHT = 14;
    private static final double LEAST = 60;

    private final Accuracy accuracy;
    private final Rectangle bar = new Rectangle();
    private final Line interval = new Line();

    Bar(Accuracy accuracy, String colour) {
      this.accuracy = accuracy;
      bar.setStyle("-fx-fill: %s; -fx-opacity: 0.6".formatted(colour));
      interval.getStyleClass().add("bar-interval");
      setMinSize(LEAST, HEIGHT);
      setPrefSize(LEAST, HEIGHT);
      setMaxHeight(HEIGHT);
      setAccessibleText(Words.of("%s", Labels.interval(accuracy)));
      getChildren().addAll(bar, interval);
    }

    @Override
    protected void layoutChildren() {
      bar.setWidth(getWidth() * accuracy.mean());
      bar.setHeight(getHeight());
      interval.setStartX(getWidth() * accuracy.low());
      interval.setEndX(getWidth() * accuracy.high());
      interval.setStartY(getHeight() / 2);
      interval.setEndY(getHeight() / 2);
    }
  }
}
