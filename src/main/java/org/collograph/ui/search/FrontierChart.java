package org.collograph.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.util.StringConverter;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunSnapshot;
import org.collograph.ui.common.Labels;

/// Accuracy over a metric: sampled graphs grey, the frontier as steps with 95 % intervals,
/// yardsticks as hollow diamonds with their names, what is over the budget tinted.
final class FrontierChart extends Pane {
  private static final double LEFT = 48;
  private static final double BOTTOM = 26;
  private static final double TOP = 10;
  private static final double RIGHT = 22;
  private static final double NEAR = 9;

  /// A graph where it was drawn.
  private record Spot(double x, double y, String words, CollaborationGraph graph) {}

  private final SearchViewModel model;
  private final NumberAxis across = new NumberAxis();
  private final NumberAxis up = new NumberAxis();
  private final Canvas canvas = new Canvas();
  private final Label hover = Labels.of("", "hover-card");
  private final List<Spot> spots = new ArrayList<>();
  private final List<javafx.geometry.Bounds> names = new ArrayList<>();

  FrontierChart(SearchViewModel model) {
    this.model = model;
    setId("frontier");
    setMinSize(200, 140);
    across.setSide(Side.BOTTOM);
    up.setSide(Side.LEFT);
    up.setTickLabelFormatter(formatter("%.0f %%"));
    for (NumberAxis axis : List.of(across, up)) {
      axis.setAutoRanging(false);
      axis.setAnimated(false);
      axis.setMinorTickVisible(false);
    }
    hover.setVisible(false);
    hover.setMouseTransparent(true);
    getChildren().addAll(across, up, canvas, hover);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover.setVisible(false));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    model.snapshotProperty().subscribe(_ -> requestLayout());
    model.selectedProperty().subscribe(_ -> requestLayout());
    model.axisProperty().subscribe(_ -> requestLayout());
    model.session().darkProperty().subscribe(_ -> requestLayout());
  }

  private static StringConverter<Number> formatter(String format) {
    return new StringConverter<>() {
      @Override
      public String toString(Number n) {
        return format.formatted(n.doubleValue());
      }

      @Override
      public Number fromString(String text) {
        return 0;
      }
    };
  }

  @Override
  protected void layoutChildren() {
    double w = Math.max(10, getWidth() - LEFT - RIGHT);
    double h = Math.max(10, getHeight() - TOP - BOTTOM);
    range();
    up.resizeRelocate(0, TOP, LEFT, h);
    across.resizeRelocate(LEFT, TOP + h, w, BOTTOM);
    up.layout();
    across.layout();
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw(w, h);
    hover.autosize();
  }

  /// Axes that hold everything shown, in round numbers.
  private void range() {
    RunSnapshot s = model.snapshotProperty().get();
    double most = 1;
    double low = 100;
    double high = 0;
    Metric metric = model.axisProperty().get();
    if (s != null) {
      for (RunSnapshot.Point p : s.graphs()) {
        Double x = p.cost().in(metric);
        most = x == null ? most : Math.max(most, x);
        low = Math.min(low, p.accuracy().mean() * 100);
        high = Math.max(high, p.accuracy().mean() * 100);
      }
      for (RunSnapshot.Measured y : s.yardsticks()) {
        Double x = y.cost().in(metric);
        most = x == null ? most : Math.max(most, x);
        low = Math.min(low, y.accuracy().mean() * 100);
        high = Math.max(high, y.accuracy().mean() * 100);
      }
    }
    Double limit = model.budget().limits().get(metric);
    most = limit == null ? most : Math.max(most, limit * 1.05);
    double step = round(most / 6);
    across.setUpperBound(Math.ceil(most * 1.04 / step) * step);
    across.setTickUnit(step);
    across.setTickLabelFormatter(
        formatter((step < 1 ? "%.1f" : "%.0f") + (metric == Metric.SECONDS ? " s" : "")));
    up.setLowerBound(Math.max(0, Math.floor((low - 8) / 10) * 10));
    up.setUpperBound(Math.min(100, Math.ceil((high + 8) / 10) * 10));
    if (up.getUpperBound() <= up.getLowerBound()) {
      up.setLowerBound(0);
      up.setUpperBound(100);
    }
    up.setTickUnit(up.getUpperBound() - up.getLowerBound() > 50 ? 20 : 10);
  }

  private static double round(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    double rest = step / power;
    return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10);
  }

  private double x(double value) {
    return LEFT + across.getDisplayPosition(value);
  }

  private double y(double accuracy) {
    return TOP + up.getDisplayPosition(accuracy * 100);
  }

  private void draw(double w, double h) {
    boolean dark = model.session().darkProperty().get();
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setFont(javafx.scene.text.Font.font(11));
    Color muted = Color.web(dark ? "#a9b3bd" : "#57606a");
    Color accent = Color.web(dark ? "#58a6ff" : "#0969da");
    Color amber = Color.web(dark ? "#d29922" : "#9a6700");
    spots.clear();
    names.clear();
    grid(g, w, muted);
    RunSnapshot s = model.snapshotProperty().get();
    budget(g, w, h, dark);
    if (s == null) {
      return;
    }
    for (RunSnapshot.Point p : s.graphs()) {
      sampled(g, p, muted);
    }
    frontier(g, w, accent);
    for (RunSnapshot.Measured m : s.yardsticks()) {
      yardstick(g, m, amber);
    }
    selected(g, s, accent);
  }

  private void grid(GraphicsContext g, double w, Color muted) {
    g.setStroke(muted.deriveColor(0, 1, 1, 0.18));
    g.setLineWidth(1);
    for (double v = up.getLowerBound(); v <= up.getUpperBound(); v += up.getTickUnit()) {
      double y = Math.round(TOP + up.getDisplayPosition(v)) + 0.5;
      g.strokeLine(LEFT, y, LEFT + w, y);
    }
  }

  private void budget(GraphicsContext g, double w, double h, boolean dark) {
    Double limit = model.budget().limits().get(model.axisProperty().get());
    if (limit == null) {
      return;
    }
    double x = x(limit);
    Color red = Color.web(dark ? "#f85149" : "#cf222e");
    g.setFill(red.deriveColor(0, 1, 1, 0.08));
    g.fillRect(x, TOP, Math.max(0, LEFT + w - x), h);
    g.setStroke(red);
    g.setLineDashes(4, 3);
    g.strokeLine(x, TOP, x, TOP + h);
    g.setLineDashes();
    g.setFill(red);
    String words = "budget " + model.axisProperty().get().format(limit);
    double width = words.length() * 6.0;
    g.fillText(words, x + 5 + width > LEFT + w ? x - width : x + 5, TOP + 12);
  }

  private void sampled(GraphicsContext g, RunSnapshot.Point p, Color muted) {
    Double cost = p.cost().in(model.axisProperty().get());
    if (cost != null && p.scored() > 0) {
      double x = x(cost);
      double y = y(p.accuracy().mean());
      g.setFill(muted.deriveColor(0, 1, 1, 0.55));
      g.fillOval(x - 3, y - 3, 6, 6);
      spots.add(new Spot(x, y, words(p), p.graph()));
    }
  }

  private String words(RunSnapshot.Point p) {
    return "graph %d · %s · %d questions · %s"
        .formatted(
            p.trial(),
            Labels.interval(p.accuracy()),
            p.scored(),
            model.axisProperty().get().format(p.cost().in(model.axisProperty().get())));
  }

  private void frontier(GraphicsContext g, double w, Color accent) {
    List<RunSnapshot.Point> points = model.frontier();
    g.setStroke(accent);
    g.setFill(accent);
    g.setLineWidth(1.6);
    double lastX = Double.NaN;
    double lastY = 0;
    for (RunSnapshot.Point p : points) {
      double x = x(p.cost().in(model.axisProperty().get()));
      Accuracy a = p.accuracy();
      double y = y(a.mean());
      if (!Double.isNaN(lastX)) {
        g.strokeLine(lastX, lastY, x, lastY);
        g.strokeLine(x, lastY, x, y);
      }
      g.strokeLine(x, clamp(y(a.low())), x, clamp(y(a.high())));
      g.fillOval(x - 4.5, y - 4.5, 9, 9);
      lastX = x;
      lastY = y;
    }
    if (!Double.isNaN(lastX)) {
      g.strokeLine(lastX, lastY, LEFT + w, lastY);
    }
  }

  private double clamp(double y) {
    return Math.clamp(y, TOP, getHeight() - BOTTOM);
  }

  private void yardstick(GraphicsContext g, RunSnapshot.Measured m, Color amber) {
    Double cost = m.cost().in(model.axisProperty().get());
    if (cost == null) {
      return;
    }
    double x = x(cost);
    double y = y(m.accuracy().mean());
    g.setStroke(amber);
    g.setLineWidth(1.5);
    g.strokePolygon(new double[] {x, x + 5, x, x - 5}, new double[] {y - 5, y, y + 5, y}, 4);
    g.setFill(amber);
    name(g, m.name(), x, y);
    spots.add(new Spot(x, y, m.name() + " · " + Labels.interval(m.accuracy()), m.graph()));
  }

  /// Writes a name beside its mark where no other stands; where there is no room, hovering tells
  /// it.
  private void name(GraphicsContext g, String name, double x, double y) {
    double width = name.length() * 6.1;
    double[][] places = {
      {x + 9, y + 4}, {x - 9 - width, y + 4}, {x - width / 2, y - 9}, {x - width / 2, y + 17}
    };
    for (double[] p : places) {
      var box = new javafx.geometry.BoundingBox(p[0], p[1] - 10, width, 13);
      boolean inside = p[0] > LEFT && p[0] + width < canvas.getWidth() - RIGHT;
      if (inside && names.stream().noneMatch(box::intersects)) {
        names.add(box);
        Paint ink = g.getFill();
        g.setFill(Color.web(model.session().darkProperty().get() ? "#161b22" : "#ffffff", 0.8));
        g.fillRect(p[0] - 2, p[1] - 10, width + 2, 13);
        g.setFill(ink);
        g.fillText(name, p[0], p[1]);
        return;
      }
    }
  }

  private void selected(GraphicsContext g, RunSnapshot s, Color accent) {
    CollaborationGraph chosen = model.selectedProperty().get();
    spots.stream()
        .filter(spot -> spot.graph().equals(chosen))
        .findFirst()
        .ifPresent(
            spot -> {
              g.setStroke(accent);
              g.setLineWidth(2);
              g.strokeOval(spot.x() - 8, spot.y() - 8, 16, 16);
            });
  }

  private Spot near(MouseEvent e) {
    return spots.stream()
        .filter(s -> Math.hypot(s.x() - e.getX(), s.y() - e.getY()) < NEAR)
        .min(
            java.util.Comparator.comparingDouble(
                s -> Math.hypot(s.x() - e.getX(), s.y() - e.getY())))
        .orElse(null);
  }

  private void moved(MouseEvent e) {
    Spot spot = near(e);
    hover.setVisible(spot != null);
    if (spot != null) {
      hover.setText(spot.words());
      hover.autosize();
      double x = Math.min(spot.x() + 12, getWidth() - hover.getWidth() - 4);
      hover.relocate(Math.max(2, x), Math.max(2, spot.y() - 34));
    }
  }

  private void clicked(MouseEvent e) {
    Spot spot = near(e);
    if (spot != null) {
      model.selectedProperty().set(spot.graph());
      if (e.getClickCount() == 2) {
        model.openAsDrawing(spot.graph());
      }
    }
  }
}
