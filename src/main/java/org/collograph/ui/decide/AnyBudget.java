package org.collograph.ui.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.EvaluationReport;
import org.collograph.run.StoredRun;
import org.collograph.run.lessons.Confirmation;
import org.collograph.run.lessons.CostLadder;
import org.collograph.run.lessons.ForecastTeam;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Session;
import org.jspecify.annotations.Nullable;

/// The best team at each cost, forecast once from what a run saw, so that a budget can be tried by
/// moving a handle; and the one that stands there asked, where that is wished. Lives on the
/// window's thread.
public final class AnyBudget {
  /// How far beyond the run's own budget it looks.
  private static final double BEYOND = 1.5;

  /// Asked of a team at most, of the half that judges.
  static final int MOST_QUESTIONS = 200;

  private final Session session;
  private final Asking asking;
  private final ReadOnlyObjectWrapper<List<ForecastTeam>> teams =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<@Nullable Double> handle = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Map<CollaborationGraph, EvaluationReport>> asked =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Map<Metric, List<ForecastTeam>> known = new HashMap<>();
  private @Nullable StoredRun run;
  private @Nullable SearchResult judged;
  private Metric metric = Metric.UNITS;
  private double reach;
  private double own;
  private int wanted;

  public AnyBudget(Session session) {
    this.session = session;
    this.asking = new Asking(session);
  }

  /// By rising cost; empty while nothing is forecast.
  public ReadOnlyObjectProperty<List<ForecastTeam>> teamsProperty() {
    return teams.getReadOnlyProperty();
  }

  /// The budget that is looked at, in the metric; null before one is.
  public ObjectProperty<@Nullable Double> handleProperty() {
    return handle;
  }

  /// What was asked from here, by graph.
  public ReadOnlyObjectProperty<Map<CollaborationGraph, EvaluationReport>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// The asking, while it is at work.
  public LongWork work() {
    return asking.work();
  }

  /// The highest budget that can be looked at.
  public double reach() {
    return reach;
  }

  /// Whether the run has a budget in the metric: else the handle starts at its dearest graph.
  boolean isLimited() {
    return run != null && run.plan().budget().limits().containsKey(metric);
  }

  /// What the run judged to be as good as is forecast of a team, or better, for no more.
  Optional<JudgedGraph> asGood(ForecastTeam team) {
    return Optional.ofNullable(judged).flatMap(r -> new AsGood(r, metric).as(team));
  }

  /// Whether the handle stands elsewhere than where the run's own budget is.
  public boolean isMoved() {
    Double at = handle.get();
    return at != null && at != own;
  }

  public Metric metric() {
    return metric;
  }

  /// Looks at another run, or at none.
  ///
  /// @param result what it judged; null where nothing
  public void of(@Nullable StoredRun other, @Nullable SearchResult result) {
    judged = result;
    cancel();
    known.clear();
    asked.set(Map.of());
    handle.set(null);
    run = other;
    teams.set(List.of());
    wanted++;
  }

  /// Has the teams forecast over a metric, where that was not done before.
  ///
  /// @param own the run's budget in it, else the cost of its dearest graph
  public void over(Metric of, double own) {
    StoredRun from = run;
    metric = of;
    this.own = own;
    reach = own * BEYOND;
    handle.set(null);
    // A forecast over another metric that comes later is not for what is shown now.
    wanted++;
    List<ForecastTeam> before = known.get(of);
    show(before == null ? List.of() : before);
    if (from != null && before == null) {
      forecast(from, of);
    }
  }

  private void forecast(StoredRun from, Metric of) {
    int mine = wanted;
    double most = reach;
    session
        .background()
        .run(
            () -> CostLadder.of(session.service(), from, of, most).frontier(_ -> {}),
            found -> {
              if (mine == wanted) {
                known.put(of, found);
                show(found);
              }
            },
            // Where nothing can be forecast, no line is drawn; the page of runs says why.
            _ -> {});
  }

  private void show(List<ForecastTeam> found) {
    teams.set(found);
    if (!found.isEmpty()) {
      handle.set(own);
    }
  }

  /// The most promising team that the budget at the handle buys.
  public Optional<ForecastTeam> team() {
    Double at = handle.get();
    return at == null
        ? Optional.empty()
        : teams.get().reversed().stream().filter(t -> cost(t) <= at * (1 + 1e-9)).findFirst();
  }

  /// What a team was found to be outside the run: here, or, where the run did not judge it, before
  /// by a person or another run; null where nobody asked.
  public @Nullable Accuracy besides(ForecastTeam team) {
    EvaluationReport here = asked.get().get(team.graph());
    return here != null
        ? (Accuracy) here.accuracy()
        : team.judged() == null ? team.elsewhere() : null;
  }

  double cost(ForecastTeam team) {
    Double cost = team.cost().in(metric);
    return cost == null ? Double.POSITIVE_INFINITY : cost;
  }

  /// Asks the team at the handle questions that have chosen nothing.
  public void ask() {
    StoredRun from = run;
    Optional<ForecastTeam> team = team();
    if (from == null || team.isEmpty()) {
      return;
    }
    CollaborationGraph graph = team.get().graph();
    asking.start(
        (share, isEnough) ->
            Asking.run(
                Confirmation.evaluation(
                    session.service(), from, graph, MOST_QUESTIONS, Asking.THREADS),
                1,
                share,
                isEnough),
        report -> keep(from, graph, report));
  }

  private void keep(StoredRun from, CollaborationGraph graph, EvaluationReport report) {
    if (from == run && report.asked() > 0) {
      Map<CollaborationGraph, EvaluationReport> all = new HashMap<>(asked.get());
      all.put(graph, report);
      asked.set(Map.copyOf(all));
    }
  }

  /// Keeps what was asked until now.
  public void cancel() {
    asking.cancel();
  }

  public void openAsDrawing(CollaborationGraph graph) {
    session.navigation().openAsDrawing(graph);
  }
}
