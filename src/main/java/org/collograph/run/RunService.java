package org.collograph.run;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collograph.cost.Budget;
import org.collograph.cost.CostMeter;
import org.collograph.cost.ModelProfile;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.GradingByKind;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.LocalEvaluator;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.search.Feedback;
import org.collograph.search.PauseGate;
import org.collograph.search.space.SearchSpace;
import org.collograph.task.Task;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeJudge;

/// Starts searches, takes them up again, and knows those that were.
public final class RunService {
  private static final int FORECAST_RUNS = 4;
  private static final int FORECAST_TRIALS = 300;

  private final RunStore store;
  private final PoolSource pools;
  private final Roles roles;
  private final Clock clock;
  private final CodeJudge judge;

  /// @param judge runs answers that are code
  public RunService(RunStore store, PoolSource pools, Roles roles, Clock clock, CodeJudge judge) {
    this.store = store;
    this.pools = pools;
    this.roles = roles;
    this.clock = clock;
    this.judge = judge;
  }

  public CodeJudge judge() {
    return judge;
  }

  public RunStore store() {
    return store;
  }

  /// Opens what the plan names, and checks it.
  public PreparedSearch prepare(SearchPlan plan) throws IOException {
    return PreparedSearch.of(plan, roles, pools);
  }

  /// Starts on a thread of its own and returns at once.
  public SearchRun start(SearchPlan plan) throws IOException {
    PreparedSearch search = prepare(plan.fromAnywhere());
    warm(search.task());
    StoredRun run = store.create(search.plan(), search.pool().simulated());
    return launch(run.name(), search, List.of(), Spend.NOTHING);
  }

  /// The judge's first start takes seconds: it begins before the first reply is there.
  private void warm(Task task) {
    if (task.kind() == TaskKind.CODE) {
      judge.warm();
    }
  }

  /// Takes up a run that was broken off, paused or stopped.
  ///
  /// @param caps new ones; what they do not set stays
  public SearchRun resume(String name, Caps caps) throws IOException {
    StoredRun run = get(name);
    if (run.state() == RunState.RUNNING) {
      throw new IllegalArgumentException(
          "The run '%s' is running. Maybe wait for it, or stop it where it was started."
              .formatted(name));
    }
    SearchPlan plan = run.plan().withCaps(caps);
    if (plan.caps().calls() != null && plan.caps().calls() <= run.calls()) {
      throw new IllegalArgumentException(
          "The cap is %,d calls, and the run has sent %,d. Maybe a higher one is meant."
              .formatted(plan.caps().calls(), run.calls()));
    }
    PreparedSearch search = prepare(plan);
    warm(search.task());
    List<TrialRecord> trials = store.trials(name);
    store.takeUp(name, plan);
    return launch(name, search, trials, run.spend());
  }

  /// What a run may draw and ask, as far as its files are still there.
  ///
  /// @param models in their order
  /// @param estimate of what it asks and spends at most; null where that is not known
  public record Outline(List<ModelProfile> models, SearchEstimate estimate) {
    static Outline of(PreparedSearch search) {
      return new Outline(search.space().models(), search.estimate());
    }

    /// Pairs that it asks at most, yardsticks apart; null where that is not known.
    public Long planned() {
      return estimate == null ? null : Long.valueOf(estimate.asked());
    }
  }

  public Outline outline(SearchRun run) {
    return Outline.of(run.search());
  }

  public Outline outline(StoredRun run) {
    try {
      return Outline.of(prepare(run.plan()));
    } catch (IOException | RuntimeException e) {
      return new Outline(List.of(), null);
    }
  }

  /// A run as the screen showed it last: as it was stored at its end, or worked out from its trials
  /// where it was broken off.
  public RunStory snapshot(String name) {
    return store.snapshot(name).orElseGet(() -> workedOut(name));
  }

  private RunStory workedOut(String name) {
    StoredRun run = get(name);
    List<TrialRecord> trials = store.trials(name);
    RunReport report = RunReport.of(run, trials);
    RunStory s = RunStory.first();
    for (TrialRecord t : trials) {
      s = s.after(t);
    }
    for (Feedback f : store.feedback(name)) {
      s = s.taught(f);
    }
    for (RunStory.Tables t : store.tables(name)) {
      s = s.moved(t.round(), t.distribution());
    }
    if (report.best() != null) {
      // Yardsticks are asked after the winner was judged, so each has its difference.
      Map<String, Difference> behind =
          report.yardsticks().stream()
              .collect(Collectors.toMap(RunReport.Yard::name, RunReport.Yard::behind));
      s =
          s.won(
              report.best().graph(),
              report.best().cost(),
              report.best().validation(),
              report.rival(),
              behind);
    }
    double progress = run.state() == RunState.FINISHED ? 1 : s.stage().progress();
    return s.counted(run.spend(), progress, null).in(run.state(), run.message());
  }

  /// Asks drawings on a task and pool.
  public Tryout tryout(Task task, Pool pool) {
    return new Tryout(task, pool, roles, store.replies(), judge);
  }

  /// What the newest stored runs on a task and pool let one expect of any team.
  ///
  /// @param meter of that task and pool
  /// @return empty where there are no such runs
  public Optional<TeamForecast> forecast(String task, String pool, CostMeter meter) {
    List<TrialRecord> trials =
        store.runs().stream()
            .filter(r -> sameFiles(r.plan(), task, pool) && r.trials() > 0)
            .limit(FORECAST_RUNS)
            .flatMap(r -> store.trials(r.name(), FORECAST_TRIALS).stream())
            .toList();
    return TeamForecast.of(trials, new SearchSpace(roles, meter, new Budget(Map.of())));
  }

  private static boolean sameFiles(SearchPlan plan, String task, String pool) {
    SearchPlan asked = plan.with(task, pool).fromAnywhere();
    return plan.task().equals(asked.task()) && plan.pool().equals(asked.pool());
  }

  /// What a run has found so far.
  public RunReport report(String name) {
    return RunReport.of(get(name), store.trials(name));
  }

  /// @throws IllegalArgumentException where there is no such run
  public StoredRun get(String name) {
    return store
        .find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no run '%s'. Maybe another data folder is meant; 'collograph runs' lists those of this one."
                        .formatted(name)));
  }

  private SearchRun launch(
      String name, PreparedSearch search, List<TrialRecord> stored, Spend before) {
    SearchRun run = new SearchRun(name, search, new PauseGate());
    SpendLedger ledger = new SpendLedger(search.plan().caps(), before, s -> store.tally(name, s));
    var model = new CachedModel(search.pool(), store.replies(), ledger);
    var evaluator =
        new ReplayEvaluator(
            stored,
            search.roles(),
            new LocalEvaluator(
                new GraphRunner(model, new GradingByKind(judge, model)), search.plan().threads()));
    RunRecorder recorder = new RunRecorder(run, store, ledger, stored.size(), clock);
    Thread thread =
        Thread.ofPlatform()
            .name("search " + name)
            .unstarted(
                () ->
                    recorder.drive(
                        () -> search.searcher(model, store.exchanges(name), recorder.agent()),
                        evaluator));
    thread.setDaemon(true);
    run.runOn(thread);
    thread.start();
    return run;
  }
}
