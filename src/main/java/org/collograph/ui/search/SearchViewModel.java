package org.collograph.ui.search;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.collograph.cost.Metric;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.FrontierPoints;
import org.collograph.run.RunSnapshot;
import org.collograph.run.RunState;
import org.collograph.run.SearchEstimate;
import org.collograph.run.SearchPlan;
import org.collograph.run.SearchRun;
import org.collograph.run.Verdict;
import org.collograph.search.NothingFits;
import org.collograph.ui.common.Session;

/// The plan as it is being written, and the run as it goes. Lives on the window's thread.
public final class SearchViewModel {
  private final Session session;
  private final StringProperty task = new SimpleStringProperty("arithmetic");
  private final StringProperty pool = new SimpleStringProperty("simulated");
  private final StringProperty method = new SimpleStringProperty(SearchPlan.METHODS.getFirst());
  private final StringProperty objective = new SimpleStringProperty("accuracy");
  private final StringProperty rounds = new SimpleStringProperty("10");
  private final StringProperty seed = new SimpleStringProperty("1");
  private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<RunSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SearchRun> run = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<CollaborationGraph> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<Metric> axis = new SimpleObjectProperty<>(Metric.SECONDS);

  public SearchViewModel(Session session) {
    this.session = session;
    for (StringProperty p : List.of(task, pool, method, objective, rounds, seed)) {
      p.subscribe(_ -> estimate());
    }
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

  /// What the plan will ask, in a sentence; or what is wrong with it.
  public ReadOnlyStringProperty estimateProperty() {
    return estimate.getReadOnlyProperty();
  }

  /// Null before the first run.
  public ReadOnlyObjectProperty<RunSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<SearchRun> runProperty() {
    return run.getReadOnlyProperty();
  }

  /// The graph that chart and table both show as selected.
  public ObjectProperty<CollaborationGraph> selectedProperty() {
    return selected;
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
        (int) number("Rounds", rounds.get()),
        null,
        null,
        number("Seed", seed.get()),
        Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  private static long number(String field, String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s is '%s'. Maybe a whole number is meant, such as 10.".formatted(field, text), e);
    }
  }

  private void estimate() {
    session
        .background()
        .run(
            () -> session.service().prepare(plan()).estimate(),
            e -> estimate.set(words(e)),
            e -> estimate.set(e.getMessage()));
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

  public void start() {
    session
        .background()
        .run(
            () -> session.service().start(plan()),
            started -> {
              session.problems().dismiss();
              selected.set(null);
              run.set(started);
              snapshot.set(started.snapshot());
            },
            e -> session.problems().show(e instanceof NothingFits n ? n : e));
  }

  public void pauseOrResume() {
    SearchRun r = run.get();
    if (r == null) {
      return;
    }
    if (r.snapshot().state() == RunState.PAUSED) {
      r.resume();
    } else {
      r.pause();
    }
    tick();
  }

  public void stop() {
    if (run.get() != null) {
      run.get().stop();
    }
  }

  /// Leaves the run that is over and shows the plan again.
  public void backToPlan() {
    if (snapshot.get() != null && snapshot.get().state().isOver()) {
      run.set(null);
      snapshot.set(null);
    }
  }

  /// Reads the newest snapshot; called by the page's ticker.
  public void tick() {
    SearchRun r = run.get();
    if (r != null) {
      RunSnapshot newest = r.snapshot();
      if (snapshot.get() == null || newest.version() != snapshot.get().version()) {
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
