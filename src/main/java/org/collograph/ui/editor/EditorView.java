package org.collograph.ui.editor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.collograph.graph.NodeGroup;
import org.collograph.graph.Position;
import org.collograph.ui.common.Choice;
import org.collograph.ui.common.Command;
import org.collograph.ui.common.Drawers;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Overlay;
import org.collograph.ui.common.Settings;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.canvas.AnswerFlow;
import org.collograph.ui.editor.canvas.GraphCanvas;
import org.collograph.ui.editor.canvas.Minimap;
import org.collograph.ui.editor.canvas.Viewport;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.Newcomer;
import org.collograph.ui.editor.file.EditorFiles;
import org.collograph.ui.editor.file.ProgramExport;
import org.collograph.ui.editor.file.StepsAndVersions;
import org.collograph.ui.editor.finding.FindingPill;
import org.collograph.ui.editor.inspect.Inspector;
import org.collograph.ui.editor.measure.EvaluationPanel;
import org.collograph.ui.editor.measure.EvaluationViewModel;
import org.collograph.ui.editor.meter.BudgetEdit;
import org.collograph.ui.editor.meter.ForecastViewModel;
import org.collograph.ui.editor.palette.Palette;
import org.collograph.ui.editor.palette.PaletteDrag;
import org.collograph.ui.editor.question.QuestionPanel;
import org.collograph.ui.editor.question.QuestionViewModel;
import org.jspecify.annotations.Nullable;

/// The editor page.
public final class EditorView extends BorderPane {
  /// Share of the width that the inspector has where there is room.
  private static final double BESIDE = 0.18;

  private final EditorViewModel model;
  private final EditorFiles files;
  private final GraphCanvas canvas;
  private final Minimap minimap;
  private final Palette palette;
  private final Drawers drawers = new Drawers();
  private final Label zoom = Labels.of("100 %", "small");
  private List<Command> commands = List.of();
  private Settings.@Nullable View coming;

  /// @param toSearch opens the search page with a plan that starts from the drawing
  /// @param searchNow starts a search with what the plan has
  /// @param files opens, saves and exports by dialogs
  public EditorView(
      EditorViewModel model,
      ForecastViewModel forecast,
      QuestionViewModel questions,
      EvaluationViewModel evaluation,
      EditorFiles files,
      Overlay overlay,
      Runnable toSearch,
      Runnable searchNow) {
    this.model = model;
    this.files = files;
    this.canvas = new GraphCanvas(model);
    this.minimap = new Minimap(model, canvas);
    Runnable byName = () -> overlay.choose(Words.of("Add by name…"), palette().choices());
    this.palette = new Palette(model, new PaletteDrag(model, canvas), byName, this::commands);
    Runnable tryQuestion = drawers.add(new QuestionPanel(model, questions), "question-title");
    Runnable measure =
        drawers.add(new EvaluationPanel(model, evaluation, files::chosen), "evaluate-title");
    Runnable budget = () -> overlay.show(new BudgetEdit(model.session(), overlay::close));
    Inspector inspector = new Inspector(model, overlay);
    var deeds = deeds(overlay, inspector, forecast, byName, tryQuestion, measure, budget, toSearch);
    model
        .session()
        .rolesProperty()
        .subscribe(
            _ -> {
              commands = EditorCommands.of(model, files, deeds);
              palette.showRoles();
            });
    canvas.onSpace(tryQuestion);
    new EditorMenu(model, canvas, this::commands);
    model.copying().through(new SystemClip(), this::pointer);
    AnswerFlow flow = new AnswerFlow(model, canvas);
    questions.walkthroughProperty().subscribe(flow::show);
    setTop(new EditorBar(model, forecast, files, commands, budget, toSearch));
    setLeft(scrolled(palette));
    setCenter(new BorderPane(centre(searchNow), null, null, drawers, null));
    inspector.prefWidthProperty().bind(widthProperty().multiply(BESIDE));
    setRight(inspector);
    model.opening().countProperty().subscribe(_ -> opened());
    model.tidiedProperty().subscribe(_ -> canvas.fitWhatIsOutside());
    canvas.widthProperty().subscribe(_ -> fitUnlessMoved());
    canvas.heightProperty().subscribe(_ -> fitUnlessMoved());
    canvas.listen(minimap::draw, this::seen);
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
  }

  private EditorCommands.Deeds deeds(
      Overlay overlay,
      Inspector inspector,
      ForecastViewModel forecast,
      Runnable byName,
      Runnable tryQuestion,
      Runnable measure,
      Runnable budget,
      Runnable toSearch) {
    StepsAndVersions past = new StepsAndVersions(model, files, overlay);
    return new EditorCommands.Deeds(
        byName,
        () -> overlay.choose(Words.of("Which node?"), nodes()),
        past::goTo,
        past::openVersion,
        () -> new ProgramExport(model, files, overlay).choose(false),
        () -> new ProgramExport(model, files, overlay).choose(true),
        () -> model.session().navigation().serve(model.graph(), files.name()),
        past::compare,
        canvas::write,
        () -> {
          model.ground().group();
          inspector.writeGroupName();
        },
        inspector::writePrompt,
        inspector::writeChance,
        canvas::fit,
        () -> canvas.viewport().zoomBy(1.2),
        () -> canvas.viewport().zoomBy(1 / 1.2),
        this::leave,
        tryQuestion,
        measure,
        forecast::ask,
        budget,
        toSearch);
  }

