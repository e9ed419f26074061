package org.collograph.run.lessons;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.collograph.cost.Budget;
import org.collograph.cost.Metric;
import org.collograph.run.PreparedSearch;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.search.space.Improvement;
import org.collograph.search.space.Mixes;
import org.collograph.search.space.SlotGraph;
import org.collograph.words.Refusal;

/// The best team at each cost, by forecast from a run's traces: one run answers for every budget.
///
/// For each rung of a ladder of costs, graphs are improved in the forecast from many starts, the
/// run's own graphs among them. No call is made.
public final class CostLadder {
  /// Each rung costs so much more than the one below: a higher ladder has the same lower rungs.
  private static final double APART = 1.35;

  private static final int MOST_RUNGS = 30;

  /// Of what a climb met, so many are looked at closely.
  private static final int CLOSELY = 12;

  /// A dearer team that promises less than this more is not worth a point.
  private static final double LEAST_GAIN = 0.002;

  /// What a node must bring at least: of two graphs alike the plainer stands first.
  private static final double PLAINNESS = 0.002;

  private static final double ROUNDING = 1 + 1e-9;

  private final RunLessons lessons;
  private final Metric metric;
  private final double most;
  private final List<SlotGraph> starts;
  private final List<Double> caps;
  private final Map<SlotGraph, Double> rough = new HashMap<>();

  CostLadder(RunLessons lessons, Metric metric, double most) {
    this.lessons = lessons;
    this.metric = metric;
    this.most = most;
    Mixes mixes = new Mixes(lessons.space());
    this.starts =
        Stream.of(mixes.fans(), mixes.deep(), lessons.graphs())
            .flatMap(List::stream)
            .map(lessons.space()::canonical)
            .filter(g -> lessons.space().fits(g) && lessons.tellsOf(g))
            .distinct()
            .toList();
    this.caps = caps();
  }

  /// @param most in the metric; the run's other budgets hold
  /// @throws IllegalArgumentException where the run says nothing, or no team costs so little
  public static CostLadder of(RunService service, StoredRun run, Metric metric, double most)
      throws IOException {
    return of(service, run, service.prepare(run.plan()), metric, most);
  }

  /// @param search the run's plan, opened
  static CostLadder of(
      RunService service, StoredRun run, PreparedSearch search, Metric metric, double most) {
    Map<Metric, Double> limits = new LinkedHashMap<>(run.plan().budget().limits());
    limits.put(metric, most);
    CostLadder ladder =
        new CostLadder(RunLessons.of(service, run, search, new Budget(limits)), metric, most);
    if (ladder.starts.isEmpty()) {
      throw new Refusal(
          "No team of the models that '%s' has asked costs at most %s. Maybe a higher cost is"
              + " meant.",
          run.name(), metric.format(most));
    }
    return ladder;
  }

  /// The run's own budget in a metric.
  ///
  /// @throws IllegalArgumentException where it has none
  public static double budgetOf(StoredRun run, Metric metric) {
    Double own = run.plan().budget().limits().get(metric);
    if (own == null) {
      throw new Refusal(
          "The run '%s' has no budget in %s. Maybe say how far to look, with --to.",
          run.name(), metric.symbol());
    }
    return own;
  }

  /// Names of models that no trace tells of: no team has them.
  public List<String> leftOut() {
    return lessons.unmeasured();
  }

  /// How many rungs there are.
  public int rungs() {
    return caps.size();
  }

  /// By rising cost, each more promising than the one before it.
  ///
  /// @param progress told how many rungs are done
  public List<ForecastTeam> frontier(IntConsumer progress) {
    Set<SlotGraph> best = new LinkedHashSet<>();
    for (int rung = 0; rung < caps.size(); rung++) {
      best.add(bestWithin(caps.get(rung), rung));
      progress.accept(rung + 1);
    }
    return rising(
        best.stream().sorted(Comparator.comparingDouble(this::amount)).map(lessons::team).toList());
  }

  /// Costs a constant factor apart, from the cheapest team to the dearest that is worth looking at.
  private List<Double> caps() {
    double least = starts.stream().mapToDouble(this::amount).min().orElse(most);
    double dearest = starts.stream().mapToDouble(this::amount).max().orElse(most);
    double top = Math.min(most, dearest);
    List<Double> all = new ArrayList<>();
    for (double cap = least; cap < top && all.size() < MOST_RUNGS; cap *= APART) {
      all.add(cap * ROUNDING);
    }
    all.add(top * ROUNDING);
    return all;
  }

  private static List<ForecastTeam> rising(List<ForecastTeam> teams) {
    List<ForecastTeam> rising = new ArrayList<>();
    for (ForecastTeam t : teams) {
      double before = rising.isEmpty() ? -1 : rising.getLast().forecast().mean();
      if (t.forecast().mean() >= before + LEAST_GAIN) {
        rising.add(t);
      }
    }
    return rising;
  }

  private SlotGraph bestWithin(double cap, int rung) {
    List<SlotGraph> within = starts.stream().filter(g -> amount(g) <= cap).toList();
    Improvement climbs =
        new Improvement(
            lessons.space(),
            g -> lessons.tellsOf(g) && amount(g) <= cap ? roughly(g) : -1,
            new SplittableRandom(lessons.seed() + rung));
    return Stream.concat(climbs.from(within).stream().limit(CLOSELY), asked(within))
        .map(lessons.space()::canonical)
        .filter(g -> lessons.space().fits(g) && lessons.tellsOf(g) && amount(g) <= cap)
        .distinct()
        .max(Comparator.comparingDouble(this::closely))
        .orElseThrow();
  }

  /// Those that the search asked, the most promising of them.
  private Stream<SlotGraph> asked(List<SlotGraph> some) {
    return some.stream()
        .filter(g -> !lessons.asked(g).isEmpty())
        .sorted(Comparator.comparingDouble(g -> -roughly(g)))
        .limit(CLOSELY);
  }

  private double roughly(SlotGraph g) {
    return rough.computeIfAbsent(g, lessons.outlook()::roughly) - PLAINNESS * g.size();
  }

  private double closely(SlotGraph g) {
    return lessons.outlook().choosing(g, lessons.asked(g)) - PLAINNESS * g.size();
  }

  private double amount(SlotGraph g) {
    return lessons.space().quickCost(g).amount(metric);
  }
}
