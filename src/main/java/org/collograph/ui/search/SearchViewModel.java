package org.collograph.ui.search;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.collograph.cost.Budget;
import org.collograph.cost.Metric;
import org.collograph.cost.ModelProfile;
import org.collograph.evaluation.Caps;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.FrontierPoints;
import org.collograph.run.RunControl;
import org.collograph.run.RunState;
import org.collograph.run.RunStory;
import org.collograph.run.SearchPlan;
import org.collograph.run.SearchRun;
import org.collograph.run.StoredRun;
import org.collograph.run.TriedGraph;
import org.collograph.search.AgentExchange;
import org.collograph.search.steer.Cell;
import org.collograph.ui.common.Session;
import org.collograph.ui.decide.Decision;
import org.collograph.ui.trials.ShownTrials;
import org.collograph.ui.trials.Trials;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The plan as it is being written, and the run as it goes. Lives on the window's thread.
public final class SearchViewModel {
  private final Session session;
  private final PlanViewModel plan;
  private final ReadOnlyObjectWrapper<RunStory> story = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ShownRun> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SearchRun> run = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<CollaborationGraph> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Cell> lit = new SimpleObjectProperty<>();
  private boolean starting;
  private final ReadOnlyStringWrapper opening = new ReadOnlyStringWrapper();
  private final Replay replay = new Replay(story.getReadOnlyProperty());
  private final ObjectProperty<Metric> axis = new SimpleObjectProperty<>(Metric.SECONDS);
  private final Ended ended;
  private final Following following = new Following(this);
  private final ByHand byHand = new ByHand(this);
  private final Clocked clocked = new Clocked(this);
  private final Trials trials;

  public SearchViewModel(Session session) {
    this.session = session;
    this.plan = new PlanViewModel(session);
    this.ended = new Ended(this);
    this.trials =
        new Trials(
            session,
            new ShownTrials(
                story::get, replay::graphs, replay::best, replay::judged, replay::isOfThePast),
            selected);
    shown.subscribe(which -> trials.of(which == null ? null : which.name()));
    replay.roundProperty().subscribe(_ -> trials.refresh());
    ended.overProperty().subscribe(_ -> trials.refresh());
  }

  /// What its trials say.
  public Trials trials() {
    return trials;
  }

  public Session session() {
    return session;
  }

  public PlanViewModel plan() {
    return plan;
  }

  /// Null before the first run.
  public ReadOnlyObjectProperty<RunStory> storyProperty() {
    return story.getReadOnlyProperty();
  }

