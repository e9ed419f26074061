package org.collograph.run.lessons;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.collograph.cost.Budget;
import org.collograph.cost.Metric;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.Evaluation;
import org.collograph.run.Part;
import org.collograph.run.PreparedSearch;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.words.Refusal;

/// Measures the team that a run's traces forecast to be the best at a budget: on the half of
/// validation that has taught and chosen nothing, a number of questions that is fixed before,
/// without looking in between.
public final class Confirmation {
  private final RunService service;
  private final StoredRun run;
  private final PreparedSearch search;
  private final ForecastTeam team;

  /// @param budget such as `30 units`
  public Confirmation(RunService service, StoredRun run, String budget) throws IOException {
    this.service = service;
    this.run = run;
    this.search = service.prepare(run.plan());
    Map.Entry<Metric, Double> limit = Budget.parse(List.of(budget)).first();
    this.team =
        CostLadder.of(service, run, search, limit.getKey(), limit.getValue())
            .frontier(_ -> {})
            .getLast();
  }

  public ForecastTeam team() {
    return team;
  }

  /// @param questions at most; the order is that of the run's seed
  public Evaluation evaluation(int questions, int threads) {
    if (questions < 1) {
      throw new Refusal("--questions is %d. Maybe 200 is meant.", questions);
    }
    return evaluation(service, run, search, team.graph(), questions, threads);
  }

  /// For a team that was forecast before.
  ///
  /// @param questions at most
  public static Evaluation evaluation(
      RunService service, StoredRun run, CollaborationGraph graph, int questions, int threads)
      throws IOException {
    return evaluation(service, run, service.prepare(run.plan()), graph, questions, threads);
  }

  private static Evaluation evaluation(
      RunService service,
      StoredRun run,
      PreparedSearch search,
      CollaborationGraph graph,
      int questions,
      int threads) {
    return service.evaluation(
        search.place(),
        new Evaluation.Wanted(graph, null, Part.JUDGING, questions, 1, run.plan().seed(), threads));
  }
}
