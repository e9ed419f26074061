package org.collograph.ui.trials;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// Every graph that was tried, with a field that looks for some of them.
final class GraphsPanel {
  private GraphsPanel() {}

  static VBox of(Trials model) {
    TrialTable table = new TrialTable(model);
    Label count = Labels.of("", "small", "muted");
    count.setMinWidth(Label.USE_PREF_SIZE);
    Runnable counted =
        () ->
            count.setText(
                model.isOfThePast()
                    ? Words.of(
                        "%,d of the %,d graphs so far", table.getItems().size(), table.all().size())
                    : Words.of(
                        "%,d of %,d graphs, asked in %,d trials",
                        table.getItems().size(), table.all().size(), model.trials()));
    table.getItems().addListener((ListChangeListener<TriedGraph>) _ -> counted.run());
    HBox head = new HBox(8, count, brushed(model), wanted(table), starred(table));
    head.setAlignment(Pos.CENTER_RIGHT);
    return Labels.panel("Graphs", table, head);
  }

  /// Says that the parallel plot narrows the table, and ends it.
  private static Button brushed(Trials model) {
    Button brushed =
        Labels.small(
            "As in What mattered ✕", "trials-brushed", () -> model.brushProperty().set(null));
    brushed.visibleProperty().bind(model.brushProperty().isNotNull());
    brushed.managedProperty().bind(brushed.visibleProperty());
    return brushed;
  }

  private static TextField wanted(TrialTable table) {
    TextField wanted = new TextField();
    wanted.setId("trials-wanted");
    wanted.setPromptText(Words.of("Look for words, nodes<=4, correct>60…"));
    wanted.setAccessibleText(wanted.getPromptText());
    wanted.setPrefWidth(270);
    wanted.getStyleClass().add(Styles.SMALL);
    wanted.textProperty().bindBidirectional(table.wantedProperty());
    return wanted;
  }

  private static ToggleButton starred(TrialTable table) {
    ToggleButton starred = new ToggleButton(Words.of("★ only"));
    starred.setId("trials-starred");
    starred.setMinWidth(ToggleButton.USE_PREF_SIZE);
    starred.getStyleClass().add(Styles.SMALL);
    starred.selectedProperty().bindBidirectional(table.starredProperty());
    return starred;
  }
}
