package org.collograph.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.collograph.run.StoredRun;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.common.WorkBar;
import org.jspecify.annotations.Nullable;

/// The runs page.
public final class RunsView extends BorderPane {
  /// Asks a person for files. Tests answer by themselves.
  public interface Picker {
    Optional<Path> toSave(String title, String suggested, String... endings);

    Optional<Path> bundleToOpen();

    Optional<Path> archiveToOpen();

    Optional<Path> poolToOpen();
  }

  private final RunsViewModel model;
  private final Picker picker;
  private final TableView<StoredRun> table = new TableView<>();

  /// Runs go on in other windows and terminals, too.
  private final Timeline news;

  /// @param toSearch opens the search page with its plan
  public RunsView(RunsViewModel model, Runnable toSearch, Picker picker) {
    this.model = model;
    this.picker = picker;
    this.news = new Timeline(new KeyFrame(Duration.seconds(2), _ -> model.refresh()));
    news.setCycleCount(Animation.INDEFINITE);
    setTop(bar());
    fillTable(toSearch);
    VBox page = new VBox(12, table, new EveryBudgetPanel(model.everyBudget(), picker::poolToOpen));
    page.getStyleClass().add("page");
    VBox.setVgrow(table, javafx.scene.layout.Priority.ALWAYS);
    setCenter(page);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                news.stop();
              } else {
                model.refresh();
                news.play();
              }
            });
  }

  /// What was selected before a change is selected after it.
  private void keepingSelected(Runnable change) {
    List<String> names =
        table.getSelectionModel().getSelectedItems().stream().map(StoredRun::name).toList();
    change.run();
    if (!names.isEmpty()) {
      table.getSelectionModel().clearSelection();
      for (int i = 0; i < table.getItems().size(); i++) {
        if (names.contains(table.getItems().get(i).name())) {
          table.getSelectionModel().select(i);
        }
      }
    }
  }

  private HBox bar() {
    Label count = Labels.of("", "small", "muted");
    model
        .runs()
        .subscribe(() -> count.setText(Words.count(model.runs().size(), "1 run", "%,d runs")));
    Button open = action("Open", model::open);
    open.getStyleClass().add("accent");
    HBox bar =
        new HBox(
            new VBox(Labels.of("Runs", "title"), count),
            wanted(),
            Labels.spring(),
            undo(),
            action("Delete", model::delete),
            new WorkBar(model.taking(), "At work", "runs-taking-cancel", model.taking()::cancel),
            new TakeAway(model, table.getSelectionModel(), picker),
            everyBudget(),
            compare(),
            open);
    bar.getStyleClass().add("top-bar");
    return bar;
  }

  private TextField wanted() {
    TextField wanted = new TextField();
    wanted.setId("runs-wanted");
    wanted.setPromptText(Words.of("Look for a task, a budget, a state…"));
    wanted.setPrefWidth(280);
    wanted.textProperty().bindBidirectional(model.wantedProperty());
    return wanted;
  }

  private Button undo() {
    Button undo = new Button();
    undo.setId("undo-delete");
    undo.setOnAction(_ -> model.undoDelete());
    model
        .deletedProperty()
        .subscribe(
            run -> {
              undo.setVisible(run != null);
              undo.setText(run == null ? "" : Words.of("Bring %s back", run.name()));
            });
    return undo;
  }

  private Button everyBudget() {
    Button every = action("Every budget", model.everyBudget()::of);
    every.setId("runs-every-budget");
    every.setTooltip(
        new Tooltip(
            Words.of("The best team at every cost, from what this run saw. Asks nothing.")));
    return every;
  }

  private Button compare() {
    Button compare = new Button(Words.of("Compare"));
    compare.setId("runs-compare");
    compare
        .disableProperty()
        .bind(Bindings.size(table.getSelectionModel().getSelectedItems()).lessThan(2));
    compare.setTooltip(new Tooltip(Words.of("Select two runs or more: hold Ctrl and click.")));
    compare.setOnAction(
        _ -> model.compare(List.copyOf(table.getSelectionModel().getSelectedItems())));
    return compare;
  }

  private Button action(String words, java.util.function.Consumer<StoredRun> what) {
    Button button = new Button(Words.of(words));
    button.setId("runs-" + words.toLowerCase(java.util.Locale.ROOT));
    button.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    button.setOnAction(_ -> what.accept(table.getSelectionModel().getSelectedItem()));
    return button;
  }

  private void fillTable(Runnable toSearch) {
    table.setId("runs");
    table.setAccessibleText(Words.of("Runs"));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getStyleClass().add("dense");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setItems(model.runs());
    model.changeBy(this::keepingSelected);
    new RunColumns(table).add();
    Button first = new Button(Words.of("Plan a search"));
    first.getStyleClass().add("accent");
    first.setOnAction(_ -> toSearch.run());
    VBox empty =
        new VBox(12, Labels.of("No run is here. Every search is kept here.", "muted"), first);
    empty.setAlignment(Pos.CENTER);
    table.setPlaceholder(empty);
    table.setRowFactory(_ -> row());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private TableRow<StoredRun> row() {
    TableRow<StoredRun> row = new TableRow<>();
    row.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2 && !row.isEmpty()) {
            model.open(row.getItem());
          }
        });
    MenuItem open = new MenuItem(Words.of("Open"));
    open.setOnAction(_ -> model.open(row.getItem()));
    MenuItem name = new MenuItem(Words.of("Name…"));
    name.setId("runs-label");
    name.setAccelerator(new KeyCodeCombination(KeyCode.F2));
    name.setOnAction(_ -> LabelForm.show(row, row.getItem(), model::label));
    MenuItem delete = new MenuItem(Words.of("Delete"));
    delete.setOnAction(_ -> model.delete(row.getItem()));
    ContextMenu menu = new ContextMenu(open, name, delete);
    row.itemProperty().subscribe(item -> row.setContextMenu(item == null ? null : menu));
    return row;
  }

  private @Nullable Node selectedRow() {
    return table.lookup(".table-row-cell:selected");
  }

  private void pressed(KeyEvent e) {
    StoredRun chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null && e.getCode() == KeyCode.ENTER) {
      model.open(chosen);
    } else if (chosen != null && e.getCode() == KeyCode.F2) {
      Node at = selectedRow();
      LabelForm.show(at == null ? table : at, chosen, model::label);
    } else if (chosen != null && e.getCode() == KeyCode.DELETE) {
      model.delete(chosen);
    } else if (e.isShortcutDown() && e.getCode() == KeyCode.Z) {
      model.undoDelete();
    }
  }
}
