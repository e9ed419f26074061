package org.collograph.ui.search;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.collograph.run.RunStory;
import org.collograph.ui.common.Words;

/// What stands beneath the chart: how the search went or, once it is over, what one decides by.
/// Whoever goes back to an earlier round sees the search.
final class RowChoice extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final ToggleButton search = choice("The search", "row-search", Styles.LEFT_PILL);
  private final ToggleButton deciding = choice("Deciding", "row-decision", Styles.RIGHT_PILL);

  private final SearchViewModel model;

  RowChoice(SearchViewModel model, Node ofSearch, Node ofDecision) {
    this.model = model;
    setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(search, deciding);
    visibleProperty().bind(model.overProperty());
    managedProperty().bind(visibleProperty());
    model
        .overProperty()
        .subscribe(over -> group.selectToggle(over && isJudged() ? deciding : search));
    model
        .replay()
        .roundProperty()
        .subscribe(
            _ -> {
              if (model.replay().isOfThePast()) {
                group.selectToggle(search);
              }
            });
    group
        .selectedToggleProperty()
        .subscribe(
            chosen -> {
              boolean isDeciding = chosen == deciding;
              ofDecision.setVisible(isDeciding);
              ofSearch.setVisible(!isDeciding);
              if (isDeciding) {
                model.decision().look();
              }
            });
  }

  /// One that was stopped is shown as it went.
  private boolean isJudged() {
    RunStory story = model.storyProperty().get();
    return story != null && story.result() != null;
  }

  private ToggleButton choice(String words, String id, String style) {
    ToggleButton button = new ToggleButton(Words.of(words));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().addAll(style, Styles.SMALL);
    button.setToggleGroup(group);
    button.setOnAction(_ -> group.selectToggle(button));
    return button;
  }
}
