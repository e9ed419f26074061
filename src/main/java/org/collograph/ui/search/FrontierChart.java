package org.collograph.ui.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.run.FrontierPoints;
import org.collograph.run.RunStory;
import org.collograph.run.TriedGraph;
import org.collograph.search.JudgedGraph;
import org.collograph.ui.common.ChartRange;
import org.collograph.ui.common.CostPlot;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// Accuracy over a metric: sampled graphs grey, the frontier as steps with 95 % intervals,
/// yardsticks as hollow diamonds with their names, what is over the budget tinted.
final class FrontierChart extends CostPlot {
  private final SearchViewModel model;
  private final List<Bounds> names = new ArrayList<>();

  FrontierChart(SearchViewModel model) {
    super(model.session(), model.axisProperty());
    this.model = model;
    setId("frontier");
    setMinSize(200, 140);
    model.storyProperty().subscribe(_ -> requestLayout());
    model.replay().roundProperty().subscribe(_ -> requestLayout());
    model.selectedProperty().subscribe(_ -> requestLayout());
    model.axisProperty().subscribe(_ -> requestLayout());
    model.session().darkProperty().subscribe(_ -> requestLayout());
  }

  private @Nullable Double limit() {
    return model.budget().limits().get(metric());
  }

  /// The axes stay while earlier rounds are shown, so that what moves is the search.
  @Override
  protected ChartRange range() {
    RunStory s = model.storyProperty().get();
    return ChartRange.of(
        s == null ? List.of() : s.graphs(),
        s == null ? List.of() : s.yardsticks(),
        metric(),
        limit());
  }

  @Override
  protected void paint(GraphicsContext g, double w, double h) {
    names.clear();
    budget(g, limit(), w, h);
    RunStory s = model.storyProperty().get();
    if (s == null) {
      return;
    }
    List<TriedGraph> shown = model.replay().graphs();
    for (TriedGraph p : shown) {
      dot(g, p, 3, inks().muted().deriveColor(0, 1, 1, 0.55), () -> words(p));
    }
    List<TriedGraph> frontier = model.frontier();
    steps(g, frontier, w, inks().accent(), true);
    if (!frontier.isEmpty()) {
      best(g, frontier.getLast());
    }
    if (!model.replay().isOfThePast()) {
      s.yardsticks().forEach(m -> yardstick(g, m));
    }
    selected(g);
    nothing(g, shown, w, h);
  }

  /// Where the axis has nothing to show, it says why.
  private void nothing(GraphicsContext g, List<TriedGraph> shown, double w, double h) {
    if (!shown.isEmpty() && shown.stream().allMatch(p -> x(p) == null)) {
      g.setFill(inks().muted());
      String words =
          Words.of(
              metric() == Metric.USD
                  ? "These models have no price."
                  : "These models have no figures for this axis.");
      g.fillText(words, LEFT + w / 2 - words.length() * 2.9, TOP + h / 2);
    }
  }

  private String words(TriedGraph p) {
    boolean few = p.scored() < FrontierPoints.least(model.replay().graphs());
    return told(p) + (few ? " · " + Words.of("too few questions for the frontier") : "");
  }

  private String told(TriedGraph p) {
    return Words.of(
        "graph %d · %s · %s · %s",
        p.trial(),
        Labels.interval(p.accuracy()),
        Labels.questions(p.accuracy()),
        Labels.amount(metric(), p.cost().in(metric())));
  }

  /// The last of the frontier, in figures.
  private void best(GraphicsContext g, TriedGraph p) {
    Accuracy a = p.accuracy();
    String words =
        "%s ± %.1f · %s"
            .formatted(
                Labels.percent(a.mean()),
                (a.high() - a.low()) * 50,
                Labels.amount(metric(), p.cost().in(metric())));
    double width = words.length() * 6.2;
    double most = Math.max(LEFT + 4, getWidth() - RIGHT - width);
    double left = Math.clamp(requireNonNull(x(p)) - width - 8, LEFT + 4, most);
    double y = Math.max(TOP + 12, y(a.mean()) - 8);
    g.setFill(inks().ground().deriveColor(0, 1, 1, 0.8));
    g.fillRect(left - 2, y - 11, width + 2, 14);
    g.setFill(inks().text());
    g.fillText(words, left, y);
    names.add(new BoundingBox(left, y - 12, width, 14));
  }

  private void yardstick(GraphicsContext g, JudgedGraph m) {
    Double cost = m.cost().in(metric());
    if (cost == null) {
      return;
    }
    double x = x(cost);
    double y = y(m.accuracy().mean());
    g.setStroke(inks().amber());
    g.setLineWidth(1.5);
    g.strokePolygon(new double[] {x, x + 5, x, x - 5}, new double[] {y - 5, y, y + 5, y}, 4);
    if (isWorthNaming(m, cost)) {
      g.setFill(inks().amber());
      name(g, Names.yardstick(requireNonNull(m.name())), x, y);
    }
    spots()
        .add(
            new Spot(
                x,
                y,
                () ->
                    Names.yardstick(requireNonNull(m.name()))
                        + " · "
                        + Labels.interval(m.accuracy()),
                m.graph()));
  }

  /// Names would crowd near the budget: those that another one beats at no higher cost have none,
  /// but for the rival. Hovering tells it.
  private boolean isWorthNaming(JudgedGraph m, double cost) {
    RunStory s = model.storyProperty().get();
    return (s.result() != null && Objects.equals(m.name(), s.result().rival()))
        || s.yardsticks().stream()
            .filter(o -> Objects.requireNonNullElse(o.cost().in(metric()), cost + 1) <= cost)
            .noneMatch(o -> o.accuracy().mean() > m.accuracy().mean());
  }

  /// Writes a name beside its mark where no other stands; where there is no room, hovering tells
  /// it.
  private void name(GraphicsContext g, String name, double x, double y) {
    double width = name.length() * 6.1;
    double[][] places = {
      {x + 9, y + 4}, {x - 9 - width, y + 4}, {x - width / 2, y - 9}, {x - width / 2, y + 17}
    };
    for (double[] p : places) {
      var box = new BoundingBox(p[0], p[1] - 10, width, 13);
      boolean inside = p[0] > LEFT && p[0] + width < getWidth() - RIGHT;
      if (inside && names.stream().noneMatch(box::intersects)) {
        names.add(box);
        Paint ink = g.getFill();
        g.setFill(inks().ground().deriveColor(0, 1, 1, 0.8));
        g.fillRect(p[0] - 2, p[1] - 10, width + 2, 13);
        g.setFill(ink);
        g.fillText(name, p[0], p[1]);
        return;
      }
    }
  }

  private void selected(GraphicsContext g) {
    var chosen = model.selectedProperty().get();
    spots().stream()
        .filter(spot -> spot.graph().equals(chosen))
        .findFirst()
        .ifPresent(
            spot -> {
              g.setStroke(inks().accent());
              g.setLineWidth(2);
              g.strokeOval(spot.x() - 8, spot.y() - 8, 16, 16);
            });
  }

  @Override
  protected void chosen(Spot spot, boolean twice) {
    model.selectedProperty().set(spot.graph());
    if (twice) {
      model.openAsDrawing(spot.graph());
    }
  }
}
