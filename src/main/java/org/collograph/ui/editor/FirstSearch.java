package org.collograph.ui.editor;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.Newcomer;

/// For whoever has never searched here: a search by one click.
final class FirstSearch extends HBox {
  private static final double WIDEST = 520;

  /// @param search starts one with what the plan has
  FirstSearch(Newcomer newcomer, Runnable search) {
    super(12);
    setId("first-search");
    getStyleClass().add("pill");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(WIDEST, USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    Label words =
        Labels.of(
            "New here? See a search find a team within the budget: about a minute, simulated"
                + " models, nothing to pay.",
            "small");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    Button now = new Button(Words.of("Search now"));
    now.setId("search-now");
    now.getStyleClass().add("accent");
    now.setMinWidth(USE_PREF_SIZE);
    now.setOnAction(
        _ -> {
          newcomer.leave();
          search.run();
        });
    Button close = new Button("×");
    close.setId("first-search-close");
    close.getStyleClass().addAll("link", "plain");
    close.setAccessibleText(Words.of("Close"));
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(_ -> newcomer.leave());
    getChildren().addAll(words, now, close);
    newcomer.hereProperty().subscribe(this::setVisible);
  }
}
