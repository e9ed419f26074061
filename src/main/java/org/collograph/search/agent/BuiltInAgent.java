package org.collograph.search.agent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.collograph.evaluation.Outcome;
import org.collograph.search.Candidate;
import org.collograph.search.Feedback;
import org.collograph.search.GraphDistribution;
import org.collograph.search.History;
import org.collograph.search.Objective;
import org.collograph.search.Phase;
import org.collograph.search.Proposal;
import org.collograph.search.Proposals;
import org.collograph.search.SearchSpace;
import org.collograph.search.Searcher;
import org.collograph.search.SlotGraph;
import org.collograph.search.Start;
import org.collograph.search.Tables;
import org.collograph.search.Trial;
import org.collograph.search.forecast.Forecast;
import org.collograph.search.forecast.Forecaster;
import org.collograph.search.forecast.TeamFit;
import org.collograph.search.forecast.TeamModel;
import org.collograph.search.forecast.Traces;

/// Agent-REINFORCE with the built-in agent: needs no model, is deterministic.
///
/// It measures single models, starts from the mixes that the insights and the forecast favour, and
/// each round moves the distribution towards the graph that a possible team model (one draw from
/// what the traces leave open) holds to be the best not yet asked, says why, and samples from it.
public final class BuiltInAgent implements Searcher {
  /// A forecast is worth about so many questions when it is blended with a score.
  private static final double FORECAST_WORTH = 120;

  /// What a node must bring at least: of two graphs alike in the forecast the plainer is taken.
  private static final double PLAINNESS = 0.002;

  private static final int MOST_STARTS = 2;
  private static final int COARSE = 24;
  private static final int FINE = 220;
  private static final int SAMPLES = 40;
  private static final double STEP = 0.75;

  private final SearchSpace space;
  private final Objective objective;
  private final RandomGenerator random;
  private final Mixes mixes;
  private final Proposals proposals;
  private final Tables tables;
  private final Traces traces = new Traces();
  private final Map<SlotGraph, Forecast> forecasts = new HashMap<>();
  private GraphDistribution distribution;
  private TeamFit fit;
  private Forecaster fine;
  private int learned;
  private int stage;

  public BuiltInAgent(
      SearchSpace space, Objective objective, Proposals proposals, RandomGenerator random) {
    this.space = space;
    this.objective = objective;
    this.random = random;
    this.mixes = new Mixes(space);
    this.proposals = proposals;
    this.tables = new Tables(space);
    this.distribution = GraphDistribution.begin(space);
  }

  @Override
  public List<Proposal> opening(History history) {
    return switch (stage++) {
      case 0 -> pilots();
      case 1 -> startingMixes(history);
      default -> {
        start(history);
        yield List.of();
      }
    };
  }

  private List<Proposal> pilots() {
    return new Pilots(space).graphs().stream().map(g -> proposals.of(Phase.PILOT, g)).toList();
  }

  /// Insight 1: of the mixes, the two that the measured singles favour, and a smaller variant of
  /// each.
  private List<Proposal> startingMixes(History history) {
    learn(history);
    Forecaster coarse = new Forecaster(fit.best(), COARSE);
    List<SlotGraph> best =
        mixes.fans().stream()
            .sorted(Comparator.comparingDouble(g -> -value(coarse, g)))
            .limit(40)
            .sorted(Comparator.comparingDouble(g -> -value(fine, g)))
            .toList();
    Set<SlotGraph> chosen = new LinkedHashSet<>();
    for (SlotGraph g : best) {
      if (chosen.size() < MOST_STARTS && chosen.stream().noneMatch(c -> sameOutputAndWidth(c, g))) {
        chosen.add(g);
        chosen.add(mixes.smaller(g));
      }
    }
    // What every team has to beat: it must be measured as well as they are.
    mixes.singles().stream()
        .max(Comparator.comparingDouble(g -> value(fine, g)))
        .ifPresent(chosen::add);
    space.start().map(Start::graph).ifPresent(chosen::add);
    return chosen.stream()
        .filter(space::fits)
        .map(g -> proposals.of(Phase.START, g))
        .filter(p -> history.scored(p.graph()) == 0)
        .distinct()
        .toList();
  }

  private static boolean sameOutputAndWidth(SlotGraph a, SlotGraph b) {
    return a.size() == b.size()
        && a.models()[a.output()] == b.models()[b.output()]
        && a.models()[0] == b.models()[0];
  }

