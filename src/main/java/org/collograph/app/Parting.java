package org.collograph.app;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.collograph.ui.common.Words;
import org.collograph.ui.search.SearchViewModel;

/// Asks what becomes of the search when its window is closed.
final class Parting {
  private final SearchViewModel search;
  private final Stage stage;
  private boolean goesOn;

  Parting(SearchViewModel search, Stage stage) {
    this.search = search;
    this.stage = stage;
  }

  /// Whether the search is to go on without a window.
  boolean goesOn() {
    return goesOn;
  }

  void asked(WindowEvent e) {
    if (!search.isSearching()) {
      return;
    }
    ButtonType without = button("Let it go on", ButtonBar.ButtonData.LEFT);
    ButtonType pause = button("Pause it", ButtonBar.ButtonData.YES);
    ButtonType stay = button("Cancel", ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonType chosen = alert(without, pause, stay).showAndWait().orElse(stay);
    goesOn = chosen == without;
    if (chosen == stay) {
      e.consume();
    }
  }

  private Alert alert(ButtonType... choices) {
    Alert alert =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            Words.of(
                "Without a window it goes on to its end, and the next window shows it. Paused, it"
                    + " is taken up again when you like; nothing is lost."),
            choices);
    alert.initOwner(stage);
    alert.setTitle("Collograph");
    alert.setHeaderText(Words.of("A search is at work"));
    alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    return alert;
  }

  private static ButtonType button(String words, ButtonBar.ButtonData place) {
    return new ButtonType(Words.of(words), place);
  }
}
