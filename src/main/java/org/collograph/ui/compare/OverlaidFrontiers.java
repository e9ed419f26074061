package org.collograph.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.collograph.run.FrontierPoints;
import org.collograph.run.TriedGraph;
import org.collograph.search.JudgedGraph;
import org.collograph.ui.common.ChartRange;
import org.collograph.ui.common.CostPlot;

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
    List<JudgedGraph> yardsticks = new ArrayList<>();
    for (Beside b : model.many()) {
      graphs.addAll(FrontierPoints.of(b.side().story().graphs(), metric()));
    }
    return ChartRange.of(graphs, yardsticks, metric(), null);
  }

  @Override
  protected void paint(GraphicsContext g, double w, double h) {
    for (int i = 0; i < model.many().size(); i++) {
      List<TriedGraph> graphs = model.many().get(i).side().story().graphs();
      steps(g, FrontierPoints.of(graphs, metric()), w, colour(i), true);
    }
  }

  @Override
  protected void chosen(Spot spot, boolean twice) {
    if (twice) {
      model.openAsDrawing(spot.graph());
    }
  }
}