  private void start(History history) {
    learn(history);
    leader(history).ifPresent(g -> distribution = distribution.towards(tables.of(g), STEP));
  }

  private Optional<SlotGraph> leader(History history) {
    return history.candidates().stream()
        .map(Candidate::graph)
        .max(
            Comparator.comparingDouble(
                g -> objective.score(expected(history, g), space.quickCost(g))));
  }

  private double value(Forecaster forecaster, SlotGraph g) {
    double score = objective.score(forecaster.of(g).accuracy(), space.quickCost(g));
    return score - g.size() * PLAINNESS;
  }

  @Override
  public List<Proposal> ask(History history, int round) {
    learn(history);
    Map<SlotGraph, Proposal> drawn = new HashMap<>();
    for (int i = 0; i < SAMPLES; i++) {
      Proposal p = proposals.drawn(distribution, random, history::singleAccuracy);
      if (history.scored(p.graph()) == 0) {
        drawn.putIfAbsent(p.graph(), p);
      }
    }
    List<Proposal> chosen = new ArrayList<>();
    for (int k = 0; k < 2 && drawn.size() > 0; k++) {
      Forecaster possible = new Forecaster(fit.possible(random), FINE / 2);
      Proposal best =
          drawn.values().stream()
              .max(
                  Comparator.comparingDouble((Proposal p) -> value(possible, p.graph()))
                      .thenComparing(p -> space.graph(p.graph()).toString()))
              .orElseThrow();
      chosen.add(best);
      drawn.remove(best.graph());
    }
    return chosen;
  }

  @Override
  public Optional<Feedback> tell(History history, int round) {
    learn(history);
    GraphDistribution before = distribution;
    SlotGraph target = target(history);
    distribution = distribution.towards(tables.of(target), STEP);
    return Optional.of(
        new FeedbackWriter(space, history, fit.best())
            .write(round, before, distribution, expectedOfTarget(target)));
  }

  private double expectedOfTarget(SlotGraph target) {
    return fine.of(target).accuracy();
  }

  /// The best graph not yet asked, as one possible team would have it.
  private SlotGraph target(History history) {
    TeamModel possible = fit.possible(random);
    Forecaster forecaster = new Forecaster(possible, COARSE);
    List<SlotGraph> seeds = new ArrayList<>(mixes.deep());
    history.candidates().forEach(c -> seeds.add(c.graph()));
    seeds.addAll(someFans());
    var improvement = new Improvement(space, g -> value(forecaster, g), random);
    Forecaster sharper = new Forecaster(possible, FINE);
    return improvement.from(seeds).stream()
        .limit(24)
        .map(space::canonical)
        .filter(space::fits)
        .filter(g -> history.scored(g) == 0)
        .distinct()
        .max(Comparator.comparingDouble(g -> value(sharper, g)))
        .or(() -> leader(history))
        .orElseThrow();
  }

  private List<SlotGraph> someFans() {
    List<SlotGraph> all = mixes.fans();
    List<SlotGraph> some = new ArrayList<>();
    for (int i = 0; i < 60 && !all.isEmpty(); i++) {
      some.add(all.get(random.nextInt(all.size())));
    }
    return some;
  }

  @Override
  public GraphDistribution distribution() {
    return distribution;
  }

  /// The forecast, corrected by how the graph did against it where it was asked.
  @Override
  public double expected(History history, SlotGraph graph) {
    learn(history);
    Forecast forecast = forecasts.computeIfAbsent(graph, fine::of);
    List<Outcome> outcomes =
        history.candidate(graph).stream()
            .flatMap(c -> c.trials().stream())
            .flatMap(t -> t.outcomes().stream())
            .toList();
    double n = outcomes.stream().filter(Outcome::isScored).count();
    return forecast.accuracy() + n / (n + FORECAST_WORTH) * fit.surplus(forecast, outcomes);
  }

  private void learn(History history) {
    List<Trial> trials = history.trials();
    if (fit != null && learned == trials.size()) {
      return;
    }
    for (Trial t : trials.subList(learned, trials.size())) {
      if (t.phase().isSearch()) {
        t.outcomes().forEach(o -> traces.add(t.graph(), o));
      }
    }
    learned = trials.size();
    fit = new TeamFit(traces, space.models().size(), space.roleCount());
    fine = new Forecaster(fit.best(), FINE);
    forecasts.clear();
  }
}
