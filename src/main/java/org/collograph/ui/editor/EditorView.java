package org.collograph.ui.editor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.ui.common.Command;
import org.collograph.ui.common.Drawer;
import org.collograph.ui.common.Drawers;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Overlay;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.canvas.AnswerFlow;
import org.collograph.ui.editor.canvas.GraphCanvas;
import org.collograph.ui.editor.canvas.Minimap;
import org.collograph.ui.editor.drawing.Assessment;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.SampleGraph;
import org.collograph.ui.editor.file.EditorFiles;
import org.collograph.ui.editor.file.FileMenu;
import org.collograph.ui.editor.finding.FindingPill;
import org.collograph.ui.editor.inspect.Inspector;
import org.collograph.ui.editor.measure.EvaluationPanel;
import org.collograph.ui.editor.measure.EvaluationViewModel;
import org.collograph.ui.editor.meter.BudgetEdit;
import org.collograph.ui.editor.meter.ForecastMeter;
import org.collograph.ui.editor.meter.ForecastViewModel;
import org.collograph.ui.editor.meter.Meter;
import org.collograph.ui.editor.palette.Palette;
import org.collograph.ui.editor.palette.PaletteDrag;
import org.collograph.ui.editor.question.QuestionPanel;
import org.collograph.ui.editor.question.QuestionViewModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// The editor page.
public final class EditorView extends BorderPane {
  private final EditorViewModel model;
  private final EditorFiles files;
  private final GraphCanvas canvas;
  private final Minimap minimap;
  private final Palette palette;
  private final Drawers drawers = new Drawers();
  private final Label zoom = Labels.of("100 %", "small");
  private final List<Command> commands;

  /// @param toSearch opens the search page with a plan that starts from the drawing
  /// @param files opens, saves and exports by dialogs
  public EditorView(
      EditorViewModel model,
      ForecastViewModel forecast,
      QuestionViewModel questions,
      EvaluationViewModel evaluation,
      EditorFiles files,
      Overlay overlay,
      Runnable toSearch) {
    this.model = model;
    this.files = files;
    this.canvas = new GraphCanvas(model);
    this.minimap = new Minimap(model, canvas);
    Runnable byName = () -> overlay.choose(Words.of("Add by name…"), palette().choices());
    this.palette = new Palette(model, new PaletteDrag(model, canvas), byName);
    Runnable tryQuestion = tryOn(questions);
    Runnable measure = measureOn(evaluation);
    Runnable budget = () -> overlay.show(new BudgetEdit(model.session(), overlay::close));
    this.commands =
        EditorCommands.of(
            model,
            files,
            new EditorCommands.Deeds(
                byName,
                this::fit,
                () -> canvas.viewport().zoomBy(1.2),
                () -> canvas.viewport().zoomBy(1 / 1.2),
                this::leave,
                tryQuestion,
                measure,
                forecast::ask,
                budget,
                toSearch));
    AnswerFlow flow = new AnswerFlow(model, canvas);
    questions.walkthroughProperty().subscribe(flow::show);
    setTop(new EditorBar(model, forecast, files, commands, budget, toSearch));
    setLeft(palette);
    setCenter(new BorderPane(centre(), null, null, drawers, null));
    setRight(new Inspector(model));
    model.openingsProperty().subscribe(_ -> fit());
    canvas.widthProperty().subscribe(_ -> fitUnlessMoved());
    canvas.heightProperty().subscribe(_ -> fitUnlessMoved());
    canvas.listen(minimap::draw, this::seen);
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
  }

  /// @return opens the drawer and runs the drawing on its question
  private Runnable tryOn(QuestionViewModel questions) {
    Drawer[] opened = new Drawer[1];
    Runnable start =
        () -> {
          drawers.open(opened[0]);
          questions.run();
        };
    opened[0] = new QuestionPanel(model, questions, start);
    drawers.add(opened[0], "question-title");
    return start;
  }

  /// @return opens the drawer and measures the drawing
  private Runnable measureOn(EvaluationViewModel evaluation) {
    Drawer[] opened = new Drawer[1];
    Runnable start =
        () -> {
          drawers.open(opened[0]);
          evaluation.start();
        };
    opened[0] = new EvaluationPanel(model, evaluation, files::chosen, start);
    drawers.add(opened[0], "evaluate-title");
    return start;
  }

  private Palette palette() {
    return palette;
  }

  /// What can be done by key and by name.
  public List<Command> commands() {
    return commands;
  }

  private StackPane centre() {
    HBox view =
        new HBox(
            8,
            text("−", "Smaller", () -> canvas.viewport().zoomBy(1 / 1.2)),
            zoom,
            text("+", "Larger", () -> canvas.viewport().zoomBy(1.2)),
            text(Words.of("fit"), "Show all of it", this::fit),
            text(Words.of("tidy"), "Tidy up", model::tidy));
    view.getStyleClass().add("pill");
    view.setMinWidth(USE_PREF_SIZE);
    view.setMaxHeight(USE_PREF_SIZE);
    zoom.setMinWidth(44);
    FindingPill finding = new FindingPill(model, canvas::requestFocus);
    finding.setMaxHeight(USE_PREF_SIZE);
    view.setMaxWidth(USE_PREF_SIZE);
    finding.setMaxWidth(USE_PREF_SIZE);
    VBox pills = new VBox(8, finding, view);
    pills.setPickOnBounds(false);
    pills.setAlignment(Pos.BOTTOM_LEFT);
    HBox.setHgrow(pills, Priority.ALWAYS);
    HBox row = new HBox(10, pills, minimap);
    row.setAlignment(Pos.BOTTOM_LEFT);
    row.setPickOnBounds(false);
    row.setPadding(new Insets(12));
    row.setMaxHeight(USE_PREF_SIZE);
    StackPane.setAlignment(row, Pos.BOTTOM_LEFT);
    return new StackPane(canvas, row, empty());
  }

