package org.collograph.ui.search;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.collograph.cost.Budget;
import org.collograph.cost.Metric;
import org.collograph.cost.ModelProfile;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphDocument;
import org.collograph.run.FrontierPoints;
import org.collograph.run.RunService;
import org.collograph.run.RunSnapshot;
import org.collograph.run.RunState;
import org.collograph.run.SearchEstimate;
import org.collograph.run.SearchPlan;
import org.collograph.run.SearchRun;
import org.collograph.run.StoredRun;
import org.collograph.run.Verdict;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;

/// The plan as it is being written, and the run as it goes. Lives on the window's thread.
public final class SearchViewModel {
  private static final int MOST_ROUNDS = 100_000;

  private final Session session;
  private final StringProperty task = new SimpleStringProperty("arithmetic");
  private final StringProperty pool = new SimpleStringProperty("simulated");
  private final StringProperty method = new SimpleStringProperty(SearchPlan.METHODS.getFirst());
  private final StringProperty objective = new SimpleStringProperty("accuracy");
  private final StringProperty rounds = new SimpleStringProperty("10");
  private final StringProperty seed = new SimpleStringProperty("1");
  private final ObjectProperty<GraphDocument> start = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper planIsWrong = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<RunSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ShownRun> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SearchRun> run = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<CollaborationGraph> selected = new SimpleObjectProperty<>();
  private final IntegerProperty round = new SimpleIntegerProperty(-1);
  private List<String> models = List.of();
  private final ObjectProperty<Metric> axis = new SimpleObjectProperty<>(Metric.SECONDS);

  public SearchViewModel(Session session) {
    this.session = session;
    for (StringProperty p : List.of(task, pool, method, objective, rounds, seed)) {
      p.subscribe(_ -> estimate());
    }
    start.subscribe(_ -> estimate());
    session.budgetTextProperty().subscribe(_ -> estimate());
    task.subscribe(_ -> openBench());
    pool.subscribe(_ -> openBench());
  }

  private void openBench() {
    session.open(task.get(), pool.get());
  }

  public Session session() {
    return session;
  }

  public StringProperty taskProperty() {
    return task;
  }

  public StringProperty poolProperty() {
    return pool;
  }

  public StringProperty methodProperty() {
    return method;
  }

  public StringProperty objectiveProperty() {
    return objective;
  }

  public StringProperty roundsProperty() {
    return rounds;
  }

  public StringProperty seedProperty() {
    return seed;
  }

  /// The drawing that the search starts from; null for a search from nothing.
  public ObjectProperty<GraphDocument> startProperty() {
    return start;
  }

  /// What the plan will ask, in a sentence; or what is wrong with it.
  public ReadOnlyStringProperty estimateProperty() {
    return estimate.getReadOnlyProperty();
  }

  /// Whether the plan cannot be searched as it stands; [#estimateProperty] says why.
  public ReadOnlyBooleanProperty planIsWrongProperty() {
    return planIsWrong.getReadOnlyProperty();
  }

  /// Null before the first run.
  public ReadOnlyObjectProperty<RunSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /// The state of the run that is shown; null while none is.
  public ObservableValue<RunState> stateProperty() {
    return snapshot.map(RunSnapshot::state);
  }

  /// The run that the page shows; null while it shows the plan.
  public ReadOnlyObjectProperty<ShownRun> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// The last search that was started or taken up in this window; null before the first.
  public ReadOnlyObjectProperty<SearchRun> runProperty() {
    return run.getReadOnlyProperty();
  }

  /// Whether a search is at work, shown or not.
  public boolean isSearching() {
    return run.get() != null && !run.get().done().isDone();
  }

  /// The graph that chart and table both show as selected.
  public ObjectProperty<CollaborationGraph> selectedProperty() {
    return selected;
  }

  /// The round whose probabilities are shown; −1 for the newest.
  public IntegerProperty roundProperty() {
    return round;
  }

  /// The tables after the round that is shown, behind those before it; none before the first.
  public List<RunSnapshot.Tables> tablesShown() {
    List<RunSnapshot.Tables> all = snapshot.get() == null ? List.of() : snapshot.get().tables();
    int at = all.size() - 1;
    while (round.get() >= 0 && at > 0 && all.get(at).round() > round.get()) {
      at--;
    }
    return at < 0 ? List.of() : all.subList(Math.max(0, at - 1), at + 1);
  }

  /// Names of the models that the shown run may draw, in their order.
  public List<String> modelsShown() {
    return models;
  }

  /// The budget of the run that is shown, else of the plan.
  public Budget budget() {
    return shown.get() == null
        ? session.budgetProperty().get()
        : Budget.parse(shown.get().plan().budgets());
  }

  /// What the chart shows accuracy over.
  public ObjectProperty<Metric> axisProperty() {
    return axis;
  }

  private SearchPlan plan() {
    return new SearchPlan(
        task.get(),
        pool.get(),
        Session.budgets(session.budgetTextProperty().get()),
        method.get(),
        objective.get(),
        null,
        (int) number("Rounds", rounds.get(), MOST_ROUNDS),
        null,
        null,
        number("Seed", seed.get(), Long.MAX_VALUE),
        Math.max(2, Runtime.getRuntime().availableProcessors()),
        start.get());
  }

