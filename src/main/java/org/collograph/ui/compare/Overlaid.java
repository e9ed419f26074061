package org.collograph.ui.compare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.collograph.codec.TeamWords;
import org.collograph.run.RunStory;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;

/// Several runs on one frontier, and what became of each.
final class Overlaid extends VBox {
  private static final double LEAST = 180;

  Overlaid(CompareViewModel model) {
    super(12);
    setId("overlaid");
    getStyleClass().add("page");
    List<Beside> all = model.many();
    OverlaidFrontiers chart = new OverlaidFrontiers(model);
    chart.setMinSize(160, LEAST);
    VBox.setVgrow(chart, Priority.ALWAYS);
    Button two = Labels.small("Two side by side", "compare-two", model::leaveMany);
    VBox frontiers =
        Labels.panel(
            "Frontiers of the searches", chart, Labels.of(ComparedRun.KEY, "small", "muted"), two);
    VBox.setVgrow(frontiers, Priority.ALWAYS);
    GridPane rows = new GridPane(16, 8);
    rows.getStyleClass().add("panel-body");
    for (int i = 0; i < all.size(); i++) {
      row(rows, i, all.get(i), model);
    }
    getChildren().addAll(frontiers, Labels.panel("What became of each", rows));
  }

  private static void row(GridPane rows, int i, Beside one, CompareViewModel model) {
    RunStory s = one.side().story();
    Label judged =
        Labels.of(
            s.result() == null
                ? Words.of("not judged")
                : Labels.interval(s.result().best().accuracy()),
            "small");
    judged.setMinWidth(USE_PREF_SIZE);
    HBox open = new HBox(Labels.small("Open", "open-" + i, () -> model.open(one.side().run())));
    open.setAlignment(Pos.CENTER_RIGHT);
    rows.addRow(i, name(i, one), judged, told(s, one), open);
  }

  private static Label name(int i, Beside one) {
    Circle dot = new Circle(5);
    dot.setFill(OverlaidFrontiers.colour(i));
    Label name = new Label(one.side().run().name(), dot);
    name.getStyleClass().addAll("small", "strong");
    name.setMinWidth(USE_PREF_SIZE);
    return name;
  }

  private static VBox told(RunStory s, Beside one) {
    String team =
        s.best() == null
            ? Words.of("Nothing is known yet.")
            : TeamWords.of(s.best().graph(), Names::role);
    VBox told = new VBox(1, Labels.of(team, "small"));
    if (one.words() != null) {
      told.getChildren().add(Labels.said(one.words(), "small", "muted"));
    }
    GridPane.setHgrow(told, Priority.ALWAYS);
    return told;
  }
}
