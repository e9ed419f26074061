package org.collograph.ui.trials;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.collograph.ui.common.Labels;

/// The rows beneath the chart that are read rather than watched. Each looks again once a second as
/// long as it is seen.
public final class TrialRows {
  private static final double SIDE = 340;
  private static final double MAIN = 760;

  private TrialRows() {}

  /// Every graph in a table.
  public static Node graphs(Trials model) {
    HBox row = new HBox(wide(GraphsPanel.of(model), MAIN));
    return alive(row, "row-of-graphs", model, () -> {});
  }

  /// What accuracy went along with.
  public static Node matters(Trials model) {
    ParallelPlot plot = new ParallelPlot(model);
    HBox row =
        new HBox(
            12,
            wide(Labels.panel("What accuracy went along with", new ImportancePanel(model)), SIDE),
            wide(Labels.panel("Graph by graph", plot), MAIN));
    plot.visibleProperty().bind(row.visibleProperty());
    return alive(row, "row-of-matters", model, model::weigh);
  }

  /// How the endpoints did.
  public static Node calls(Trials model) {
    HBox row =
        new HBox(
            12,
            wide(Labels.panel("Calls", new CallTimeline(model)), MAIN),
            wide(Labels.panel("Endpoints", new CallSums(model)), SIDE));
    return alive(row, "row-of-calls", model, model::time);
  }

  private static Region wide(Region panel, double width) {
    panel.setPrefWidth(width);
    panel.setMinWidth(0);
    HBox.setHgrow(panel, Priority.ALWAYS);
    return panel;
  }

  private static Node alive(HBox row, String id, Trials model, Runnable more) {
    row.setId(id);
    row.setMinSize(0, 0);
    Runnable look =
        () -> {
          model.refresh();
          more.run();
        };
    Timeline pulse = new Timeline(new KeyFrame(Duration.seconds(1), _ -> look.run()));
    pulse.setCycleCount(Animation.INDEFINITE);
    Runnable pace =
        () -> {
          if (row.isVisible() && row.getScene() != null) {
            look.run();
            pulse.play();
          } else {
            pulse.stop();
          }
        };
    row.visibleProperty().subscribe(_ -> pace.run());
    row.sceneProperty().subscribe(_ -> pace.run());
    return row;
  }
}