  private static long number(String field, String text, long most) {
    try {
      long number = Long.parseLong(text.strip());
      if (number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "%s is '%s'. Maybe a whole number up to %,d is meant.".formatted(field, text, most));
  }

  private void estimate() {
    session
        .background()
        .run(
            () -> session.service().prepare(plan()).estimate(),
            e -> {
              estimate.set(words(e));
              planIsWrong.set(false);
            },
            e -> {
              estimate.set(e.getMessage());
              planIsWrong.set(true);
            });
  }

  private static String words(SearchEstimate e) {
    return String.format(
        Locale.getDefault(),
        "Asks up to %,d pairs of graph and question, and %,d for the yardsticks: at most %,d calls."
            + " Simulated models cost nothing.",
        e.asked(),
        e.yardstickAsked(),
        e.calls());
  }

  /// Starts as soon as the estimate says that the plan is right; at once where it has.
  public void startWhenRight() {
    session
        .background()
        .run(
            () -> session.service().prepare(plan()),
            _ -> start(),
            e -> {
              estimate.set(Words.said(e.getMessage()));
              planIsWrong.set(true);
            });
  }

  public void start() {
    launch(() -> session.service().start(plan()));
  }

  /// Takes a run up that was broken off, paused or stopped.
  public void resume(String name) {
    launch(() -> session.service().resume(name, null));
  }

  private void launch(Callable<SearchRun> search) {
    if (isSearching()) {
      session
          .problems()
          .show(
              "The search %s is still at work. Maybe stop it first, or wait until it is done."
                  .formatted(run.get().name()));
      return;
    }
    session
        .background()
        .run(
            search,
            started -> {
              session.problems().dismiss();
              run.set(started);
              showLive();
            },
            session.problems()::show);
  }

  private void showLive() {
    SearchRun r = run.get();
    show(
        new ShownRun(
            r.name(),
            r.search().plan(),
            r.search().pool().simulated(),
            r.search().space().models().stream().map(ModelProfile::name).toList(),
            true),
        r.snapshot());
  }

  private void show(ShownRun which, RunSnapshot s) {
    selected.set(null);
    round.set(-1);
    models = which == null ? List.of() : which.models();
    shown.set(which);
    axis.set(budget().limits().containsKey(Metric.SECONDS) ? Metric.SECONDS : Metric.UNITS);
    snapshot.set(s);
  }

  /// Shows a stored run, or the running one if it is that.
  public void open(StoredRun stored) {
    if (run.get() != null && run.get().name().equals(stored.name())) {
      showLive();
      return;
    }
    session
        .background()
        .run(
            () -> new Opened(stored, session.service()),
            opened -> show(opened.run(), opened.snapshot()),
            session.problems()::show);
  }

  private record Opened(ShownRun run, RunSnapshot snapshot) {
    Opened(StoredRun stored, RunService service) {
      this(
          new ShownRun(
              stored.name(), stored.plan(), stored.simulated(), service.models(stored), false),
          service.snapshot(stored.name()));
    }
  }

  public void pauseOrResume() {
    SearchRun r = run.get();
    if (r.snapshot().state() == RunState.PAUSED) {
      r.resume();
    } else {
      r.pause();
    }
    tick();
  }

  public void stop() {
    run.get().stop();
  }

  /// Leaves the run that is shown: for the search that is at work, if there is another, else for
  /// the plan.
  public void leave() {
    if (isSearching()) {
      showLive();
    } else {
      show(null, null);
    }
  }

  /// Reads the newest snapshot; called by the page's ticker.
  public void tick() {
    if (shown.get() != null && shown.get().live()) {
      RunSnapshot newest = run.get().snapshot();
      if (newest.version() != snapshot.get().version()) {
        snapshot.set(newest);
      }
    }
  }

  /// The graph in question as a drawing in the editor.
  public void openAsDrawing(CollaborationGraph graph) {
    session.openedProperty().set(null);
    session.openedProperty().set(graph);
  }

  public List<RunSnapshot.Point> frontier() {
    return snapshot.get() == null
        ? List.of()
        : FrontierPoints.of(snapshot.get().graphs(), axis.get());
  }

  /// What the run has come to, in a sentence.
  public String verdict() {
    RunSnapshot s = snapshot.get();
    if (s == null || s.best() == null) {
      return "";
    }
    return switch (s.state()) {
      case FAILED -> "The search failed: " + s.stage().message() + " What it had asked is kept.";
      case STOPPED -> "Stopped. The best so far was not validated.";
      case FINISHED ->
          s.found().beats() == null
              ? "Finished."
              : Verdict.of(s.found().beats(), s.found().rival());
      case RUNNING, PAUSED, INTERRUPTED ->
          s.stage().message() != null
              ? s.stage().message()
              : "Not validated yet: this score is from the search.";
    };
  }
}
