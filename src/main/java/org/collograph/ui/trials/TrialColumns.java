package org.collograph.ui.trials;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Cursor;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.collograph.codec.TeamWords;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.GrowingColumn;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;

/// What the table of graphs tells of each.
final class TrialColumns {
  private static final double TEAM = 330;

  private final TableView<TriedGraph> table;
  private final Trials model;
  private final Map<TrialNumber, TableColumn<TriedGraph, Double>> numbers = new HashMap<>();
  private final TableColumn<TriedGraph, String> note;

  TrialColumns(TableView<TriedGraph> table, Trials model) {
    this.table = table;
    this.model = model;
    this.note = words("note", 130, p -> model.marks().of(p.graph()).note());
  }

  void add() {
    star();
    number(TrialNumber.GRAPH);
    TableColumn<TriedGraph, String> team =
        words("team", TEAM, p -> TeamWords.of(p.graph(), Names::role));
    note.setEditable(true);
    note.setCellFactory(_ -> new NoteCell(model.marks()::note));
    table.getColumns().add(team);
    table.getColumns().add(note);
    for (TrialNumber each : TrialNumber.values()) {
      if (each != TrialNumber.GRAPH) {
        number(each);
      }
      if (each == TrialNumber.ROUND) {
        table.getColumns().add(words("phase", 62, TrialColumns::phase));
      }
    }
    GrowingColumn.of(table, team, TEAM);
  }

  /// Why it was asked first.
  static String phase(TriedGraph p) {
    return switch (p.phase()) {
      case PILOT -> Words.of("pilot");
      case START -> Words.of("start");
      case DRAWN -> Words.of("drawn");
      case RACE -> Words.of("race");
      case CHOOSING, JUDGING, YARDSTICK -> "";
    };
  }

  /// Lets the note of a row be written.
  void write(int row) {
    table.scrollToColumn(note);
    table.edit(row, note);
  }

  /// Whether what was measured is among them.
  void showTimes(boolean shown) {
    numbers.forEach((number, column) -> column.setVisible(shown || !number.isTimed()));
  }

  private void star() {
    TableColumn<TriedGraph, Boolean> column = new TableColumn<>("★");
    column.setPrefWidth(30);
    column.setEditable(false);
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

  private static TableColumn<TriedGraph, String> words(
      String name, double width, Function<TriedGraph, String> value) {
    TableColumn<TriedGraph, String> column = new TableColumn<>(Words.of(name));
    column.setPrefWidth(width);
    column.setEditable(false);
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
    return column;
  }

  private void number(TrialNumber number) {
    TableColumn<TriedGraph, Double> column = new TableColumn<>(number.title());
    column.setPrefWidth(number.wide());
    column.setEditable(false);
    column.getStyleClass().add("number");
    column.setComparator(Comparator.nullsFirst(Comparator.naturalOrder()));
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(number.of(f.getValue(), model)));
    column.setCellFactory(_ -> new Figure(number.format()));
    numbers.put(number, column);
    table.getColumns().add(column);
  }

  private static final class Figure extends TableCell<TriedGraph, Double> {
    private final String format;

    Figure(String format) {
      this.format = format;
      setStyle("-fx-alignment: center-right");
    }

    @Override
    protected void updateItem(Double v, boolean empty) {
      super.updateItem(v, empty);
      setText(empty || v == null ? "" : format.formatted(v));
    }
  }
}
