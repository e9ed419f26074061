package org.collograph.ui.search;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.collograph.cost.Metric;
import org.collograph.run.RunSnapshot;

/// Every graph that was tried, with what the search split said of it.
final class TrialTable extends TableView<RunSnapshot.Point> {
  private final SearchViewModel model;
  private final ObservableList<RunSnapshot.Point> rows = FXCollections.observableArrayList();
  private boolean showing;

  TrialTable(SearchViewModel model) {
    this.model = model;
    setId("trials");
    getStyleClass().addAll("dense", "small");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(new Label("No graph was tried yet."));
    SortedList<RunSnapshot.Point> sorted = new SortedList<>(rows);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    add("graph", 52, p -> (double) p.trial(), "%.0f");
    add("nodes", 50, p -> (double) p.graph().nodes().size(), "%.0f");
    add("right", 58, p -> p.accuracy().mean() * 100, "%.1f %%");
    add("±", 42, p -> (p.accuracy().high() - p.accuracy().low()) * 50, "%.1f");
    add("asked", 48, p -> (double) p.scored(), "%.0f");
    add("units", 46, p -> p.cost().in(Metric.UNITS), "%.1f");
    add("s", 36, p -> p.cost().in(Metric.SECONDS), "%.1f");
    setRowFactory(
        _ -> {
          TableRow<RunSnapshot.Point> row = new TableRow<>();
          row.setOnMouseClicked(
              e -> {
                if (e.getClickCount() == 2 && !row.isEmpty()) {
                  model.openAsDrawing(row.getItem().graph());
                }
              });
          return row;
        });
    setOnKeyPressed(
        e -> {
          var chosen = getSelectionModel().getSelectedItem();
          if (e.getCode() == KeyCode.ENTER && chosen != null) {
            model.openAsDrawing(chosen.graph());
          }
        });
    model.snapshotProperty().subscribe(this::show);
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            p -> {
              if (p != null && !showing) {
                model.selectedProperty().set(p.graph());
              }
            });
    model.selectedProperty().subscribe(_ -> showSelected());
  }

  private void add(
      String name, double width, Function<RunSnapshot.Point, Double> value, String format) {
    TableColumn<RunSnapshot.Point, Double> column = new TableColumn<>(name);
    column.setPrefWidth(width);
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

  private void show(RunSnapshot s) {
    showing = true;
    rows.setAll(s == null ? java.util.List.of() : s.graphs().reversed());
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
