package org.collograph.ui.runs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.codec.TeamWords;
import org.collograph.cost.Metric;
import org.collograph.run.lessons.ForecastTeam;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;

/// The best team at every cost, below the runs.
final class EveryBudgetPanel extends VBox {
  private final EveryBudgetViewModel model;
  private final Supplier<Optional<Path>> toPool;
  private final TableView<ForecastTeam> table = new TableView<>();

  /// @param toPool asks for the file of another pool
  EveryBudgetPanel(EveryBudgetViewModel model, Supplier<Optional<Path>> toPool) {
    this.model = model;
    this.toPool = toPool;
    setId("every-budget");
    fillTable();
    Label told = Labels.of("", "small", "muted");
    told.setId("every-budget-told");
    told.setWrapText(true);
    told.setMinHeight(USE_PREF_SIZE);
    told.textProperty().bind(model.toldProperty());
    told.setStyle("-fx-padding: 4 12 8 12");
    VBox panel = Labels.panel("The best at every cost", new VBox(table, told), controls());
    getChildren().add(panel);
    visibleProperty().bind(model.runProperty().isNotNull());
    managedProperty().bind(visibleProperty());
  }

  private HBox controls() {
    ProgressIndicator busy = new ProgressIndicator();
    busy.setPrefSize(16, 16);
    busy.visibleProperty().bind(model.busyProperty());
    Label simulated = Labels.of("simulated models", "simulated");
    model.runProperty().subscribe(r -> simulated.setVisible(r != null && r.simulated()));
    Label upTo = Labels.of("up to", "small", "muted");
    HBox all = new HBox(8, busy, simulated, upTo, most(), prices(), open(), close());
    all.setAlignment(Pos.CENTER_RIGHT);
    return all;
  }

  private TextField most() {
    TextField most = new TextField();
    most.setId("every-budget-most");
    most.setPrefWidth(110);
    most.setAccessibleText(Words.of("Up to which cost"));
    most.textProperty().bindBidirectional(model.mostProperty());
    most.setOnAction(_ -> model.forecast());
    return most;
  }

  /// The run's own graphs as they would cost with another pool.
  private Button prices() {
    Button prices = button("Other prices…", "every-budget-prices");
    prices.setTooltip(
        new Tooltip(
            Words.of("With the prices, speeds and sizes of another pool's file. Asks nothing.")));
    prices.setOnAction(_ -> toPool.get().ifPresent(model::recost));
    return prices;
  }

  private Button open() {
    Button open = button("Open as drawing", "every-budget-open");
    open.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    open.setOnAction(_ -> model.openAsDrawing(table.getSelectionModel().getSelectedItem().graph()));
    return open;
  }

  private Button close() {
    Button close = button("Close", "every-budget-close");
    close.setOnAction(_ -> model.close());
    return close;
  }

  private static Button button(String text, String id) {
    Button button = new Button(Words.of(text));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void fillTable() {
    table.setItems(model.teams());
    table.setPrefHeight(230);
    table.getStyleClass().add("dense");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    figures();
    for (TableColumn<ForecastTeam, ?> narrow : table.getColumns()) {
      narrow.setMinWidth(narrow.getPrefWidth());
      narrow.setMaxWidth(narrow.getPrefWidth());
    }
    column("team", 430, t -> TeamWords.of(t.graph(), Names::role));
    table.setPlaceholder(Labels.of("Nothing to show yet.", "muted"));
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setRowFactory(_ -> row());
  }

  private void figures() {
    column("cost", 110, t -> amount(t));
    column("forecast", 80, t -> Labels.percent(t.forecast().mean()));
    column(
        "in 95 of 100",
        110,
        t -> "%.1f – %.1f".formatted(100 * t.forecast().low(), 100 * t.forecast().high()));
    column("measured", 250, EveryBudgetPanel::measured);
  }

  private TableRow<ForecastTeam> row() {
    TableRow<ForecastTeam> row = new TableRow<>();
    row.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2 && !row.isEmpty()) {
            model.openAsDrawing(row.getItem().graph());
          }
        });
    return row;
  }

  private String amount(ForecastTeam t) {
    Metric metric = model.metric();
    Double amount = t.cost().in(metric);
    return amount == null ? "–" : Labels.amount(metric, amount);
  }

  private static String measured(ForecastTeam t) {
    if (t.judged() != null) {
      return Words.of("%s on %,d judged", Labels.interval(t.judged()), t.judged().n());
    }
    if (t.elsewhere() != null) {
      return Words.of(
          "%s on %,d, not by this run", Labels.interval(t.elsewhere()), t.elsewhere().n());
    }
    return t.measured() == null
        ? Words.of("not asked")
        : Words.of("%.1f %% on %,d of the search", 100 * t.measured().mean(), t.measured().n());
  }

  private void column(String name, double width, Function<ForecastTeam, String> value) {
    TableColumn<ForecastTeam, String> column = new TableColumn<>(Words.of(name));
    column.setPrefWidth(width);
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
    table.getColumns().add(column);
  }
}
