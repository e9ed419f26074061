package org.collograph.ui.studies;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;
import org.collograph.ui.common.ChartRange;
import org.collograph.ui.common.Words;

/// Accuracies over whole numbers, each with its 95 % interval.
final class IntervalChart extends LineChart<Number, Number> {
  private static final double STEP = 10;

  /// So many numbers are named one by one.
  private static final int FEW = 20;

  /// One accuracy, in percent, with its interval and what is said of it.
  record Point(double x, double mean, double low, double high, String words) {}

  /// @param colour as the style sheet has it
  /// @param strength from 0 to 1
  record Series(String name, List<Point> points, String colour, double strength) {}

  private record Whisker(Line line, Number x, double low, double high) {}

  private final List<Whisker> whiskers = new ArrayList<>();

  /// @param across what the numbers are
  IntervalChart(String across, List<Series> all) {
    super(axis(Words.of(across)), new NumberAxis());
    setAnimated(false);
    // The families' colours are not the charts' own: the page has a legend of them.
    setLegendVisible(false);
    setCreateSymbols(true);
    getStyleClass().add("interval-chart");
    scale(all);
    all.forEach(this::add);
  }

  /// A level that everything is held against, as a dashed line.
  void mark(double level) {
    NumberAxis up = (NumberAxis) getYAxis();
    up.setLowerBound(Math.min(up.getLowerBound(), STEP * Math.floor(level / STEP)));
    up.setUpperBound(Math.max(up.getUpperBound(), STEP * Math.ceil(level / STEP)));
    NumberAxis across = (NumberAxis) getXAxis();
    XYChart.Series<Number, Number> line = new XYChart.Series<>();
    line.getData().add(new XYChart.Data<>(across.getLowerBound(), level));
    line.getData().add(new XYChart.Data<>(across.getUpperBound(), level));
    getData().add(line);
    line.getNode().setStyle("-fx-stroke: -color-warning-fg; -fx-stroke-dash-array: 6 4");
    line.getData().forEach(d -> d.getNode().setVisible(false));
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
    List<Point> points = all.stream().flatMap(l -> l.points().stream()).toList();
    double low = points.stream().mapToDouble(Point::low).min().orElse(0);
    double high = points.stream().mapToDouble(Point::high).max().orElse(100);
    int most = (int) points.stream().mapToDouble(Point::x).max().orElse(1);
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
    boolean few = most <= FEW;
    across.setUpperBound(few ? most + 1.0 : most * 1.05);
    across.setTickUnit(few ? 1 : most / 8.0);
    across.setTickLabelFormatter(few ? new Within(most) : ChartRange.formatter("%.0f"));
  }

  private void add(Series s) {
    XYChart.Series<Number, Number> series = new XYChart.Series<>();
    series.setName(s.name());
    s.points().forEach(p -> series.getData().add(new XYChart.Data<>(p.x(), p.mean())));
    getData().add(series);
    String opacity = "; -fx-opacity: " + s.strength();
    series.getNode().setStyle("-fx-stroke: " + s.colour() + opacity);
    for (int i = 0; i < s.points().size(); i++) {
      Point p = s.points().get(i);
      XYChart.Data<Number, Number> data = series.getData().get(i);
      data.getNode().setStyle("-fx-background-color: " + s.colour() + opacity);
      Tooltip.install(data.getNode(), new Tooltip(p.words()));
      Line line = new Line();
      line.setStyle("-fx-stroke: " + s.colour() + opacity);
      line.setMouseTransparent(true);
      getPlotChildren().add(line);
      whiskers.add(new Whisker(line, data.getXValue(), p.low(), p.high()));
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
