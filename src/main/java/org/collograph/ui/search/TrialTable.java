package org.collograph.ui.search;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.collograph.cost.Metric;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// Every graph that was tried, with what the search split said of it.
final class TrialTable extends TableView<TriedGraph> {
  private final SearchViewModel model;
  private final ObservableList<TriedGraph> rows = FXCollections.observableArrayList();
  private boolean showing;

  TrialTable(SearchViewModel model) {
    this.model = model;
    setId("trials");
    setAccessibleText(Words.of("Sampled graphs"));
    getStyleClass().addAll("dense", "small");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(Labels.of("No graph was tried yet."));
    SortedList<TriedGraph> sorted = new SortedList<>(rows);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    columns();
    setRowFactory(_ -> row());
    setOnKeyPressed(
        e -> {
          var chosen = getSelectionModel().getSelectedItem();
          if (e.getCode() == KeyCode.ENTER && chosen != null) {
            model.openAsDrawing(chosen.graph());
          }
        });
    model.storyProperty().subscribe(_ -> show());
    model.replay().roundProperty().subscribe(_ -> show());
    visibleProperty().subscribe(_ -> show());
    getSelectionModel().selectedItemProperty().subscribe(this::lead);
    model.selectedProperty().subscribe(_ -> showSelected());
  }

  private void lead(TriedGraph p) {
    if (p != null && !showing) {
      model.selectedProperty().set(p.graph());
    }
  }

  private TableRow<TriedGraph> row() {
    TableRow<TriedGraph> row = new TableRow<>();
    row.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2 && !row.isEmpty()) {
            model.openAsDrawing(row.getItem().graph());
          }
        });
    return row;
  }

  private void columns() {
    best();
    add("graph", 52, p -> (double) p.trial(), "%.0f");
    add("nodes", 50, p -> (double) p.graph().nodes().size(), "%.0f");
    add("correct", 58, p -> p.accuracy().mean() * 100, "%.1f %%");
    add("±", 42, p -> (p.accuracy().high() - p.accuracy().low()) * 50, "%.1f");
    add("asked", 48, p -> (double) p.scored(), "%.0f");
    add("units", 46, p -> p.cost().in(Metric.UNITS), "%.1f");
    add("s", 36, p -> p.cost().in(Metric.SECONDS), "%.1f");
  }

  /// A star beside the best.
  private void best() {
    TableColumn<TriedGraph, String> column = new TableColumn<>("");
    column.setPrefWidth(24);
    column.setSortable(false);
    column.setCellValueFactory(
        f -> {
          TriedGraph best = model.replay().best();
          boolean is = best != null && best.graph().equals(f.getValue().graph());
          return new ReadOnlyObjectWrapper<>(is ? "★" : "");
        });
    getColumns().add(column);
  }

  private void add(String name, double width, Function<TriedGraph, Double> value, String format) {
    TableColumn<TriedGraph, Double> column = new TableColumn<>(Words.of(name));
    column.setPrefWidth(width);
    column.getStyleClass().add("number");
    column.setComparator(Comparator.nullsFirst(Comparator.naturalOrder()));
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(Double v, boolean empty) {
                super.updateItem(v, empty);
                setText(empty || v == null ? "" : format.formatted(v));
                setStyle("-fx-alignment: center-right");
              }
            });
    getColumns().add(column);
  }

  /// Nothing is spent on a table that is not seen.
  private void show() {
    if (!isVisible()) {
      return;
    }
    showing = true;
    rows.setAll(model.replay().graphs().reversed());
    showing = false;
    showSelected();
  }

  private void showSelected() {
    var chosen = model.selectedProperty().get();
    showing = true;
    getItems().stream()
        .filter(p -> Objects.equals(p.graph(), chosen))
        .findFirst()
        .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
    showing = false;
  }
}
