package org.collograph.run;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collograph.cost.Budget;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Roles;
import org.collograph.llm.ChatModel;
import org.collograph.search.SearchEvent;
import org.collograph.search.Trial;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.steer.Steer;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Starts searches, takes them up again, and knows those that were.
public final class RunService {
  private static final int FORECAST_RUNS = 4;
  private static final int FORECAST_TRIALS = 300;
  private final RunStore store;
  private volatile Workshop workshop;
  private final Clock clock;

  /// @param workshop its replies are those of the store from now on
  public RunService(RunStore store, Workshop workshop, Clock clock) {
    this.store = store;
    this.workshop = workshop.with(store.replies());
    this.clock = clock;
  }

  public RunStore store() {
    return store;
  }

  public Clock clock() {
    return clock;
  }

  /// Opens tasks and pools.
  public Workshop workshop() {
    return workshop;
  }

  /// Takes over other roles, for what is opened from now on.
  public void know(Roles roles) {
    workshop = workshop.with(roles);
  }

  /// Opens what the plan names, and checks it.
  public PreparedSearch prepare(SearchPlan plan) throws IOException {
    return PreparedSearch.of(plan, workshop);
  }

  /// Starts on a thread of its own and returns at once.
  public SearchRun start(SearchPlan plan) throws IOException {
    PreparedSearch search = prepare(plan.fromAnywhere());
    requireSameTask(plan);
    List<Trial> lessons = lessons(plan);
    workshop.warm(search.place().task());
    StoredRun run = store.create(search.plan(), search.place().pool().simulated());
    return launch(run.name(), search, lessons, List.of(), Spend.NOTHING);
  }

  /// Takes up a run that was broken off, paused or stopped.
  ///
  /// @param caps new ones; what they do not set stays
  public SearchRun resume(String name, Caps caps) throws IOException {
    StoredRun run = get(name);
    if (run.state() == RunState.RUNNING) {
      throw new Refusal(
          "The run '%s' is running. Maybe wait for it, or stop it where it was started.", name);
    }
    SearchPlan plan = run.plan().withCaps(caps);
    if (plan.caps().calls() != null && plan.caps().calls() <= run.calls()) {
      throw new Refusal(
          "The cap is %,d calls, and the run has sent %,d. Maybe a higher one is meant.",
          plan.caps().calls(), run.calls());
    }
    PreparedSearch search = prepare(plan);
    workshop.warm(search.place().task());
    List<Trial> trials = store.trials(name);
    List<Trial> lessons = lessons(plan);
    store.takeUp(run, plan);
    return launch(name, search, lessons, trials, run.spend());
  }

  /// Asks something of a run that is at work, in this process or in another one.
  ///
  /// @throws IllegalArgumentException where it is not
  public void wish(String name, RunControl.Wish wish) {
    StoredRun run = get(name);
    if (run.state() != RunState.RUNNING) {
      throw new Refusal(
          "The run '%s' is %s: nobody is at work on it. Maybe resume it.",
          name, run.state().word());
    }
    store.wish(name, wish);
  }

  /// Asks changes of a run's search, for the start of its next round; one that is not at work takes
  /// them when it is taken up.
  ///
  /// @throws IllegalArgumentException where it cannot be done
  public void steer(String name, List<Steer> changes) throws IOException {
    StoredRun run = get(name);
    if (run.state() == RunState.FINISHED) {
      throw new Refusal(
          "The run '%s' has finished: no round is to come. Maybe branch a new search from it.",
          name);
    }
    Steering.require(
        changes, prepare(run.plan()), store.steers(name).stream().map(Asked::what).toList());
    store.steer(name, changes);
  }

  /// Has what a run has found judged, without another round; for one that is not at work.
  public SearchRun judge(String name) throws IOException {
    steer(name, List.of(new Steer.Finish()));
    return resume(name, Caps.NONE);
  }

  /// Starts a search that goes as another one went up to a round.
  ///
  /// @throws IllegalArgumentException where a change cannot be done, or there is no such round
  public SearchRun branch(Branch branch) throws IOException {
    StoredRun trunk = get(branch.of());
    PreparedSearch search = prepare(trunk.plan());
    List<Steer> before =
        store.steers(branch.of()).stream()
            .filter(a -> a.round() != null && a.round() <= branch.round())
            .map(Asked::what)
            .toList();
    Steering.require(branch.changes(), search, before);
    return resume(branch.begin(store, trunk, clock.millis()), Caps.NONE);
  }

