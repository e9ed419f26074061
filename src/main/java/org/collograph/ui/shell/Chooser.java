package org.collograph.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Choice;
import org.collograph.ui.common.Labels;

/// A field to type in, with what fits below it: arrows move, Enter takes.
final class Chooser extends VBox {
  private static final double ROW = 30;
  private static final int SHOWN = 10;

  private final TextField field = new TextField();
  private final ListView<Choice> list = new ListView<>();
  private final ObservableList<Choice> fitting;
  private final Runnable close;

  /// @param close called before what was chosen is done
  Chooser(String prompt, List<Choice> choices, Runnable close) {
    super(6);
    this.close = close;
    this.fitting = FXCollections.observableArrayList(choices);
    getStyleClass().add("chooser");
    setMaxSize(460, USE_PREF_SIZE);
    field.setId("chooser");
    field.setPromptText(prompt);
    list.setItems(fitting);
    list.setId("chooser-list");
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * Math.min(SHOWN, choices.size()) + 4);
    list.setCellFactory(_ -> new Row());
    list.setFocusTraversable(false);
    list.setPlaceholder(Labels.of("Nothing has that name.", "muted"));
    list.setOnMouseClicked(_ -> take());
    list.getSelectionModel().select(0);
    field
        .textProperty()
        .subscribe(
            text -> {
              fitting.setAll(fitting(choices, text));
              list.getSelectionModel().select(0);
            });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren().addAll(field, list);
  }

  /// Those that begin with what was typed come first.
  private static List<Choice> fitting(List<Choice> choices, String text) {
    String start = text.toLowerCase(Locale.ROOT).strip();
    return choices.stream()
        .filter(c -> fits(c, text))
        .sorted(Comparator.comparing(c -> !c.words().toLowerCase(Locale.ROOT).startsWith(start)))
        .toList();
  }

  /// Every word that was typed stands somewhere in its words or hint.
  private static boolean fits(Choice c, String text) {
    String all = (c.words() + " " + c.hint()).toLowerCase(Locale.ROOT);
    return Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
  }

  void focusField() {
    field.requestFocus();
  }

  private void pressed(KeyEvent e) {
    int at = list.getSelectionModel().getSelectedIndex();
    if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP) {
      int to = at + (e.getCode() == KeyCode.DOWN ? 1 : -1);
      list.getSelectionModel().select(Math.clamp(to, 0, Math.max(0, fitting.size() - 1)));
      list.scrollTo(Math.max(0, to - 3));
      e.consume();
    } else if (e.getCode() == KeyCode.ENTER) {
      take();
      e.consume();
    }
  }

  private void take() {
    Choice chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      close.run();
      chosen.action().run();
    }
  }

  private static final class Row extends ListCell<Choice> {
    @Override
    protected void updateItem(Choice c, boolean empty) {
      super.updateItem(c, empty);
      setText(null);
      setGraphic(
          empty
              ? null
              : new HBox(
                  10,
                  Labels.of(c.words()),
                  Labels.spring(),
                  Labels.of(c.hint(), "small", "muted")));
    }
  }
}