  /// Every node, for choosing by name. Nodes and groups, by any part of their names.
  private List<Choice> nodes() {
    var nodes =
        model.graph().nodes().stream()
            .map(
                n ->
                    new Choice(
                        n.id() + " · " + (n.model() == null ? Names.role(n.role()) : n.model()),
                        Names.role(n.role()),
                        () -> show(n.id())));
    var groups =
        model.documentProperty().get().ground().groups().stream()
            .map(g -> new Choice(g.name(), Words.of("Group"), () -> show(g)));
    return Stream.concat(nodes, groups).toList();
  }

  private void show(NodeGroup group) {
    model.select(group.nodes());
    canvas.centre(group.nodes().getFirst());
  }

  private void show(String id) {
    model.select(Set.of(id));
    canvas.centre(id);
  }

  private @Nullable Position pointer() {
    Point2D at = canvas.pointer();
    return at == null ? null : new Position(at.getX(), at.getY());
  }

  private Palette palette() {
    return palette;
  }

  /// What can be done by key and by name.
  public List<Command> commands() {
    return commands;
  }

  /// With many roles or models it is longer than a small window is high.
  private static ScrollPane scrolled(Palette palette) {
    ScrollPane scroll = new ScrollPane(palette);
    scroll.getStyleClass().addAll("edge-to-edge", "plain-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinWidth(palette.getMinWidth());
    palette.setMinHeight(USE_PREF_SIZE);
    return scroll;
  }

  private StackPane centre(Runnable searchNow) {
    HBox view =
        new HBox(
            8,
            text("−", "Smaller", () -> canvas.viewport().zoomBy(1 / 1.2)),
            zoom,
            text("+", "Larger", () -> canvas.viewport().zoomBy(1.2)),
            text(Words.of("fit"), "Show all of it", canvas::fit),
            text(Words.of("tidy"), "Tidy up", model::tidy));
    view.getStyleClass().add("pill");
    view.setMinWidth(USE_PREF_SIZE);
    view.setMaxHeight(USE_PREF_SIZE);
    zoom.setMinWidth(44);
    view.setMaxWidth(USE_PREF_SIZE);
    ComparedBar compared = new ComparedBar(model.comparing());
    StackPane.setAlignment(compared, Pos.TOP_CENTER);
    StackPane.setMargin(compared, new Insets(10));
    return new StackPane(canvas, below(view, searchNow), compared, new EmptyDrawing(model));
  }

  /// What lies over the drawing's lower edge.
  private HBox below(HBox view, Runnable searchNow) {
    FindingPill finding = new FindingPill(model, canvas::requestFocus);
    finding.setMaxHeight(USE_PREF_SIZE);
    finding.setMaxWidth(USE_PREF_SIZE);
    Newcomer newcomer = new Newcomer(model.session());
    // Whoever comes back to this page may have searched.
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                newcomer.look();
              }
            });
    FirstSearch first = new FirstSearch(newcomer, searchNow);
    VBox pills = new VBox(8, first, finding, view);
    finding.within(pills.widthProperty());
    pills.setPickOnBounds(false);
    pills.setAlignment(Pos.BOTTOM_LEFT);
    HBox.setHgrow(pills, Priority.ALWAYS);
    HBox row = new HBox(10, pills, minimap);
    row.setAlignment(Pos.BOTTOM_LEFT);
    row.setPickOnBounds(false);
    row.setPadding(new Insets(12));
    row.setMaxHeight(USE_PREF_SIZE);
    StackPane.setAlignment(row, Pos.BOTTOM_LEFT);
    return row;
  }

  /// What of the drawing is seen, for another start.
  public Settings.View view() {
    Viewport port = canvas.viewport();
    Point2D middle = port.middle();
    return new Settings.View(
        model.opening().file().orElse(null),
        model.selectionProperty().get().nodes().stream().sorted().toList(),
        port.isMoved() ? port.zoom() : null,
        middle.getX(),
        middle.getY());
  }

  /// Shows of the drawing that is opened next what was seen of it the last time.
  public void showNext(Settings.View last) {
    coming = last;
  }

  private void opened() {
    canvas.fit();
    if (coming != null) {
      show(coming);
      coming = null;
    }
  }

  private void show(Settings.View last) {
    model.select(
        last.selected().stream().filter(model.graph()::contains).collect(Collectors.toSet()));
    if (last.zoom() != null) {
      canvas.viewport().show(new Point2D(last.x(), last.y()), last.zoom());
    }
  }

  private void fitUnlessMoved() {
    canvas.viewport().sized();
    if (!canvas.viewport().isMoved()) {
      canvas.fit();
    } else {
      seen();
    }
  }

  private void leave() {
    model.comparing().end();
    model.select(Set.of());
    canvas.requestFocus();
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
}
