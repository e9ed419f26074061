package org.collograph.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.collograph.run.FrontierPoints;
import org.collograph.run.TriedGraph;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.collograph.ui.common.ChartRange;
import org.collograph.ui.common.CostPlot;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// The frontiers of several searches on one scale, each in a colour of its own.
final class OverlaidFrontiers extends CostPlot {
  /// Told apart by those, too, who do not see all colours (Okabe and Ito).
  private static final List<Color> COLOURS =
      List.of(
          Color.web("#0072B2"),
          Color.web("#D55E00"),
          Color.web("#009E73"),
          Color.web("#CC79A7"),
          Color.web("#E69F00"),
          Color.web("#56B4E9"),
          Color.web("#8B6BD6"),
          Color.web("#7A7A7A"));

  private final CompareViewModel model;

  OverlaidFrontiers(CompareViewModel model) {
    super(model.session(), model.axisProperty());
    this.model = model;
    setId("overlaid-frontiers");
  }

  static Color colour(int run) {
    return COLOURS.get(run % COLOURS.size());
  }

  @Override
  protected ChartRange range() {
    List<TriedGraph> graphs = new ArrayList<>();
    List<JudgedGraph> judged = new ArrayList<>();
    for (Beside b : model.many()) {
      graphs.addAll(FrontierPoints.of(b.side().story().graphs(), metric()));
      SearchResult result = b.side().story().result();
      if (result != null) {
        judged.add(result.best());
      }
    }
    return ChartRange.of(graphs, judged, metric(), null);
  }

  @Override
  protected void paint(GraphicsContext g, double w, double h) {
    for (int i = 0; i < model.many().size(); i++) {
      List<TriedGraph> graphs = model.many().get(i).side().story().graphs();
      steps(g, FrontierPoints.of(graphs, metric()), w, colour(i), true);
    }
    for (int i = 0; i < model.many().size(); i++) {
      CompareViewModel.Side side = model.many().get(i).side();
      SearchResult result = side.story().result();
      if (result != null) {
        judged(
            g,
            result.best(),
            colour(i),
            () ->
                Words.of(
                    "%s: %s on %s that chose nothing",
                    side.run().name(),
                    Labels.interval(result.best().accuracy()),
                    Labels.questions(result.best().accuracy())));
      }
    }
  }

  @Override
  protected void chosen(Spot spot, boolean twice) {
    if (twice) {
      model.openAsDrawing(spot.graph());
    }
  }
}