  private void fitUnlessMoved() {
    if (!canvas.viewport().isMoved()) {
      fit();
    } else {
      seen();
    }
  }

  private void leave() {
    model.select(Set.of());
    canvas.requestFocus();
  }

  private void fit() {
    canvas.fit();
  }

  private void seen() {
    zoom.setText("%.0f %%".formatted(canvas.viewport().zoom() * 100));
    minimap.frame();
  }

  private Button text(String words, String spoken, Runnable action) {
    Button button = new Button(words);
    button.getStyleClass().addAll("link", "plain");
    button.setAccessibleText(Words.of(spoken));
    button.setTooltip(new Tooltip(Words.of(spoken)));
    button.setMinWidth(USE_PREF_SIZE);
    // Each has a key; with the focus on it, Space would press it again.
    button.setFocusTraversable(false);
    button.setOnAction(
        _ -> {
          action.run();
          canvas.requestFocus();
        });
    return button;
  }

  private VBox empty() {
    Button sample = new Button(Words.of("Open the sample graph"));
    sample.getStyleClass().add("accent");
    sample.setOnAction(_ -> SampleGraph.open(model));
    Label words = Labels.of("Nothing is drawn yet. Add a model from the left, or:", "muted");
    VBox box = new VBox(12, words, sample);
    box.setAlignment(Pos.CENTER);
    box.setPickOnBounds(false);
    model.documentProperty().subscribe(d -> box.setVisible(d.graph().isEmpty()));
    return box;
  }

  private void over(DragEvent e) {
    if (e.getDragboard().hasFiles()) {
      e.acceptTransferModes(TransferMode.COPY);
      e.consume();
    }
  }

  private void dropped(DragEvent e) {
    if (e.getDragboard().hasFiles()) {
      files.open(e.getDragboard().getFiles().getFirst().toPath());
      e.setDropCompleted(true);
      e.consume();
    }
  }

  /// What the drawing is, what it costs, and the one thing to do next.
  private static final class EditorBar extends HBox {
    EditorBar(
        EditorViewModel model,
        ForecastViewModel forecast,
        EditorFiles files,
        List<Command> commands,
        Runnable budget,
        Runnable toSearch) {
      getStyleClass().add("top-bar");
      Label title = Labels.of("", "title");
      title.textProperty().bind(model.titleProperty().map(t -> Words.of(t)));
      title.setMaxWidth(150);
      Label state = Labels.of("", "small", "muted");
      model
          .editedProperty()
          .subscribe(
              edited ->
                  state.setText(Words.of(edited ? "edited, not saved" : "no unsaved changes")));
      Button undo = icon(MaterialDesignU.UNDO, "Undo", model::undo);
      undo.disableProperty().bind(model.canUndoProperty().not());
      Button redo = icon(MaterialDesignR.REDO, "Redo", model::redo);
      redo.disableProperty().bind(model.canRedoProperty().not());
      Button search = new Button(Words.of("Search from here…"));
      search.setId("to-search");
      search.getStyleClass().add("accent");
      search.setMinWidth(USE_PREF_SIZE);
      search.setOnAction(_ -> toSearch.run());
      HBox costs = meters(model);
      costs.setOnMouseClicked(_ -> budget.run());
      costs.setCursor(javafx.scene.Cursor.HAND);
      Tooltip.install(costs, new Tooltip(Words.of("Change the budget")));
      HBox meters = new HBox(18, costs, new ForecastMeter(forecast));
      getChildren()
          .addAll(
              new VBox(title, state),
              undo,
              redo,
              FileMenu.of(files, commands),
              Labels.spring(),
              meters,
              search);
    }

    private static HBox meters(EditorViewModel model) {
      Meter units = new Meter("units", Metric.UNITS, "no size");
      Meter latency = new Meter("latency", Metric.SECONDS, "no speed");
      Meter money = new Meter("money", Metric.USD, "no price");
      Runnable show =
          () -> {
            Assessment a = model.assessmentProperty().get();
            Cost cost = a.cost() == null ? null : a.cost().total();
            for (Meter m : List.of(units, latency, money)) {
              m.show(cost, model.previewProperty().get(), model.session().budgetProperty().get());
            }
          };
      model.assessmentProperty().subscribe(_ -> show.run());
      model.previewProperty().subscribe(_ -> show.run());
      return new HBox(18, units, latency, money);
    }

    private static Button icon(Ikon ikon, String words, Runnable action) {
      Button button = new Button(null, new FontIcon(ikon));
      button.setId(words.toLowerCase(Locale.ROOT));
      button.setAccessibleText(Words.of(words));
      button.setTooltip(new Tooltip(Words.of(words)));
      button.setOnAction(_ -> action.run());
      return button;
    }
  }
}
