package org.collograph.ui.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;
import org.collograph.run.study.PilotTables.Row;
import org.collograph.ui.common.ChartRange;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;

/// Accuracies over small whole numbers, each with its 95 % interval.
final class IntervalChart extends LineChart<Number, Number> {
  private static final double STEP = 10;

  /// A line of rows.
  ///
  /// @param at where a row stands, from 1
  record Series(String name, List<Row> rows, ToIntFunction<Row> at) {}

  private record Whisker(Line line, Number x, double low, double high) {}

  private final List<Whisker> whiskers = new ArrayList<>();

  /// @param across what the numbers are
  /// @param colour of the model's family
  IntervalChart(String across, List<Series> all, String colour) {
    super(axis(Words.of(across)), new NumberAxis());
    setAnimated(false);
    // The families' colours are not the charts' own: the page has a legend of them.
    setLegendVisible(false);
    setCreateSymbols(true);
    getStyleClass().add("interval-chart");
    scale(all);
    for (int i = 0; i < all.size(); i++) {
      add(all.get(i), colour, strength(i, all.size()));
    }
  }

  /// How strongly the line of a number is drawn, among so many.
  static double strength(int i, int of) {
    return 1 - 0.75 * i / of;
  }

  private static NumberAxis axis(String name) {
    NumberAxis axis = new NumberAxis();
    axis.setLabel(name);
    axis.setMinorTickVisible(false);
    return axis;
  }

  private void scale(List<Series> all) {
    double low = 100;
    double high = 0;
    int most = 1;
    for (Series s : all) {
      for (Row r : s.rows()) {
        low = Math.min(low, 100 * r.accuracy().low());
        high = Math.max(high, 100 * r.accuracy().high());
        most = Math.max(most, s.at().applyAsInt(r));
      }
    }
    NumberAxis up = (NumberAxis) getYAxis();
    up.setAutoRanging(false);
    up.setLowerBound(STEP * Math.floor(low / STEP));
    up.setUpperBound(STEP * Math.ceil(high / STEP));
    up.setTickUnit(STEP);
    up.setMinorTickVisible(false);
    up.setTickLabelFormatter(ChartRange.formatter("%.0f %%"));
    NumberAxis across = (NumberAxis) getXAxis();
    across.setAutoRanging(false);
    across.setLowerBound(0);
    across.setUpperBound(most + 1.0);
    across.setTickUnit(1);
    across.setTickLabelFormatter(new Within(most));
  }

  private void add(Series s, String colour, double strength) {
    XYChart.Series<Number, Number> series = new XYChart.Series<>();
    series.setName(s.name());
    for (Row r : s.rows()) {
      int x = s.at().applyAsInt(r);
      series.getData().add(new XYChart.Data<>(x, 100 * r.accuracy().mean()));
    }
    getData().add(series);
    series.getNode().setStyle("-fx-stroke: %s; -fx-opacity: %s".formatted(colour, strength));
    for (int i = 0; i < s.rows().size(); i++) {
      Row r = s.rows().get(i);
      XYChart.Data<Number, Number> data = series.getData().get(i);
      data.getNode()
          .setStyle("-fx-background-color: %s; -fx-opacity: %s".formatted(colour, strength));
      Tooltip.install(data.getNode(), new Tooltip(words(r)));
      Line line = new Line();
      line.setStyle("-fx-stroke: %s; -fx-opacity: %s".formatted(colour, strength));
      line.setMouseTransparent(true);
      getPlotChildren().add(line);
      whiskers.add(
          new Whisker(line, data.getXValue(), 100 * r.accuracy().low(), 100 * r.accuracy().high()));
    }
  }

  /// Names the numbers from 1 on, not the sides of the chart.
  private static final class Within extends StringConverter<Number> {
    private final int most;

    Within(int most) {
      this.most = most;
    }

    @Override
    public String toString(Number n) {
      return n.intValue() < 1 || n.intValue() > most ? "" : String.valueOf(n.intValue());
    }

    @Override
    public Number fromString(String text) {
      return 0;
    }
  }

  private static String words(Row r) {
    return Names.yardstick(r.label())
        + "\n"
        + Labels.interval(r.accuracy())
        + "\n"
        + Labels.questions(r.accuracy());
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    for (Whisker w : whiskers) {
      double x = getXAxis().getDisplayPosition(w.x());
      w.line().setStartX(x);
      w.line().setEndX(x);
      w.line().setStartY(getYAxis().getDisplayPosition(w.low()));
      w.line().setEndY(getYAxis().getDisplayPosition(w.high()));
    }
  }
}
