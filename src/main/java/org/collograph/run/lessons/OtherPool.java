package org.collograph.run.lessons;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collograph.cost.Budget;
import org.collograph.cost.Cost;
import org.collograph.cost.CostMeter;
import org.collograph.cost.Metric;
import org.collograph.graph.Node;
import org.collograph.run.PreparedSearch;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.run.Workplace;
import org.collograph.search.Objective;
import org.collograph.search.space.SlotGraph;
import org.collograph.words.Refusal;

/// A run's graphs as they would cost with the prices, speeds or sizes of another pool: accuracies
/// stay, costs are worked out anew, and no call is made.
public final class OtherPool {
  private final RunLessons lessons;
  private final CostMeter meter;
  private final Budget budget;
  private final Objective objective;

  /// @param pool whose models have the names of those that the run asked
  /// @throws IllegalArgumentException where one of them is missing
  public OtherPool(RunService service, StoredRun run, String pool) throws IOException {
    this.budget = run.plan().budget();
    PreparedSearch search = service.prepare(run.plan());
    this.lessons = RunLessons.of(service, run, search, budget);
    this.objective = search.objective();
    Workplace place = service.workshop().open(run.plan().task(), pool);
    this.meter = place.meter();
    List<String> known = place.pool().modelNames();
    lessons.graphs().stream()
        .flatMap(g -> lessons.space().graph(g).nodes().stream())
        .map(Node::model)
        .filter(m -> m != null && !known.contains(m))
        .findFirst()
        .ifPresent(
            m -> {
              throw new Refusal(
                  "The pool '%s' has no model '%s', which the run '%s' asked. Maybe give it the"
                      + " same names with other prices.",
                  pool, m, run.name());
            });
  }

  /// The graph that the run's objective and budgets would then prefer, of those that it asked.
  ///
  /// @return empty where none is within the budgets any more
  public Optional<ForecastTeam> best() {
    return teams().stream()
        .filter(t -> budget.fits(t.cost()))
        .max(Comparator.comparingDouble(this::score));
  }

  private double score(ForecastTeam t) {
    return objective.score(t.forecast().mean(), t.cost());
  }

  /// The graphs that no other beats in both accuracy and the metric of the first budget, by rising
  /// cost, within the budgets or not.
  public List<ForecastTeam> frontier() {
    Metric metric = budget.first().getKey();
    List<ForecastTeam> sorted =
        teams().stream()
            .filter(t -> t.cost().in(metric) != null)
            .sorted(
                Comparator.comparingDouble((ForecastTeam t) -> t.cost().amount(metric))
                    .thenComparingDouble(t -> -t.forecast().mean()))
            .toList();
    List<ForecastTeam> frontier = new ArrayList<>();
    for (ForecastTeam t : sorted) {
      if (frontier.isEmpty() || t.forecast().mean() > frontier.getLast().forecast().mean()) {
        frontier.add(t);
      }
    }
    return frontier;
  }

  private List<ForecastTeam> teams() {
    return lessons.graphs().stream().map(this::team).toList();
  }

  private ForecastTeam team(SlotGraph g) {
    ForecastTeam as = lessons.team(g);
    Cost cost = meter.cost(as.graph()).total();
    return new ForecastTeam(
        as.graph(), cost, as.forecast(), as.asked(), as.measured(), as.judged(), as.elsewhere());
  }
}
