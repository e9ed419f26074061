package org.collograph.ui.trials;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
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
    table
        .getItems()
        .addListener(
            (ListChangeListener<TriedGraph>)
                _ ->
                    count.setText(
                        Words.of("%,d of %,d", table.getItems().size(), table.all().size())));
    HBox head = new HBox(8, count, wanted(table), starred(table));
    head.setAlignment(Pos.CENTER_RIGHT);
    return Labels.panel("Graphs", table, head);
  }

  private static TextField wanted(TrialTable table) {
    TextField wanted = new TextField();
    wanted.setId("trials-wanted");
    wanted.setPromptText(Words.of("Look for a model, a role, a note…"));
    wanted.setAccessibleText(wanted.getPromptText());
    wanted.setPrefWidth(240);
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
