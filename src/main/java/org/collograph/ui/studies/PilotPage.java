package org.collograph.ui.studies;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.collograph.run.study.PilotInsights;
import org.collograph.run.study.PilotTables;
import org.collograph.run.study.PilotTables.Row;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;

/// What a pilot found: the three insights in sentences, as plots, and as a table.
final class PilotPage extends VBox {
  private static final double CHART = 230;

  private final Session session;
  private final PilotTables tables;
  private final String model;

  /// @param of what it is of
  PilotPage(Session session, PilotViewModel.Found found, HBox of) {
    super(12);
    this.session = session;
    this.tables = found.tables();
    this.model = requireNonNull(tables.width().getFirst().model());
    getStyleClass().add("page");
    setId("pilot-found");
    getChildren().addAll(of, insights(), mixes(), charts());
    boolean published = tables.calibration().stream().anyMatch(c -> c.published() != null);
    if (published) {
      getChildren().add(Labels.panel("Beside the published figures", new PublishedBars(tables)));
    }
  }

  private VBox insights() {
    VBox lines = new VBox(6);
    lines.getStyleClass().add("panel-body");
    for (Sentence s : new PilotInsights(tables).sentences()) {
      Label line = new Label(Words.of(s));
      line.setWrapText(true);
      line.setMinHeight(USE_PREF_SIZE);
      lines.getChildren().add(line);
    }
    return Labels.panel("What it shows", lines);
  }

  private Region mixes() {
    return Labels.panel(
        "Mixes", new MixBars(tables.mix(), r -> r.model() == null ? muted() : colour(r)));
  }

  private String muted() {
    return "-color-fg-muted";
  }

  private String colour(Row r) {
    return session.colourOf(r.model());
  }

  private GridPane charts() {
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(12);
    ColumnConstraints third = new ColumnConstraints();
    third.setPercentWidth(100 / 3.0);
    third.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(third, third, third);
    String colour = colour(tables.width().getFirst());
    grid.addRow(
        0,
        chart("Width", "answers read", one(tables.width(), Row::width, colour)),
        chart("Depth", "length of a chain", one(tables.depth(), Row::depth, colour)),
        chart("Both together", "layers", byWidth(colour)));
    return grid;
  }

  private List<IntervalChart.Series> one(List<Row> rows, ToIntFunction<Row> at, String colour) {
    return List.of(new IntervalChart.Series(model, points(rows, at), colour, 1));
  }

  private static List<IntervalChart.Point> points(List<Row> rows, ToIntFunction<Row> at) {
    return rows.stream()
        .map(
            r ->
                new IntervalChart.Point(
                    at.applyAsInt(r),
                    100 * r.accuracy().mean(),
                    100 * r.accuracy().low(),
                    100 * r.accuracy().high(),
                    Names.yardstick(r.label())
                        + "\n"
                        + Labels.interval(r.accuracy())
                        + "\n"
                        + Labels.questions(r.accuracy())))
        .toList();
  }

  private List<IntervalChart.Series> byWidth(String colour) {
    List<Row> rows = tables.widthByDepth();
    List<Integer> widths = rows.stream().map(Row::width).distinct().toList();
    List<IntervalChart.Series> all = new ArrayList<>();
    for (int i = 0; i < widths.size(); i++) {
      int w = widths.get(i);
      all.add(
          new IntervalChart.Series(
              Words.of("%d wide", w),
              points(rows.stream().filter(r -> r.width() == w).toList(), Row::depth),
              colour,
              IntervalChart.strength(i, widths.size())));
    }
    return all;
  }

  private Region chart(String title, String across, List<IntervalChart.Series> series) {
    IntervalChart chart = new IntervalChart(across, series);
    chart.setPrefHeight(CHART);
    chart.setMinSize(160, CHART);
    Label of = Labels.of(model, "small", "muted");
    of.setMinWidth(0);
    VBox body = series.size() == 1 ? new VBox(chart) : new VBox(chart, legend(series));
    VBox.setVgrow(chart, Priority.ALWAYS);
    return Labels.panel(title, body, of);
  }

  private static HBox legend(List<IntervalChart.Series> series) {
    HBox all = new HBox(8);
    all.setAlignment(Pos.CENTER);
    all.setStyle("-fx-padding: 0 0 8 0");
    for (IntervalChart.Series s : series) {
      Circle dot = new Circle(4);
      dot.setStyle("-fx-fill: %s; -fx-opacity: %s".formatted(s.colour(), s.strength()));
      Label name = new Label(s.name(), dot);
      name.getStyleClass().addAll("small", "muted");
      name.setMinWidth(USE_PREF_SIZE);
      all.getChildren().add(name);
    }
    return all;
  }
}