  /// The state of the run that is shown; null while none is.
  public ObservableValue<RunState> stateProperty() {
    return story.map(RunStory::state);
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

  /// The probability that is pointed at, in the tables and in the best graph's picture; null for
  /// none.
  ObjectProperty<@Nullable Cell> litProperty() {
    return lit;
  }

  /// The run as it stood after the round that is shown.
  public Replay replay() {
    return replay;
  }

  /// Names of the models that the shown run may draw, in their order.
  public List<String> modelsShown() {
    return shown.get() == null
        ? List.of()
        : shown.get().outline().models().stream().map(ModelProfile::name).toList();
  }

  /// What is changed in it by hand.
  public ByHand byHand() {
    return byHand;
  }

  /// Its seconds as they were measured.
  Clocked clocked() {
    return clocked;
  }

  /// The budget of the run that is shown, else of the plan.
  public Budget budget() {
    return shown.get() == null ? session.budgetProperty().get() : shown.get().plan().budget();
  }

  /// What one decides by, once the run that is shown is over.
  public Decision decision() {
    return ended.decision();
  }

  /// Whether it is.
  public ReadOnlyBooleanProperty overProperty() {
    return ended.overProperty();
  }

  /// What the chart shows accuracy over.
  public ObjectProperty<Metric> axisProperty() {
    return axis;
  }

  /// Starts as soon as the estimate says that the plan is right.
  public void startWhenRight() {
    plan.whenEstimated(this::start);
  }

  public void start() {
    SearchPlan written;
    try {
      written = plan.plan();
    } catch (IllegalArgumentException e) {
      session.problems().show(e);
      return;
    }
    launch(() -> session.service().start(written));
  }

  /// Takes a run up that was broken off, paused or stopped.
  public void resume(String name) {
    resume(name, Caps.NONE);
  }

  /// @param caps new ones; what they do not set stays
  public void resume(String name, Caps caps) {
    launch(() -> session.service().resume(name, caps));
  }

  /// Whether the run that is shown has paused by itself; its message says why.
  public boolean hasPausedItself() {
    RunStory s = story.get();
    return s != null && s.state() == RunState.PAUSED && s.stage().message() != null;
  }

  /// What a language-model agent was asked in the run that is shown, in order.
  public void exchanges(Consumer<List<AgentExchange>> done) {
    String name = shown.get().name();
    session
        .background()
        .run(() -> session.service().store().exchanges(name), done, session.problems()::show);
  }

  void launch(Callable<SearchRun> search) {
    if (isSearching()) {
      session
          .problems()
          .show(
              Sentence.of(
                  "The search %s is still at work. Maybe stop it first, or wait until it is done.",
                  run.get().name()));
      return;
    }
    if (starting) {
      return;
    }
    starting = true;
    session
        .background()
        .run(
            search,
            started -> {
              starting = false;
              session.problems().dismiss();
              run.set(started);
              showLive();
            },
            e -> {
              starting = false;
              session.problems().show(e);
            });
  }

  private void showLive() {
    SearchRun r = run.get();
    show(
        new ShownRun(
            r.name(),
            r.search().plan(),
            r.search().place().pool().simulated(),
            session.service().outline(r),
            true),
        r.story());
  }

  private void show(@Nullable ShownRun which, @Nullable RunStory s) {
    opening.set(null);
    following.begin(null);
    selected.set(null);
    lit.set(null);
    replay.roundProperty().set(Replay.NEWEST);
    if (which != null) {
      session.remember(which.outline().models());
    }
    shown.set(which);
    axis.set(budget().limits().containsKey(Metric.SECONDS) ? Metric.SECONDS : Metric.UNITS);
    story.set(s);
  }

  /// Shows a stored run, or the running one if it is that.
  public void open(StoredRun stored) {
    if (run.get() != null && run.get().name().equals(stored.name())) {
      showLive();
      return;
    }
    opening.set(stored.name());
    session
        .background()
        .run(
            () -> Opened.of(stored, session.service()),
            opened -> {
              if (stored.name().equals(opening.get())) {
                opening.set(null);
                show(opened.run(), opened.story());
                following.begin(stored);
              }
            },
            e -> {
              if (stored.name().equals(opening.get())) {
                opening.set(null);
              }
              session.problems().show(e);
            });
  }

  /// Whether the run that is shown is at work, here or elsewhere.
  public boolean isAtWork() {
    RunStory s = story.get();
    return s != null
        && !s.state().isOver()
        && !hasPausedItself()
        && (shown.get().live() || isElsewhere());
  }

  /// Whether the run that is shown is at work in another process.
  public boolean isElsewhere() {
    return following.isAtWork();
  }

  public void pauseOrResume() {
    if (isElsewhere()) {
      boolean isPaused = story.get().state() == RunState.PAUSED;
      following.wish(isPaused ? RunControl.Wish.RESUME : RunControl.Wish.PAUSE);
      return;
    }
    SearchRun r = run.get();
    if (r.story().state() == RunState.PAUSED) {
      r.resume();
    } else {
      r.pause();
    }
    tick();
  }

  public void stop() {
    if (isElsewhere()) {
      following.wish(RunControl.Wish.STOP);
      return;
    }
    run.get().stop();
  }

  /// The name of the stored run that is being read; null while none is.
  public ReadOnlyStringProperty openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /// Leaves the run that is shown: for the search that is at work, if there is another, else for
  /// the plan.
  public void leave() {
    opening.set(null);
    if (isSearching()) {
      showLive();
    } else {
      show(null, null);
    }
  }

  /// Reads the newest story; called by the page's ticker.
  public void tick() {
    if (shown.get() != null && shown.get().live()) {
      RunStory newest = run.get().story();
      if (newest.version() != story.get().version()) {
        story.set(newest);
      }
    }
    following.tick();
  }

  /// The shown run went on elsewhere.
  void tell(RunStory newer) {
    story.set(newer);
  }

  /// @param twice whether it is opened as well
  void choose(CollaborationGraph graph, boolean twice) {
    selected.set(graph);
    if (twice) {
      openAsDrawing(graph);
    }
  }

  /// The graph in question as a drawing in the editor.
  public void openAsDrawing(CollaborationGraph graph) {
    session.navigation().openAsDrawing(graph);
  }

  public List<TriedGraph> frontier() {
    return FrontierPoints.of(clocked.graphs(replay.graphs()), axis.get());
  }

  /// What the run has come to, in a sentence.
  public String verdict() {
    return RunVerdict.of(story.get(), replay, budget());
  }
}
