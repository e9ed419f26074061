package org.collograph.ui.common;

import java.util.List;
import javafx.geometry.Side;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.chart.NumberAxis;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;

/// Two axes and the ground between them, which is painted.
public final class ChartGround {
  static final double LEFT = 48;
  static final double BOTTOM = 26;
  static final double TOP = 10;
  static final double RIGHT = 22;
  private static final double LEAST = 10;

  private final Pane chart;
  private final NumberAxis across = new NumberAxis();
  private final NumberAxis up = new NumberAxis();
  private final Canvas canvas = new Canvas();

  /// @param chart that it fills
  public ChartGround(Pane chart) {
    this.chart = chart;
    across.setSide(Side.BOTTOM);
    up.setSide(Side.LEFT);
    for (NumberAxis line : List.of(across, up)) {
      line.setAutoRanging(false);
      line.setAnimated(false);
      line.setMinorTickVisible(false);
    }
    chart.getChildren().addAll(across, up, canvas);
  }

  public NumberAxis across() {
    return across;
  }

  public NumberAxis up() {
    return up;
  }

  /// Between the axes.
  public double width() {
    return Math.max(LEAST, chart.getWidth() - LEFT - RIGHT);
  }

  double height() {
    return Math.max(LEAST, chart.getHeight() - TOP - BOTTOM);
  }

  /// The right end of the ground.
  public double right() {
    return LEFT + width();
  }

  /// Lays the axes out by their bounds.
  ///
  /// @return what an empty ground is painted with
  public GraphicsContext begin() {
    up.resizeRelocate(0, TOP, LEFT, height());
    across.resizeRelocate(LEFT, TOP + height(), width(), BOTTOM);
    up.layout();
    across.layout();
    canvas.setWidth(chart.getWidth());
    canvas.setHeight(chart.getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setFont(Font.font(11));
    return g;
  }

  public double x(double value) {
    return LEFT + across.getDisplayPosition(value);
  }

  public double y(double value) {
    return TOP + up.getDisplayPosition(value);
  }
}
