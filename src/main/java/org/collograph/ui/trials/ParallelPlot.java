package org.collograph.ui.trials;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.collograph.codec.TeamWords;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.HoverCard;
import org.collograph.ui.common.Inks;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// Every graph as a line across axes of its traits, its cost and its accuracy (parallel
/// coordinates, Inselberg 1985), the stronger the more accurate. What is dragged over on an axis is
/// kept, the rest fades; a click takes the nearest graph, one on an axis lets all be seen again.
final class ParallelPlot extends Pane {
  private static final double SIDE = 70;
  private static final double TOP = 26;
  private static final double FOOT = 18;
  private static final double NEAR = 6;
  private static final double BESIDE = 14;

  private final Trials model;
  private final Canvas canvas = new Canvas();
  private final HoverCard hover = new HoverCard();
  private final PlotLines lines = new PlotLines();
  private double pressedAt;

  ParallelPlot(Trials model) {
    this.model = model;
    setId("parallel");
    setMinSize(0, 0);
    getChildren().addAll(canvas, hover);
    model.graphsProperty().subscribe(_ -> read());
    model.selectedProperty().subscribe(_ -> requestLayout());
    model.session().darkProperty().subscribe(_ -> requestLayout());
    model.brushProperty().subscribe(this::brushed);
    visibleProperty().subscribe(_ -> read());
    addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover.silence());
    addEventHandler(MouseEvent.MOUSE_PRESSED, e -> pressedAt = e.getY());
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  PlotLines lines() {
    return lines;
  }

  private void read() {
    if (isVisible()) {
      lines.read(model.graphsProperty().get());
      requestLayout();
    }
  }

  private double x(int axis) {
    double w = getWidth() - 2 * SIDE;
    return SIDE + (lines.axes().size() < 2 ? 0 : w * axis / (lines.axes().size() - 1));
  }

  private double y(double at) {
    return TOP + (1 - at) * (getHeight() - TOP - FOOT);
  }

  private double value(double y) {
    return Math.clamp(1 - (y - TOP) / Math.max(1, getHeight() - TOP - FOOT), 0, 1);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    g.setFont(Font.font(11));
    Inks inks = Inks.of(model.session().darkProperty().get());
    if (lines.all().isEmpty()) {
      g.setFill(inks.muted());
      g.fillText(Words.of("No graph was tried yet."), 12, 24);
      return;
    }
    lines.all().forEach(l -> stroke(g, l, colour(l, inks), 1));
    lines.all().stream()
        .filter(l -> Objects.equals(l.graph().graph(), model.selectedProperty().get()))
        .forEach(l -> stroke(g, l, inks.amber(), 2.5));
    for (int i = 0; i < lines.axes().size(); i++) {
      axis(g, inks, i);
    }
  }

  /// From the muted ink to the accent, by accuracy.
  private Color colour(PlotLines.Line l, Inks inks) {
    if (!lines.isWanted(l)) {
      return inks.muted().deriveColor(0, 1, 1, 0.08);
    }
    double strength = l.accuracy();
    return inks.muted()
        .interpolate(inks.accent(), strength)
        .deriveColor(0, 1, 1, 0.25 + 0.55 * strength);
  }

  private void stroke(GraphicsContext g, PlotLines.Line l, Color colour, double width) {
    g.setStroke(colour);
    g.setLineWidth(width);
    g.beginPath();
    g.moveTo(x(0), y(l.at()[0]));
    for (int i = 1; i < l.at().length; i++) {
      g.lineTo(x(i), y(l.at()[i]));
    }
    g.stroke();
  }

