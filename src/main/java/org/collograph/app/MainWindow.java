package org.collograph.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.collograph.codec.Versions;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunState;
import org.collograph.run.StoredRun;
import org.collograph.ui.common.Command;
import org.collograph.ui.common.Navigation;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Settings;
import org.collograph.ui.common.UiTicker;
import org.collograph.ui.common.Words;
import org.collograph.ui.compare.CompareView;
import org.collograph.ui.compare.CompareViewModel;
import org.collograph.ui.editor.EditorView;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.file.EditorFiles;
import org.collograph.ui.editor.measure.EvaluationViewModel;
import org.collograph.ui.editor.meter.ForecastViewModel;
import org.collograph.ui.editor.question.QuestionViewModel;
import org.collograph.ui.models.ModelsView;
import org.collograph.ui.models.ModelsViewModel;
import org.collograph.ui.roles.RolesView;
import org.collograph.ui.roles.RolesViewModel;
import org.collograph.ui.runs.RunsView;
import org.collograph.ui.runs.RunsViewModel;
import org.collograph.ui.search.SearchView;
import org.collograph.ui.search.SearchViewModel;
import org.collograph.ui.search.ShownRun;
import org.collograph.ui.serving.ServingPanel;
import org.collograph.ui.serving.ServingViewModel;
import org.collograph.ui.shell.SettingsView;
import org.collograph.ui.shell.Shell;
import org.collograph.ui.shell.Theme;
import org.collograph.ui.studies.BenchView;
import org.collograph.ui.studies.BenchViewModel;
import org.collograph.ui.studies.GradingView;
import org.collograph.ui.studies.GradingViewModel;
import org.collograph.ui.studies.PilotViewModel;
import org.collograph.ui.studies.StudiesPages;
import org.collograph.ui.studies.StudiesView;
import org.collograph.ui.tasks.TasksView;
import org.collograph.ui.tasks.TasksViewModel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// Puts the window together.
public final class MainWindow implements Navigation {
  private static final String EDITOR = "Editor";
  private static final String SEARCH = "Search";
  private static final String RUNS = "Runs";
  private static final String COMPARE = "Compare";
  private static final String STUDIES = "Studies";
  private static final String SETTINGS = "Settings";

  private final EditorViewModel editor;
  private final UnsavedDrawing drafts;
  private final SearchViewModel search;
  private final ForecastViewModel forecast;
  private final QuestionViewModel question;
  private final EvaluationViewModel evaluation;
  private final RunsViewModel runs;
  private final ServingViewModel serving;
  private final CompareViewModel compare;

  /// What a page that was opened may have at work.
  private final List<Runnable> cancelled = new ArrayList<>();

  private final ModelsViewModel models;
  private final TasksViewModel tasks;
  private final UiTicker ticker;
  private final Shell shell;
  private final EditorView drawing;
  private final EditorFiles files;
  private final Path data;
  private final boolean isDataFixed;
  private final Stage stage;
  private final Dialogs picker;
  private final Parting parting;

  /// @param data the folder for drafts
  /// @param isDataFixed whether the command line has named it
  /// @param picker asks for files; null for dialogs over this window
  public MainWindow(
      Session session, Stage stage, Path data, boolean isDataFixed, @Nullable Dialogs picker) {
    this.data = data;
    this.isDataFixed = isDataFixed;
    this.stage = stage;
    this.picker = picker == null ? new FileDialogs(stage) : picker;
    var wishes = Platform.getPreferences();
    session.system(wishes.getColorScheme() == ColorScheme.DARK, wishes.isReducedMotion());
    Theme.choose(session);
    this.editor = new EditorViewModel(session);
    this.drafts = new UnsavedDrawing(editor, data);
    this.search = new SearchViewModel(session);
    this.forecast = new ForecastViewModel(editor);
    this.question = new QuestionViewModel(editor);
    this.evaluation = new EvaluationViewModel(editor);
    this.runs = new RunsViewModel(session, data);
    this.serving = new ServingViewModel(session, data);
    this.compare = new CompareViewModel(session);
    this.models = new ModelsViewModel(session);
    this.tasks = new TasksViewModel(session);
    this.ticker = new UiTicker(search::tick);
    this.parting = new Parting(search, stage);
    this.shell = new Shell(session);
    this.files =
        new EditorFiles(
            editor, this.picker, new Versions(data.resolve("versions"), Clock.systemUTC()));
    this.drawing =
        new EditorView(
            editor,
            forecast,
            question,
            evaluation,
            files,
            shell,
            this::searchFromHere,
            this::startSearch);
  }

