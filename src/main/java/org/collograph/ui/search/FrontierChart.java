package org.collograph.ui.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.run.FrontierPoints;
import org.collograph.run.RunStory;
import org.collograph.run.TriedGraph;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.collograph.ui.common.ChartRange;
import org.collograph.ui.common.CostPlot;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.collograph.ui.decide.AnyBudget;
import org.collograph.ui.decide.BudgetHandle;
import org.collograph.ui.decide.ForecastLine;
import org.collograph.ui.decide.TeamCard;
import org.jspecify.annotations.Nullable;

/// Accuracy over a metric: sampled graphs grey, the frontier as steps with 95 % intervals,
/// yardsticks as hollow diamonds with their names, what is over the budget tinted.
final class FrontierChart extends CostPlot {
  private final SearchViewModel model;
  private final List<Bounds> names = new ArrayList<>();
  private final AnyBudget any;
  private final ForecastLine forecast;
  private final BudgetHandle handle;
  private final TeamCard card;

  FrontierChart(SearchViewModel model) {
    super(model.session(), model.axisProperty());
    this.model = model;
    this.any = model.decision().any();
    this.forecast = new ForecastLine(any, this::x, this::y);
    this.handle = new BudgetHandle(any, this::value);
    this.card = new TeamCard(any);
    getChildren().addAll(card, handle);
    any.teamsProperty().subscribe(_ -> requestLayout());
    any.handleProperty().subscribe(_ -> requestLayout());
    any.askedProperty().subscribe(_ -> requestLayout());
    setId("frontier");
    setMinSize(200, 140);
    model.storyProperty().subscribe(_ -> requestLayout());
    model.replay().roundProperty().subscribe(_ -> requestLayout());
    model.selectedProperty().subscribe(_ -> requestLayout());
    model.axisProperty().subscribe(_ -> requestLayout());
    model.clocked().wantedProperty().subscribe(_ -> requestLayout());
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
        s == null ? List.of() : model.clocked().graphs(s.graphs()),
        s == null ? List.of() : model.clocked().yardsticks(s.yardsticks()),
        metric(),
        handled() ? (Double) any.reach() : limit());
  }

  /// Whether the budget is a handle that can be pulled: at the end, over what was forecast.
  private boolean handled() {
    return any.handleProperty().get() != null
        && !model.replay().isOfThePast()
        && !model.clocked().isOn();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    handle.setVisible(handled());
    card.setVisible(handled() && any.isMoved() && any.team().isPresent());
    if (handled()) {
      beside(x(requireNonNull(any.handleProperty().get())));
    }
  }

  /// Handle and card stand at the budget's line; the card on the side that has room.
  private void beside(double line) {
    handle.autosize();
    double half = handle.getWidth() / 2;
    handle.relocate(Math.clamp(line - half, 0, Math.max(0, getWidth() - 2 * half)), 2);
    card.autosize();
    double right = line + 10;
    boolean fits = right + card.getWidth() < getWidth();
    double left = fits ? right : Math.max(2, line - 10 - card.getWidth());
    card.relocate(left, Math.max(TOP, getHeight() - BOTTOM - card.getHeight() - 8));
  }

  @Override
  protected void paint(GraphicsContext g, double w, double h) {
    names.clear();
    if (handled() && limit() == null) {
      // What is only looked at is no limit.
      line(g, x(requireNonNull(any.handleProperty().get())), h, inks().muted());
    } else {
      budget(g, handled() ? any.handleProperty().get() : limit(), w, h, !handled());
    }
    if (handled()) {
      forecast.paint(g, inks(), LEFT + w);
    }
    RunStory s = model.storyProperty().get();
    if (s == null) {
      return;
    }
    List<TriedGraph> shown = model.clocked().graphs(model.replay().graphs());
    for (TriedGraph p : shown) {
      dot(g, p, 3, inks().muted().deriveColor(0, 1, 1, 0.55), () -> words(p));
    }
    List<TriedGraph> frontier = model.frontier();
    steps(g, frontier, w, inks().accent(), true);
    SearchResult result = model.replay().isOfThePast() ? null : s.result();
    if (result != null) {
      JudgedGraph best = result.best();
      judged(g, best.at(model.clocked().cost(best.graph(), best.cost())));
    } else if (model.replay().best() != null) {
      TriedGraph best = model.replay().best();
      figures(g, best.accuracy(), model.clocked().cost(best.graph(), best.cost()));
    }
    if (!model.replay().isOfThePast()) {
      model.clocked().yardsticks(s.yardsticks()).forEach(m -> yardstick(g, m));
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

  /// What is taken in the end, by the questions that chose nothing: the number beside the chart.
  private void judged(GraphicsContext g, JudgedGraph best) {
    Double cost = best.cost().in(metric());
    if (cost == null) {
      return;
    }
    Accuracy a = best.accuracy();
    double x = x(cost);
    g.setStroke(inks().accent());
    g.setFill(inks().accent());
    g.setLineWidth(3);
    g.strokeLine(x, y(a.low()), x, y(a.high()));
    g.fillOval(x - 6, y(a.mean()) - 6, 12, 12);
    figures(g, a, best.cost());
    spots().add(new Spot(x, y(a.mean()), () -> judgedWords(a), best.graph()));
  }

  private static String judgedWords(Accuracy a) {
    return Words.of(
        "the best · %s on %s that chose nothing", Labels.interval(a), Labels.questions(a));
  }

  private void figures(GraphicsContext g, Accuracy a, Cost of) {
    Double cost = of.in(metric());
    if (cost == null) {
      return;
    }
    String words =
        "%s ± %.1f · %s"
            .formatted(
                Labels.percent(a.mean()), (a.high() - a.low()) * 50, Labels.amount(metric(), cost));
    double width = words.length() * 6.2;
    double most = Math.max(LEFT + 4, getWidth() - RIGHT - width);
    double left = Math.clamp(x(cost) - width - 10, LEFT + 4, most);
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
        || model.clocked().yardsticks(s.yardsticks()).stream()
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
