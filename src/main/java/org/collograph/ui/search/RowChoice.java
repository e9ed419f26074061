package org.collograph.ui.search;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.collograph.run.RunStory;
import org.collograph.ui.common.Words;
import org.collograph.ui.decide.DecisionRow;
import org.collograph.ui.trials.TrialRows;

/// What stands beneath the chart: how the search goes, its graphs, what mattered, its calls or,
/// once it is over, what one decides by. Whoever goes back to an earlier round sees the search.
final class RowChoice extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<ToggleButton, Node> rows = new LinkedHashMap<>();
  private final SearchViewModel model;

  RowChoice(SearchViewModel model, Node ofSearch, DecisionRow ofDecision) {
    this.model = model;
    setMinWidth(USE_PREF_SIZE);
    ToggleButton search = choice("The search", "row-search", Styles.LEFT_PILL, ofSearch);
    ToggleButton deciding = choice("Deciding", "row-decision", Styles.CENTER_PILL, ofDecision);
    choice("Graphs", "row-graphs", Styles.CENTER_PILL, TrialRows.graphs(model.trials()));
    choice("What mattered", "row-matters", Styles.CENTER_PILL, TrialRows.matters(model.trials()));
    choice("Calls", "row-calls", Styles.RIGHT_PILL, TrialRows.calls(model.trials()));
    deciding.disableProperty().bind(model.overProperty().not());
    model.overProperty().subscribe(over -> over(over, search, deciding));
    model.shownProperty().subscribe(_ -> group.selectToggle(search));
    model
        .replay()
        .roundProperty()
        .subscribe(
            _ -> {
              if (model.replay().isOfThePast() && group.getSelectedToggle() == deciding) {
                group.selectToggle(search);
              }
            });
    group
        .selectedToggleProperty()
        .subscribe(
            chosen -> {
              rows.forEach((button, row) -> row.setVisible(button == chosen));
              if (chosen == deciding) {
                model.decision().look();
              }
            });
  }

  /// The end is shown to who watched the search; who reads something else goes on reading.
  private void over(boolean over, ToggleButton search, ToggleButton deciding) {
    if (over && isJudged() && group.getSelectedToggle() == search) {
      group.selectToggle(deciding);
    } else if (!over && group.getSelectedToggle() == deciding) {
      group.selectToggle(search);
    }
  }

  /// The rows, of which one is seen.
  Iterable<Node> rows() {
    return rows.values();
  }

  /// One that was stopped is shown as it went.
  private boolean isJudged() {
    RunStory story = model.storyProperty().get();
    return story != null && story.result() != null;
  }

  private ToggleButton choice(String words, String id, String style, Node row) {
    ToggleButton button = new ToggleButton(Words.of(words));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().addAll(style, Styles.SMALL);
    button.setToggleGroup(group);
    button.setOnAction(_ -> group.selectToggle(button));
    rows.put(button, row);
    getChildren().add(button);
    return button;
  }
}