  public void show() {
    Session session = editor.session();
    addPages(session);
    shell.everywhere(everywhere());
    shell.finish();
    WindowPlace.restore(stage, session.settings().values().place());
    session.navigateBy(this);
    follow();
    stage.getIcons().addAll(AppIcon.all());
    stage.setMinWidth(980);
    stage.setMinHeight(620);
    stage.setOnCloseRequest(parting::asked);
    String last = session.settings().values().page();
    shell.open(last != null && shell.has(last) ? last : EDITOR);
    Optional<Drafts.Draft> draft = drafts.left();
    new LastDrawing(editor, drawing).open(session.settings().values().view());
    stage.setScene(Theme.scene(session, shell));
    stage.show();
    new LeftBehind(session, shell).offer(draft, this::bringBack, this::goOn);
    drafts.follow();
  }

  /// A graph's file that the program was started with.
  void open(Path file) {
    shell.open(EDITOR);
    files.open(file);
  }

  /// Every page once, each when the one before has been shown.
  List<Runnable> tour() {
    return Stream.of(SEARCH, RUNS, COMPARE, STUDIES, SETTINGS, EDITOR)
        .<Runnable>map(page -> () -> shell.open(page))
        .toList();
  }

  private void bringBack(Drafts.Draft draft) {
    Settings.View last = editor.session().settings().values().view();
    if (Objects.equals(draft.file(), last.file())) {
      drawing.showNext(last);
    }
    editor.opening().recover(draft.drawing(), draft.file());
    drafts.taken();
    shell.open(EDITOR);
  }

  private void goOn(StoredRun run) {
    search.resume(run.name());
    shell.open(SEARCH);
  }

  private void addPages(Session session) {
    shell.add(EDITOR, MaterialDesignG.GRAPH_OUTLINE, () -> drawing, drawing::commands);
    shell.add(
        SEARCH,
        MaterialDesignT.TARGET,
        () ->
            new SearchView(
                search,
                shell,
                () ->
                    picker.toSave(Words.of("Save the chart"), "frontier.svg", "svg", "png", "csv")),
        List::of);
    shell.add(
        RUNS,
        MaterialDesignF.FORMAT_LIST_BULLETED,
        () -> new RunsView(runs, this::toPlan, this.picker),
        List::of);
    shell.add(
        COMPARE,
        MaterialDesignC.COMPARE_HORIZONTAL,
        () -> new CompareView(compare, this::toPlan),
        List::of);
    shell.add(
        STUDIES, MaterialDesignC.CHART_BELL_CURVE_CUMULATIVE, () -> studies(session), List::of);
    shell.add(
        SETTINGS,
        MaterialDesignC.COG_OUTLINE,
        () ->
            new SettingsView(
                session,
                data,
                isDataFixed,
                () -> picker.folder(Words.of("Choose the data folder")),
                () -> new ModelsView(models, this.picker),
                () -> new TasksView(tasks, this.picker),
                () -> new RolesView(new RolesViewModel(session)),
                MachinePage.of(session, data, this.picker, cancelled)::get),
        List::of);
  }

  /// What a pilot would ask is worked out for whoever opens the page, not at each start.
  private StudiesPages studies(Session session) {
    PilotViewModel opened = new PilotViewModel(session);
    GradingViewModel graded = new GradingViewModel(session);
    BenchViewModel benched = new BenchViewModel(session);
    cancelled.addAll(List.of(opened::cancel, graded::cancel, benched::cancel));
    return new StudiesPages(
        new StudiesView(opened, this::toPlan),
        new BenchView(benched, () -> picker.folder(Words.of("The folder of a bench"))),
        new GradingView(
            graded,
            picker::questionsToOpen,
            () -> picker.toSave(Words.of("Save the verdicts"), "graded", "jsonl")));
  }

  private void follow() {
    search.shownProperty().subscribe(_ -> whatIsShown());
    shell.pageProperty().subscribe(_ -> whatIsShown());
    StatusWords status = new StatusWords(shell);
    editor.documentProperty().subscribe(d -> status.show(d.graph()));
    search.storyProperty().subscribe(status::show);
    serving.servedProperty().subscribe(status::serves);
    // A search goes on whatever page is shown, and the status line says how far it is.
    ticker.start();
    // A search leaves traces: read once it has ended, not at each of its states.
    search
        .stateProperty()
        .subscribe(
            state -> {
              if (state != null && state.isOver()) {
                forecast.refresh();
              }
              tell(state);
            });
    editor.titleProperty().subscribe(t -> stage.setTitle("Collograph – " + Words.of(t)));
  }

