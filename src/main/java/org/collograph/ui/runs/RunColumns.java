package org.collograph.ui.runs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.collograph.cost.Metric;
import org.collograph.run.StoredRun;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;

/// What the list says of each run; what a narrow window has no room for is there in a wide one.
final class RunColumns {
  private static final double ROOMY = 1_600;
  private static final double WIDE = 1_260;
  private static final double SEEDS = 1_150;
  private static final double USUAL = 1_040;
  private static final double LEAST = 84;

  private final TableView<StoredRun> table;

  RunColumns(TableView<StoredRun> table) {
    this.table = table;
  }

  void add() {
    column("run", 62, false, StoredRun::name);
    beside(USUAL, column("name", 130, false, r -> r.label().title()));
    beside(WIDE, column("tags", 90, false, r -> String.join(" ", r.label().tags())));
    column("state", 84, false, r -> Words.of(r.state().word()));
    column("task", 110, false, r -> r.plan().taskName());
    column("budget", 90, false, r -> Names.budgets(r.plan().budgets()));
    column("method", 122, false, r -> r.plan().method());
    beside(USUAL, column("models", 90, false, r -> r.plan().pool()));
    beside(SEEDS, column("seed", 86, true, r -> String.valueOf(r.plan().seed())));
    column("accuracy", 162, true, r -> r.judged() == null ? "–" : Labels.interval(r.judged()));
    beside(ROOMY, column("trials", 84, true, r -> "%,d".formatted(r.trials())));
    column("asked", 66, true, r -> "%,d".formatted(r.asked()));
    beside(ROOMY, column("calls", 70, true, r -> "%,d".formatted(r.calls())));
    beside(
        ROOMY, column("spent", 104, true, r -> r.usd() == null ? "–" : Metric.USD.format(r.usd())));
    DateTimeFormatter when =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault());
    column("begun", 146, false, r -> when.format(r.created()));
  }

  private void beside(double room, TableColumn<StoredRun, String> column) {
    table.widthProperty().subscribe(w -> column.setVisible(w.doubleValue() > room));
  }

  /// Names that a person gave may be cut; methods and times may not.
  private static double least(String name, double width) {
    return name.equals("method") || name.equals("begun") ? width : Math.min(width, LEAST);
  }

  private TableColumn<StoredRun, String> column(
      String name, double width, boolean number, Function<StoredRun, String> value) {
    TableColumn<StoredRun, String> column = new TableColumn<>(Words.of(name));
    column.setPrefWidth(width);
    // A heading is read in full, whatever the window.
    column.setMinWidth(number ? width : least(name, width));
    if (number) {
      column.getStyleClass().add("number");
    }
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? "" : text);
                setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
              }
            });
    table.getColumns().add(column);
    return column;
  }
}