  public RunOutline outline(SearchRun run) {
    return RunOutline.of(run.search());
  }

  public RunOutline outline(StoredRun run) {
    try {
      return RunOutline.of(prepare(run.plan()));
    } catch (IOException | RuntimeException e) {
      return new RunOutline(List.of(), List.of(), null);
    }
  }

  /// A stored run, told again from the beginning.
  ///
  /// @param outline of it
  public RunStory story(StoredRun run, RunOutline outline) {
    RunStory s = told(run);
    double done =
        outline.estimate() == null
            ? 0
            : new RunProgress(outline.estimate(), run.plan().rules(), clock).of(s);
    return s.after(new RunEvent.SpendChanged(run.spend(), done, null))
        .after(new RunEvent.StateChanged(run.state(), run.message()));
  }

  /// Everything that its search told, without how far it is: that takes its files.
  private RunStory told(StoredRun run) {
    Picture kept = store.picture(run.name(), run.plan().aim());
    Picture now = kept;
    Picture whole = kept;
    for (SearchEvent event : store.brief(run.name(), kept)) {
      now = now.after(event);
      whole = event instanceof SearchEvent.RoundFinished ? now : whole;
    }
    if (whole.isWorthKeepingAfter(kept)) {
      store.keep(run.name(), whole);
    }
    return now.story();
  }

  /// How often the sealed split of a task has been opened in this data folder.
  public Openings openings(Workplace place) {
    return store.sealedOpenings(SearchPlan.fromAnywhere(place.taskName()));
  }

  public Openings openings(StoredRun run) {
    return store.sealedOpenings(run.plan().fromAnywhere().task());
  }

  /// What evaluations of a run's task with its pool found of graphs, in this data folder.
  public List<Judgement> judgements(StoredRun run) {
    SearchPlan plan = run.plan().fromAnywhere();
    return store.judgements(plan.task(), plan.pool());
  }

  /// What a graph was judged to be on a task with a pool, however its nodes are called; null where
  /// nobody has.
  public @Nullable Accuracy judged(Workplace place, CollaborationGraph graph) {
    String task = SearchPlan.fromAnywhere(place.taskName());
    String pool = SearchPlan.poolFromAnywhere(place.poolName());
    return Judgement.of(graph, store.judgements(task, pool), place);
  }

  /// The same of one graph and a part; null where nothing.
  public @Nullable Judgement judgement(StoredRun run, CollaborationGraph graph, Part part) {
    return judgements(run).stream()
        .filter(j -> j.part() == part && j.graph().equals(graph))
        .findFirst()
        .orElse(null);
  }

  /// Measures a graph. A task that is opened by another way to its file is the same task.
  ///
  /// @throws IllegalArgumentException where a graph cannot be run, or the part has no question
  public Evaluation evaluation(Workplace place, Evaluation.Wanted wanted) {
    return new Evaluation(place, wanted, new Booked(store, place, clock));
  }

  /// The graph that a stored run ended with, or the best that it has found so far.
  ///
  /// @throws IllegalArgumentException where it has scored none
  public CollaborationGraph best(StoredRun run) {
    TriedGraph best = told(run).best();
    if (best == null) {
      throw new Refusal(
          "The run '%s' has scored no graph. Maybe take it up again first.", run.name());
    }
    return best.graph();
  }

  /// The stored runs on a task and pool that have tried a graph, newest first.
  public List<StoredRun> runsOn(Workplace place) {
    return store.runs().stream().filter(r -> sameFiles(r.plan(), place) && r.trials() > 0).toList();
  }

  /// The newest stored run on a task and pool that has asked a graph.
  public Optional<StoredRun> newestThatAsked(CollaborationGraph graph, Workplace place) {
    return runsOn(place).stream()
        .filter(r -> store.trials(r.name()).stream().anyMatch(t -> t.graph().equals(graph)))
        .findFirst();
  }

  /// What the newest stored runs on a task and pool let one expect of any team.
  ///
  /// @return empty where there are no such runs
  public Optional<TeamForecast> forecast(Workplace place) {
    List<Trial> trials =
        runsOn(place).stream()
            .limit(FORECAST_RUNS)
            .flatMap(r -> store.trials(r.name(), FORECAST_TRIALS).stream())
            .toList();
    return TeamForecast.of(
        trials, new SearchSpace(place.roles(), place.meter(), new Budget(Map.of())));
  }

