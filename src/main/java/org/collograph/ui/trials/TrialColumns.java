package org.collograph.ui.trials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Cursor;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.collograph.codec.TeamWords;
import org.collograph.cost.Metric;
import org.collograph.graph.Shape;
import org.collograph.run.Timed;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// What the table of graphs tells of each.
final class TrialColumns {
  private final TableView<TriedGraph> table;
  private final Trials model;
  private final List<TableColumn<TriedGraph, ?>> times = new ArrayList<>();

  TrialColumns(TableView<TriedGraph> table, Trials model) {
    this.table = table;
    this.model = model;
  }

  void add() {
    star();
    number("graph", 56, p -> (double) p.trial(), "%.0f");
    words("team", 330, p -> TeamWords.of(p.graph(), Names::role));
    number("nodes", 62, p -> (double) p.graph().nodes().size(), "%.0f");
    number("width", 52, p -> (double) Shape.of(p.graph()).width(), "%.0f");
    number("depth", 52, p -> (double) Shape.of(p.graph()).depth(), "%.0f");
    number("correct", 68, p -> p.accuracy().mean() * 100, "%.1f %%");
    number("±", 46, p -> (p.accuracy().high() - p.accuracy().low()) * 50, "%.1f");
    number("asked", 66, p -> (double) p.scored(), "%.0f");
    number("units", 80, p -> p.cost().in(Metric.UNITS), "%.1f");
    number("s", 46, p -> p.cost().in(Metric.SECONDS), "%.1f");
    times.add(number("median s", 80, p -> timed(p, Timed::median), "%.2f"));
    times.add(number("95 % s", 62, p -> timed(p, Timed::late), "%.2f"));
    number("usd", 70, p -> p.cost().in(Metric.USD), "%.5f");
    words("note", 160, p -> model.marks().of(p.graph()).note());
  }

  /// Whether what was measured is among them.
  void showTimes(boolean shown) {
    times.forEach(c -> c.setVisible(shown));
  }

  private @Nullable Double timed(TriedGraph p, Function<Timed, Double> what) {
    Timed timed = model.timedOf(p.graph());
    return timed == null ? null : what.apply(timed);
  }

  private void star() {
    TableColumn<TriedGraph, Boolean> column = new TableColumn<>("★");
    column.setPrefWidth(30);
    column.setCellValueFactory(
        f -> new ReadOnlyObjectWrapper<>(model.marks().of(f.getValue().graph()).starred()));
    column.setCellFactory(_ -> new Star());
    table.getColumns().add(column);
  }

  private final class Star extends TableCell<TriedGraph, Boolean> {
    Star() {
      setCursor(Cursor.HAND);
      setOnMouseClicked(
          e -> {
            TriedGraph p = getTableRow().getItem();
            if (p != null && e.getClickCount() == 1) {
              model.marks().star(p.graph());
            }
          });
    }

    @Override
    protected void updateItem(Boolean is, boolean empty) {
      super.updateItem(is, empty);
      setText(empty || is == null ? "" : is ? "★" : "☆");
    }
  }

  private void words(String name, double width, Function<TriedGraph, String> value) {
    TableColumn<TriedGraph, String> column = new TableColumn<>(Words.of(name));
    column.setPrefWidth(width);
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
    table.getColumns().add(column);
  }

  private TableColumn<TriedGraph, Double> number(
      String name, double width, Function<TriedGraph, @Nullable Double> value, String format) {
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
    table.getColumns().add(column);
    return column;
  }
}
