package org.collograph.ui.search;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.collograph.codec.TeamWords;
import org.collograph.evaluation.Accuracy;
import org.collograph.run.BestSoFar;
import org.collograph.run.RunStory;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.ChartGround;
import org.collograph.ui.common.ChartRange;
import org.collograph.ui.common.ChartSpots;
import org.collograph.ui.common.CostPlot;
import org.collograph.ui.common.HoverCard;
import org.collograph.ui.common.Inks;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;

/// How a search went: each graph where it was first asked, and as steps the best so far with its
/// interval.
final class RoundsChart extends Pane {
  private static final int MOST_TICKS = 10;

  private final SearchViewModel model;
  private final ChartGround ground = new ChartGround(this);
  private final HoverCard hover = new HoverCard();
  private final ChartSpots spots = new ChartSpots(this, hover);

  RoundsChart(SearchViewModel model) {
    this.model = model;
    setId("over-rounds");
    setMinSize(200, 140);
    ground.up().setUpperBound(100);
    ground.up().setTickUnit(20);
    ground.up().setTickLabelFormatter(ChartRange.formatter("%.0f %%"));
    ground.across().setTickLabelFormatter(ChartRange.formatter("%.0f"));
    getChildren().add(hover);
    List<ObservableValue<?>> drawn =
        List.of(
            model.storyProperty(),
            model.replay().roundProperty(),
            model.selectedProperty(),
            visibleProperty(),
            model.session().darkProperty());
    drawn.forEach(what -> what.subscribe(_ -> requestLayout()));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  private double x(int round) {
    return ground.x(round);
  }

  private double y(double accuracy) {
    return ground.y(accuracy * 100);
  }

  @Override
  protected void layoutChildren() {
    RunStory s = model.storyProperty().get();
    if (s == null || !isVisible()) {
      return;
    }
    int last = Math.max(1, s.stage().round());
    ground.across().setUpperBound(last);
    ground.across().setTickUnit(Math.max(1, Math.ceil((double) last / MOST_TICKS)));
    spots.clear();
    GraphicsContext g = ground.begin();
    Inks inks = Inks.of(model.session().darkProperty().get());
    List<TriedGraph> graphs = model.replay().graphs();
    graphs.forEach(p -> dot(g, inks, p));
    steps(g, inks, BestSoFar.of(graphs, s.objective()), ground.right());
  }

  private void dot(GraphicsContext g, Inks inks, TriedGraph p) {
    if (p.scored() > 0) {
      double x = x(p.tallies().getFirst().round());
      double y = y(p.accuracy().mean());
      boolean isChosen = p.graph().equals(model.selectedProperty().get());
      double r = isChosen ? 5 : 3;
      g.setFill(isChosen ? inks.amber() : inks.muted().deriveColor(0, 1, 1, 0.55));
      g.fillOval(x - r, y - r, 2 * r, 2 * r);
      spots.accept(new CostPlot.Spot(x, y, () -> words(p, p.accuracy()), p.graph()));
    }
  }

  private void steps(GraphicsContext g, Inks inks, List<BestSoFar> steps, double right) {
    for (int i = 0; i < steps.size(); i++) {
      BestSoFar b = steps.get(i);
      double x = x(b.round());
      double end = i + 1 < steps.size() ? x(steps.get(i + 1).round()) : right;
      Accuracy a = b.accuracy();
      g.setFill(inks.accent().deriveColor(0, 1, 1, 0.12));
      g.fillRect(x, y(a.high()), end - x, y(a.low()) - y(a.high()));
      g.setStroke(inks.accent());
      g.setLineWidth(1.6);
      g.strokeLine(x, y(a.mean()), end, y(a.mean()));
      if (i + 1 < steps.size()) {
        g.strokeLine(end, y(a.mean()), end, y(steps.get(i + 1).accuracy().mean()));
      }
      spots.accept(new CostPlot.Spot(x, y(a.mean()), () -> best(b), b.graph().graph()));
    }
  }

  private static String best(BestSoFar b) {
    return Words.of("the best after round %d", b.round()) + "\n" + words(b.graph(), b.accuracy());
  }

  private static String words(TriedGraph p, Accuracy a) {
    return Words.of("graph %d", p.trial())
        + " · "
        + Labels.interval(a)
        + " · "
        + Labels.questions(a)
        + "\n"
        + TeamWords.of(p.graph(), Names::role);
  }

  private void clicked(MouseEvent e) {
    CostPlot.Spot spot = spots.near(e);
    if (spot != null) {
      model.choose(spot.graph(), e.getClickCount() == 2);
    }
  }
}