  /// What stands under the picture of a graph: what the newest of these runs that has tried it
  /// says.
  ///
  /// @param cost a question; null where it is not known
  public List<Sentence> caption(
      CollaborationGraph graph, List<StoredRun> runs, @Nullable Cost cost) {
    for (StoredRun run : runs) {
      List<Trial> trials = store.trials(run.name());
      if (trials.stream().anyMatch(t -> t.graph().equals(graph))) {
        return PictureCaption.of(graph, run, trials, cost);
      }
    }
    return PictureCaption.of(graph, null, List.of(), cost);
  }

  private static boolean sameFiles(SearchPlan plan, Workplace place) {
    SearchPlan asked = plan.with(place.taskName(), place.poolName()).fromAnywhere();
    return plan.task().equals(asked.task()) && plan.pool().equals(asked.pool());
  }

  /// @throws IllegalArgumentException where there is no such run
  public StoredRun get(String name) {
    return store
        .find(name)
        .orElseThrow(
            () ->
                new Refusal(
                    "There is no run '%s'. Maybe another data folder is meant; 'collograph runs'"
                        + " lists those of this one.",
                    name));
  }

  /// What a search may learn from: a run by its name, or `all` for every one on the same task and
  /// pool, each as far as it is now.
  ///
  /// @throws IllegalArgumentException where there is no such run
  public List<SearchPlan.Lesson> lessons(String wanted, Workplace place) {
    List<StoredRun> runs = wanted.equals("all") ? runsOn(place) : List.of(get(wanted));
    return runs.stream().map(r -> new SearchPlan.Lesson(r.name(), (int) r.trials())).toList();
  }

  /// The trials that a plan's search learns from: those on the search split alone, so that nothing
  /// that judges has been seen.
  ///
  /// @throws IllegalArgumentException where one of the runs is gone
  public List<Trial> lessons(SearchPlan plan) {
    List<Trial> all = new ArrayList<>();
    for (SearchPlan.Lesson lesson : plan.learnFrom()) {
      if (store.find(lesson.run()).isEmpty()) {
        throw new Refusal(
            "The run '%s', which this search learns from, is gone. Maybe bring it back, or start a"
                + " search that learns from another one.",
            lesson.run());
      }
      store.trials(lesson.run(), lesson.trials()).stream()
          .filter(t -> t.phase().isSearch())
          .forEach(all::add);
    }
    return all;
  }

  private void requireSameTask(SearchPlan plan) {
    SearchPlan mine = plan.fromAnywhere();
    for (SearchPlan.Lesson lesson : plan.learnFrom()) {
      SearchPlan theirs = get(lesson.run()).plan();
      if (!theirs.task().equals(mine.task()) || !theirs.pool().equals(mine.pool())) {
        throw new Refusal(
            "The run '%s' was on %s with the pool %s, so it says nothing of %s with %s. Maybe"
                + " another run is meant, or all.",
            lesson.run(), theirs.task(), theirs.pool(), mine.task(), mine.pool());
      }
    }
  }

  /// @param stored of this run, of earlier times
  private SearchRun launch(
      String name, PreparedSearch search, List<Trial> lessons, List<Trial> stored, Spend before) {
    SearchRun run = new SearchRun(name, search);
    SpendLedger ledger = new SpendLedger(search.plan().caps(), before, s -> store.tally(name, s));
    ChatModel model = search.place().model(ledger, call -> store.add(name, call));
    Evaluator evaluator =
        new ReplayEvaluator(
            stored,
            search.place().roles(),
            search.place().evaluator(model, search.plan().threads()));
    RunProgress progress = new RunProgress(search.estimate(), search.plan().rules(), clock);
    RunRecorder recorder =
        new RunRecorder(
            run, store, ledger, stored.size(), progress, new Booked(store, search.place(), clock));
    Thread thread =
        Thread.ofPlatform()
            .name("search " + name)
            .unstarted(
                () ->
                    recorder.drive(
                        () ->
                            search.searcher(
                                model, store.exchanges(name), lessons, recorder.agent()),
                        evaluator,
                        new Steering(store, name, recorder::isTold)));
    thread.setDaemon(true);
    run.runOn(thread);
    thread.start();
    Thread.ofVirtual().name("wishes for " + name).start(new Obedience(run, store));
    return run;
  }
}
