package org.collograph.ui.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import org.collograph.cost.Metric;
import org.collograph.run.FrontierPoints;
import org.collograph.run.RunStory;
import org.collograph.run.TriedGraph;
import org.collograph.search.JudgedGraph;
import org.collograph.ui.common.ChartRange;
import org.collograph.ui.common.CostPlot;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.decide.AnyBudget;
import org.collograph.ui.decide.BudgetHandle;
import org.collograph.ui.decide.ForecastLine;
import org.collograph.ui.decide.TeamCard;
import org.jspecify.annotations.Nullable;

/// Accuracy over a metric: sampled graphs grey, the frontier as steps with 95 % intervals,
/// yardsticks as hollow diamonds with their names, what is over the budget tinted.
final class FrontierChart extends CostPlot {
  private static final double FADED = 0.12;
  private static final double HANDLE = 16;

  /// More dots than that have no room for words between them.
  private static final int FEW = 80;

  private final SearchViewModel model;
  private final JudgedMarks judged;
  private final AnyBudget any;
  private final ForecastLine forecast;
  private final BudgetHandle handle;
  private final TeamCard card;

  FrontierChart(SearchViewModel model) {
    super(model.session(), model.axisProperty());
    this.model = model;
    this.any = model.decision().any();
    this.judged = new JudgedMarks(model, this::x, this::y, names(), spots());
    this.forecast = new ForecastLine(any, this::x, this::y, names(), spots());
    this.handle = new BudgetHandle(any, this::value);
    this.card = new TeamCard(any);
    getChildren().addAll(card, handle);
    setId("frontier");
    setMinSize(200, 140);
    List<ObservableValue<?>> drawn =
        List.of(
            any.teamsProperty(),
            any.handleProperty(),
            any.askedProperty(),
            model.storyProperty(),
            model.replay().roundProperty(),
            model.selectedProperty(),
            model.axisProperty(),
            model.trials().brushProperty(),
            model.clocked().wantedProperty(),
            model.session().darkProperty(),
            visibleProperty());
    drawn.forEach(what -> what.subscribe(_ -> requestLayout()));
  }

  /// Of the yardsticks that it names.
  Set<String> named() {
    return judged.worthNaming();
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
    if (!isVisible()) {
      return;
    }
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
    looked(g, w, h);
    if (model.storyProperty().get() == null) {
      return;
    }
    List<TriedGraph> shown = model.clocked().graphs(model.replay().graphs());
    Predicate<TriedGraph> brush = model.trials().brushProperty().get();
    for (TriedGraph p : shown) {
      double strength = brush == null || brush.test(p) ? 0.55 : FADED;
      Double x = shown.size() <= FEW ? x(p) : null;
      if (x != null) {
        names().keepOff(x, y(p.accuracy().mean()), 3);
      }
      dot(g, p, 3, inks().muted().deriveColor(0, 1, 1, strength), () -> words(p));
    }
    List<TriedGraph> frontier = model.frontier();
    steps(g, frontier, w, inks().accent(), true);
    frontier.forEach(p -> names().keepOff(requireNonNull(x(p)), y(p.accuracy().mean()), 5));
    judged.paint(g, inks());
    JudgedGraph best = judged.best();
    if (best != null) {
      judged(g, best, inks().accent(), () -> JudgedMarks.words(best.accuracy()));
    }
    judged.soFar(g, inks());
    judged.write(g, inks());
    if (handled()) {
      forecast.write(g, inks(), LEFT + w);
    }
    ring(g, model.selectedProperty().get());
    nothing(g, shown, w, h);
  }

  /// The budget, or the one that is looked at, with what is forecast at each.
  private void looked(GraphicsContext g, double w, double h) {
    if (handled() && limit() == null) {
      // What is only looked at is no limit.
      line(g, x(requireNonNull(any.handleProperty().get())), h, inks().muted());
    } else {
      budget(g, handled() ? any.handleProperty().get() : limit(), w, h, !handled());
    }
    if (handled()) {
      names().keepOffTop(HANDLE);
      forecast.paint(g, inks(), LEFT + w);
    }
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
    String told =
        Words.of(
            "graph %d · %s · %s · %s",
            p.trial(),
            Labels.interval(p.accuracy()),
            Labels.questions(p.accuracy()),
            Labels.amount(metric(), p.cost().in(metric())));
    return told + (few ? " · " + Words.of("too few questions for the frontier") : "");
  }

  @Override
  protected void chosen(Spot spot, boolean twice) {
    model.choose(spot.graph(), twice);
  }
}
