package org.collograph.ui.common;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.chart.NumberAxis;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.TriedGraph;
import org.collograph.search.JudgedGraph;
import org.jspecify.annotations.Nullable;

/// Accuracy over a cost: two axes and what a kind of chart paints between them. Everything that is
/// painted as a spot says what it is when the mouse is near, and is chosen by a click.
public abstract class CostPlot extends Pane {
  protected static final double LEFT = ChartGround.LEFT;
  protected static final double BOTTOM = ChartGround.BOTTOM;
  protected static final double TOP = ChartGround.TOP;
  protected static final double RIGHT = ChartGround.RIGHT;
  private static final double BEST = 6;

  /// A graph where it was painted.
  ///
  /// @param words what it is, worked out when it is asked for
  public record Spot(double x, double y, Supplier<String> words, CollaborationGraph graph) {}

  private final ChartGround ground = new ChartGround(this);
  private final NumberAxis across = ground.across();
  private final NumberAxis up = ground.up();
  private final HoverCard hover = new HoverCard();
  private final ChartSpots spots = new ChartSpots(this, hover);

  private final ChartNames names = new ChartNames();
  private final PlotZoom zoom = new PlotZoom();
  private final Session session;
  private final ObjectProperty<Metric> axis;

  /// @param session whose look it has
  /// @param axis what the accuracy is shown over
  protected CostPlot(Session session, ObjectProperty<Metric> axis) {
    this.session = session;
    this.axis = axis;
    getChildren().add(hover);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  /// The wheel goes nearer and farther; a double click on the ground shows all again.
  private void scrolled(ScrollEvent e) {
    double w = ground.width();
    double h = ground.height();
    if (e.getDeltaY() != 0) {
      zoom.by(
          e.getDeltaY() > 0,
          Math.clamp((e.getX() - LEFT) / w, 0, 1),
          Math.clamp(1 - (e.getY() - TOP) / h, 0, 1));
      requestLayout();
      e.consume();
    }
  }

  protected final Metric metric() {
    return axis.get();
  }

  protected final Inks inks() {
    return Inks.of(session.darkProperty().get());
  }

  protected abstract ChartRange range();

  /// @param width between the axes
  /// @param height likewise
  protected abstract void paint(GraphicsContext g, double width, double height);

  protected abstract void chosen(Spot spot, boolean twice);

  @Override
  protected void layoutChildren() {
    double w = ground.width();
    double h = ground.height();
    scale(range());
    if (!zoom.isWhole()) {
      narrow(across, zoom.across(across.getUpperBound()));
      narrow(up, zoom.up(up.getLowerBound(), up.getUpperBound()));
    }
    spots.clear();
    GraphicsContext g = ground.begin();
    grid(g, w);
    g.save();
    if (!zoom.isWhole()) {
      g.beginPath();
      g.rect(LEFT, TOP, w, h);
      g.clip();
    }
    names.begin(new BoundingBox(LEFT + 2, TOP, w + RIGHT - 4, h), inks().ground());
    paint(g, w, h);
    g.restore();
    hover.autosize();
  }

  private void scale(ChartRange range) {
    across.setLowerBound(0);
    across.setUpperBound(range.most());
    across.setTickUnit(range.step());
    across.setTickLabelFormatter(ChartRange.formatter(range.format(metric())));
    up.setLowerBound(range.low());
    up.setUpperBound(range.high());
    up.setTickUnit(range.tick());
    up.setTickLabelFormatter(ChartRange.formatter("%.0f %%"));
  }

  private static void narrow(NumberAxis axis, PlotZoom.Part part) {
    axis.setLowerBound(part.from());
    axis.setUpperBound(part.to());
    axis.setTickUnit(part.tick());
  }

  private void grid(GraphicsContext g, double w) {
    g.setLineWidth(1);
    g.setStroke(inks().muted().deriveColor(0, 1, 1, 0.18));
    for (double v = up.getLowerBound(); v <= up.getUpperBound(); v += up.getTickUnit()) {
      double y = Math.round(ground.y(v)) + 0.5;
      g.strokeLine(LEFT, y, LEFT + w, y);
    }
  }

  protected final double x(double value) {
    return ground.x(value);
  }

  /// What stands at a place across the chart.
  protected final double value(double x) {
    return across.getValueForDisplay(x - LEFT).doubleValue();
  }

  /// Null where the metric of its cost is not known.
  protected final @Nullable Double x(TriedGraph p) {
    Double cost = p.cost().in(metric());
    return cost == null ? null : (Double) x(cost);
  }

  protected final double y(double accuracy) {
    return ground.y(accuracy * 100);
  }

  /// Where words stand; painting begins with none.
  protected final ChartNames names() {
    return names;
  }

  protected final ChartSpots spots() {
    return spots;
  }

  /// A line where the budget ends, and what is over it tinted.
  ///
  /// @param named whether it is said at its foot: nothing else says it
  protected final void budget(
      GraphicsContext g, @Nullable Double limit, double w, double h, boolean named) {
    if (limit == null) {
      return;
    }
    double x = x(limit);
    g.setFill(inks().red().deriveColor(0, 1, 1, 0.08));
    g.fillRect(x, TOP, Math.max(0, LEFT + w - x), h);
    line(g, x, h, inks().red());
    if (!named) {
      return;
    }
    g.setFill(inks().red());
    String words = Words.of("budget %s", Labels.amount(metric(), limit));
    double width = words.length() * 6.0;
    // At the foot: what is good, and its intervals, stands at the top.
    g.fillText(words, x + 5 + width > LEFT + w ? x - width : x + 5, TOP + h - 6);
  }

  /// A dashed line from top to bottom.
  protected final void line(GraphicsContext g, double x, double h, Color ink) {
    g.setLineWidth(1);
    g.setStroke(ink);
    g.setLineDashes(4, 3);
    g.strokeLine(x, TOP, x, TOP + h);
    g.setLineDashes();
  }

  protected final void dot(
      GraphicsContext g, TriedGraph p, double radius, Color colour, Supplier<String> words) {
    Double x = x(p);
    if (x != null && p.scored() > 0) {
      double y = y(p.accuracy().mean());
      g.setFill(colour);
      g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
      spots.accept(new Spot(x, y, words, p.graph()));
    }
  }

  /// A frontier as steps.
  ///
  /// @param marked whether its graphs are marked with their intervals
  protected final void steps(
      GraphicsContext g, List<TriedGraph> frontier, double w, Color colour, boolean marked) {
    g.setStroke(colour);
    g.setLineWidth(marked ? 1.6 : 1.2);
    double lastX = Double.NaN;
    double lastY = 0;
    for (TriedGraph p : frontier) {
      double x = requireNonNull(x(p));
      Accuracy a = p.accuracy();
      double y = y(a.mean());
      if (!Double.isNaN(lastX)) {
        g.strokeLine(lastX, lastY, x, lastY);
        g.strokeLine(x, lastY, x, y);
      }
      if (marked) {
        g.strokeLine(x, inside(y(a.low())), x, inside(y(a.high())));
        g.setFill(colour);
        g.fillOval(x - 4.5, y - 4.5, 9, 9);
      }
      lastX = x;
      lastY = y;
    }
    if (!Double.isNaN(lastX)) {
      g.strokeLine(lastX, lastY, LEFT + w, lastY);
    }
  }

  /// What a search found best, as it was judged: the largest dot, with its interval.
  protected final void judged(
      GraphicsContext g, JudgedGraph best, Color colour, Supplier<String> words) {
    Double cost = best.cost().in(metric());
    if (cost != null) {
      Accuracy a = best.accuracy();
      double x = x(cost);
      double y = y(a.mean());
      g.setStroke(colour);
      g.setFill(colour);
      g.setLineWidth(3);
      g.strokeLine(x, inside(y(a.low())), x, inside(y(a.high())));
      g.fillOval(x - BEST, y - BEST, 2 * BEST, 2 * BEST);
      names.keepOff(x, y, BEST);
      spots.accept(new Spot(x, y, words, best.graph()));
    }
  }

  private double inside(double y) {
    return Math.clamp(y, TOP, getHeight() - BOTTOM);
  }

  /// Around a graph that is selected, where it is painted.
  protected final void ring(GraphicsContext g, @Nullable CollaborationGraph selected) {
    spots.all().stream()
        .filter(spot -> spot.graph().equals(selected))
        .findFirst()
        .ifPresent(
            spot -> {
              g.setStroke(inks().accent());
              g.setLineWidth(2);
              g.strokeOval(spot.x() - 8, spot.y() - 8, 16, 16);
            });
  }

  private void clicked(MouseEvent e) {
    Spot spot = spots.near(e);
    if (spot != null) {
      chosen(spot, e.getClickCount() == 2);
    } else if (e.getClickCount() == 2) {
      zoom.reset();
      requestLayout();
    }
  }
}