  private void axis(GraphicsContext g, Inks inks, int i) {
    PlotAxis axis = lines.axes().get(i);
    double x = x(i);
    g.setStroke(inks.text());
    g.setLineWidth(1);
    g.strokeLine(x, y(1), x, y(0));
    wanted(g, inks, lines.brush(i), x);
    g.setFill(inks.text());
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText(Words.of(axis.name()), x, 14, apart() - 4);
    boolean last = i == lines.axes().size() - 1;
    g.setTextAlign(last ? TextAlignment.LEFT : TextAlignment.RIGHT);
    g.setFill(inks.muted());
    for (PlotAxis.Tick t : axis.ticks()) {
      tick(g, inks, t, x + (last ? 6 : -6), last);
    }
    g.setTextAlign(TextAlignment.LEFT);
  }

  private void wanted(GraphicsContext g, Inks inks, PlotLines.@Nullable Brush b, double x) {
    if (b != null) {
      g.setFill(inks.accent().deriveColor(0, 1, 1, 0.25));
      g.fillRect(x - 6, y(b.high()), 12, y(b.low()) - y(b.high()));
    }
  }

  /// On a ground of its own, so that it is read over the lines.
  private void tick(GraphicsContext g, Inks inks, PlotAxis.Tick t, double x, boolean toTheRight) {
    double width = Math.min(t.words().length() * 6.2, apart() - 16);
    g.setFill(inks.ground().deriveColor(0, 1, 1, 0.75));
    g.fillRect(toTheRight ? x - 2 : x - width - 2, y(t.at()) - 7, width + 4, 14);
    g.setFill(inks.muted());
    g.fillText(t.words(), x, y(t.at()) + 4, width);
  }

  private double apart() {
    return lines.axes().size() < 2 ? SIDE : Math.max(SIDE, x(1) - x(0));
  }

  private int axisNear(double x) {
    for (int i = 0; i < lines.axes().size(); i++) {
      if (Math.abs(x(i) - x) < BESIDE) {
        return i;
      }
    }
    return -1;
  }

  private void drag(MouseEvent e) {
    int axis = axisNear(e.getX());
    if (axis >= 0) {
      lines.want(axis, value(pressedAt), value(e.getY()));
      brush();
    }
  }

  /// Table and chart keep the same.
  private void brush() {
    model.brushProperty().set(lines.isBrushed() ? lines::isWanted : null);
    requestLayout();
  }

  private void brushed(@Nullable Predicate<TriedGraph> now) {
    if (now == null) {
      lines.wantAll();
      requestLayout();
    }
  }

  private void click(MouseEvent e) {
    int axis = axisNear(e.getX());
    if (axis >= 0 && e.isStillSincePress()) {
      lines.wantAll(axis);
      brush();
      return;
    }
    PlotLines.Line near = e.isStillSincePress() ? near(e) : null;
    if (near != null) {
      model.selectedProperty().set(near.graph().graph());
      if (e.getClickCount() == 2) {
        model.openAsDrawing(near.graph().graph());
      }
    }
  }

  private PlotLines.@Nullable Line near(MouseEvent e) {
    return lines.all().stream()
        .filter(lines::isWanted)
        .filter(l -> distance(l, e) < NEAR)
        .min(Comparator.comparingDouble(l -> distance(l, e)))
        .orElse(null);
  }

  /// Straight up or down, between the two axes that the mouse is between.
  private double distance(PlotLines.Line l, MouseEvent e) {
    for (int i = 1; i < lines.axes().size(); i++) {
      if (e.getX() >= x(i - 1) && e.getX() <= x(i)) {
        double share = (e.getX() - x(i - 1)) / Math.max(1, x(i) - x(i - 1));
        return Math.abs(y(l.between(i - 1, share)) - e.getY());
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private void tell(MouseEvent e) {
    PlotLines.Line near = near(e);
    if (near == null) {
      hover.silence();
    } else {
      hover.say(words(near.graph()), e.getX(), e.getY(), -34);
    }
  }

  private static String words(TriedGraph p) {
    return Words.of("graph %d", p.trial())
        + " · "
        + Labels.interval(p.accuracy())
        + " · "
        + TeamWords.of(p.graph(), Names::role);
  }
}