  /// Whoever looks elsewhere hears of the end, and of a pause that nobody asked for.
  private void tell(@Nullable RunState state) {
    ShownRun run = search.shownProperty().get();
    if (state == null || run == null || !run.live() || stage.isFocused()) {
      return;
    }
    if (state.isOver() || search.hasPausedItself()) {
      DesktopNotice.say(Words.of("%s is %s", run.name(), Words.of(state.word())));
    }
  }

  /// Whether the search goes on when this window is closed.
  boolean goesOn() {
    return parting.goesOn();
  }

  /// On the search page the run that is shown says whether it rests on simulated models.
  private void whatIsShown() {
    boolean isRun =
        SEARCH.equals(shell.pageProperty().get()) && search.shownProperty().get() != null;
    editor
        .session()
        .showsSimulated(isRun ? (Boolean) search.shownProperty().get().simulated() : null);
  }

  /// Called when the window is closed.
  void keep() throws Exception {
    ticker.stop();
    models.close();
    evaluation.cancel();
    search.decision().close();
    cancelled.forEach(Runnable::run);
    serving.close();
    drafts.keepNow();
    Settings settings = editor.session().settings();
    settings.change(
        settings
            .values()
            .at(WindowPlace.of(stage), shell.pageProperty().get())
            .withView(drawing.view()));
  }

  public EditorViewModel editor() {
    return editor;
  }

  public SearchViewModel search() {
    return search;
  }

  private List<Command> everywhere() {
    String group = "Everywhere";
    return List.of(
        Command.shortcut(group, "Go to the editor", KeyCode.DIGIT1, () -> shell.open(EDITOR)),
        Command.shortcut(group, "Go to the search", KeyCode.DIGIT2, () -> shell.open(SEARCH)),
        Command.shortcut(group, "Go to the runs", KeyCode.DIGIT3, () -> shell.open(RUNS)),
        Command.shortcut(group, "Go to the comparison", KeyCode.DIGIT4, () -> shell.open(COMPARE)),
        Command.shortcut(group, "Go to the studies", KeyCode.DIGIT5, () -> shell.open(STUDIES)),
        Command.shortcut(group, "Go to the settings", KeyCode.DIGIT6, () -> shell.open(SETTINGS)),
        Command.named(group, "Light or dark", this::toggleLook),
        Command.shortcut(group, "Start the search", KeyCode.ENTER, this::startSearch));
  }

  private void toggleLook() {
    Session session = editor.session();
    session.look(session.darkProperty().get() ? Settings.Look.LIGHT : Settings.Look.DARK);
  }

  private void startSearch() {
    if (shell.pageProperty().get().equals(EDITOR)) {
      searchFromHere();
    } else {
      toPlan();
    }
    if (!search.isSearching()) {
      search.startWhenRight();
    }
  }

  private void searchFromHere() {
    search.plan().drawingProperty().set(editor.documentProperty().get());
    search.plan().startProperty().set(editor.documentProperty().get());
    toPlan();
  }

  @Override
  public void openAsDrawing(CollaborationGraph graph) {
    editor.opening().found(graph);
    shell.open(EDITOR);
  }

  @Override
  public void open(StoredRun run) {
    search.open(run);
    shell.open(SEARCH);
  }

  @Override
  public void compare(List<StoredRun> two) {
    compare.compare(two);
    shell.open(COMPARE);
  }

  @Override
  public void searchOn(Path task) {
    search.plan().useTask(task);
  }

  @Override
  public void searchWith(Path pool) {
    editor.session().settings().usedPool(pool);
    search.plan().usePool(pool);
  }

  @Override
  public void serve(CollaborationGraph graph, String name) {
    shell.show(new ServingPanel(serving, graph, name));
  }

  @Override
  public void toRoles() {
    shell.open(SETTINGS);
    if (shell.page(SETTINGS) instanceof SettingsView settings) {
      settings.open("Roles");
    }
  }

  private void toPlan() {
    search.leave();
    shell.open(SEARCH);
  }
}
