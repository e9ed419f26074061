package org.collograph.ui.trials;

import java.util.Objects;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// Every graph that was tried, with what the search split said of it.
final class TrialTable extends TableView<TriedGraph> {
  private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

  private final Trials model;
  private final ObservableList<TriedGraph> rows = FXCollections.observableArrayList();
  private final FilteredList<TriedGraph> wantedRows = new FilteredList<>(rows);
  private final StringProperty wanted = new SimpleStringProperty("");
  private final BooleanProperty starred = new SimpleBooleanProperty();
  private final TrialColumns columns;
  private boolean showing;

  TrialTable(Trials model) {
    this.model = model;
    setId("trials");
    setAccessibleText(Words.of("Graphs"));
    getStyleClass().addAll("dense", "small");
    setPlaceholder(Labels.of("No graph was tried yet, or none is as wanted.", "muted"));
    SortedList<TriedGraph> sorted = new SortedList<>(wantedRows);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    columns = new TrialColumns(this, model);
    columns.add();
    setRowFactory(_ -> new Row());
    setEditable(true);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    follow();
  }

  private void follow() {
    model.graphsProperty().subscribe(_ -> show());
    model.marks().changesProperty().subscribe(_ -> marked());
    wanted.subscribe(_ -> filter());
    model.brushProperty().subscribe(_ -> filter());
    model.runProperty().subscribe(_ -> showAll());
    starred.subscribe(_ -> filter());
    getSelectionModel().selectedItemProperty().subscribe(this::lead);
    model.selectedProperty().subscribe(_ -> showSelected());
    visibleProperty().subscribe(_ -> show());
  }

  /// Words that all have to be found in a graph's row.
  StringProperty wantedProperty() {
    return wanted;
  }

  /// Whether those with a star alone are wanted.
  BooleanProperty starredProperty() {
    return starred;
  }

  ObservableList<TriedGraph> all() {
    return rows;
  }

  private void filter() {
    TrialFilter words = new TrialFilter(wanted.get(), model);
    Predicate<TriedGraph> brushed = model.brushProperty().get();
    boolean all = wanted.get().isBlank() && !starred.get() && brushed == null;
    Predicate<TriedGraph> found =
        p ->
            (!starred.get() || model.marks().of(p.graph()).starred())
                && (brushed == null || brushed.test(p))
                && words.has(p);
    wantedRows.setPredicate(all ? null : found);
  }

  /// What was looked for in another run is not looked for in this one.
  private void showAll() {
    wanted.set("");
    starred.set(false);
  }

  private void marked() {
    refresh();
    filter();
  }

  private void lead(TriedGraph p) {
    if (p != null && !showing) {
      model.selectedProperty().set(p.graph());
    }
  }

  private void pressed(KeyEvent e) {
    TriedGraph chosen = getSelectionModel().getSelectedItem();
    if (chosen == null || getEditingCell() != null) {
      return;
    }
    CollaborationGraph graph = chosen.graph();
    switch (e.getCode()) {
      case ENTER -> model.openAsDrawing(graph);
      case S -> model.marks().star(graph);
      case F2, N -> columns.write(getSelectionModel().getSelectedIndex());
      default -> {
        return;
      }
    }
    e.consume();
  }

  private final class Row extends TableRow<TriedGraph> {
    Row() {
      setOnMouseClicked(
          e -> {
            if (e.getClickCount() == 2 && !isEmpty() && getEditingCell() == null) {
              model.openAsDrawing(getItem().graph());
            }
          });
      ContextMenu menu = menu();
      itemProperty().subscribe(p -> setContextMenu(p == null ? null : menu));
    }

    private ContextMenu menu() {
      MenuItem star = item("Star, or take it away", () -> model.marks().star(getItem().graph()));
      star.setId("trial-star");
      MenuItem note = item("Write a note", () -> columns.write(getIndex()));
      note.setId("trial-note");
      MenuItem open = item("Open as drawing", () -> model.openAsDrawing(getItem().graph()));
      return new ContextMenu(star, note, open);
    }

    private MenuItem item(String words, Runnable what) {
      MenuItem item = new MenuItem(Words.of(words));
      item.setOnAction(_ -> what.run());
      return item;
    }

    @Override
    protected void updateItem(TriedGraph p, boolean empty) {
      super.updateItem(p, empty);
      TriedGraph best = model.best();
      pseudoClassStateChanged(
          BEST, !empty && p != null && best != null && best.graph().equals(p.graph()));
    }
  }

  /// Nothing is spent on a table that is not seen, and nothing moves while a note is written.
  private void show() {
    if (!isVisible() || getEditingCell() != null) {
      return;
    }
    showing = true;
    columns.showTimes(model.isTimed());
    rows.setAll(model.graphsProperty().get().reversed());
    showing = false;
    showSelected();
  }

  private void showSelected() {
    CollaborationGraph chosen = model.selectedProperty().get();
    showing = true;
    getItems().stream()
        .filter(p -> Objects.equals(p.graph(), chosen))
        .findFirst()
        .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
    showing = false;
  }
}
