package org.collograph.ui.search;

import atlantafx.base.theme.Styles;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// Every graph that was tried, as pictures or as a table, as one likes.
final class GraphsPanel {
  private GraphsPanel() {}

  static VBox of(SearchViewModel model) {
    SampledGraphs pictures = new SampledGraphs(model);
    TrialTable table = new TrialTable(model);
    pictures.setMinWidth(0);
    table.setMinWidth(0);
    StackPane both = new StackPane(pictures, table);
    both.setMinWidth(0);
    ToggleGroup group = new ToggleGroup();
    ToggleButton first = toggle("pictures", group, Styles.LEFT_PILL);
    ToggleButton second = toggle("table", group, Styles.RIGHT_PILL);
    pictures.visibleProperty().bind(first.selectedProperty());
    table.visibleProperty().bind(second.selectedProperty());
    first.setSelected(true);
    return Labels.panel("Sampled graphs", both, new HBox(first, second));
  }

  private static ToggleButton toggle(String words, ToggleGroup group, String style) {
    ToggleButton button = new ToggleButton(Words.of(words));
    button.setId("show-" + words);
    button.getStyleClass().addAll(style, Styles.SMALL);
    button.setToggleGroup(group);
    // One of a pair is always on.
    button.addEventFilter(javafx.event.ActionEvent.ACTION, _ -> button.setSelected(true));
    return button;
  }
}
