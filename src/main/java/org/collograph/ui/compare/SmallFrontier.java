package org.collograph.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.collograph.run.FrontierPoints;
import org.collograph.run.TriedGraph;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.collograph.ui.common.ChartRange;
import org.collograph.ui.common.CostPlot;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// The frontier of one run over that of the other, which is faint, on one scale.
final class SmallFrontier extends CostPlot {
  private final CompareViewModel model;
  private final CompareViewModel.Side side;
  private final CompareViewModel.@Nullable Side other;

  /// @param other null for none
  SmallFrontier(
      CompareViewModel model, CompareViewModel.Side side, CompareViewModel.@Nullable Side other) {
    super(model.session(), model.axisProperty());
    this.model = model;
    this.side = side;
    this.other = other;
    setId("small-frontier");
    setMinSize(160, 110);
  }

  private @Nullable Double limit() {
    return side.run().plan().budget().limits().get(metric());
  }

  @Override
  protected ChartRange range() {
    List<TriedGraph> graphs = new ArrayList<>();
    List<JudgedGraph> yardsticks = new ArrayList<>();
    for (CompareViewModel.Side s : model.sides()) {
      graphs.addAll(s.story().graphs());
      yardsticks.addAll(s.story().yardsticks());
    }
    return ChartRange.of(graphs, yardsticks, metric(), limit());
  }

  @Override
  protected void paint(GraphicsContext g, double w, double h) {
    budget(g, limit(), w, h, true);
    for (TriedGraph p : side.story().graphs()) {
      dot(
          g,
          p,
          2.5,
          inks().muted().deriveColor(0, 1, 1, 0.4),
          () ->
              Labels.interval(p.accuracy())
                  + " · "
                  + Labels.amount(metric(), p.cost().in(metric())));
    }
    if (other != null) {
      var faint = inks().muted().deriveColor(0, 1, 1, 0.7);
      steps(g, FrontierPoints.of(other.story().graphs(), metric()), w, faint, false);
    }
    steps(g, FrontierPoints.of(side.story().graphs(), metric()), w, inks().accent(), true);
    SearchResult result = side.story().result();
    if (result != null) {
      judged(
          g,
          result.best(),
          inks().accent(),
          () ->
              Words.of(
                  "%s on %s that chose nothing",
                  Labels.interval(result.best().accuracy()),
                  Labels.questions(result.best().accuracy())));
    }
  }

  @Override
  protected void chosen(Spot spot, boolean twice) {
    if (twice) {
      model.openAsDrawing(spot.graph());
    }
  }
}
