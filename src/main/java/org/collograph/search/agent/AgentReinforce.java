package org.collograph.search.agent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.collograph.search.Feedback;
import org.collograph.search.History;
import org.collograph.search.Method;
import org.collograph.search.Objective;
import org.collograph.search.Phase;
import org.collograph.search.Proposal;
import org.collograph.search.Proposals;
import org.collograph.search.Searcher;
import org.collograph.search.forecast.Forecaster;
import org.collograph.search.forecast.TeamFit;
import org.collograph.search.forecast.TeamModel;
import org.collograph.search.space.Anchors;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.collograph.search.space.TablesAround;

/// Agent-REINFORCE: measures single models, tries the mixes that the agent starts from, and then
/// each round samples from the tables, learns from the traces, and lets the agent say how the
/// tables move.
public final class AgentReinforce implements Searcher {
  /// Ours: draws from the tables, of which those are asked that promise most.
  private static final int SAMPLES = 40;

  /// New graphs of a round: more would be chosen by the same traces, fewer would leave the round's
  /// questions to old ones.
  static final int ASKED_IN_ROUND = 2;

  /// Ours: possible teams by which a model alone may be better than it seemed.
  private static final int HOPES = 4;

  /// Ours: the best graphs of earlier runs are asked anew.
  private static final int MOST_EARLIER = 2;

  private final SearchSpace space;
  private final Objective objective;
  private final RandomGenerator random;
  private final Agent agent;
  private final Proposals proposals;
  private final int edition;
  private final Briefings briefings;
  private GraphDistribution distribution;
  private int stage;

  AgentReinforce(Method.Given given, Agent agent) {
    this.space = given.space();
    this.objective = given.objective();
    this.random = given.random();
    this.agent = agent;
    this.briefings = new Briefings(given);
    this.proposals = given.proposals();
    this.edition = given.edition();
    this.distribution = GraphDistribution.begin(space);
  }

  /// Where earlier runs have measured every model there is nothing to pilot.
  @Override
  public List<Proposal> opening(History history) throws InterruptedException {
    if (stage == 0) {
      stage = 1;
      List<Proposal> pilots = pilots();
      if (!pilots.isEmpty()) {
        return pilots;
      }
    }
    if (stage == 1) {
      stage = 2;
      return startingMixes(history);
    }
    start(history);
    return List.of();
  }

  private List<Proposal> pilots() {
    return new Pilots(space, briefings.learning()::knows)
        .graphs().stream().map(g -> proposals.of(Phase.PILOT, g)).toList();
  }

  private List<Proposal> startingMixes(History history) throws InterruptedException {
    Briefing briefing = briefings.of(history, 0, distribution);
    Set<SlotGraph> chosen = new LinkedHashSet<>(agent.start(briefing));
    // What every team has to beat: it must be measured as well as they are.
    briefings.mixes().singles().stream()
        .max(Comparator.comparingDouble(g -> briefing.value(briefings.fine(), g)))
        .ifPresent(chosen::add);
    space.start().map(Anchors::graph).ifPresent(chosen::add);
    briefings.learning().earlier().stream()
        .filter(space::fits)
        .sorted(Comparator.comparingDouble(g -> -briefings.expected(history, g)))
        .limit(MOST_EARLIER)
        .forEach(chosen::add);
    return chosen.stream()
        .filter(space::fits)
        .map(g -> proposals.of(Phase.START, g))
        .filter(p -> history.scored(p.graph()) == 0)
        .distinct()
        .toList();
  }

  private void start(History history) {
    TablesAround tables = new TablesAround(space);
    briefings
        .of(history, 0, distribution)
        .leader()
        .ifPresent(g -> distribution = distribution.towards(tables.of(g), BuiltInAgent.STEP));
  }

  @Override
  public List<Proposal> ask(History history, int round) {
    TeamFit fit = briefings.fit(history);
    Map<SlotGraph, Proposal> drawn = new HashMap<>();
    for (int i = 0; i < SAMPLES; i++) {
      Proposal p = proposals.drawn(distribution, random, history::singleAccuracy);
      if (history.scored(p.graph()) == 0) {
        drawn.putIfAbsent(p.graph(), p);
      }
    }
    Objective after = objective.inRound(round);
    List<Proposal> chosen = new ArrayList<>();
    for (int k = 0; k < ASKED_IN_ROUND && !drawn.isEmpty(); k++) {
      // One as the most likely team has it, the others as what is still possible: learning alone
      // leaves the last points.
      boolean isLikely = k == 0 && edition > 1;
      TeamModel team = isLikely ? fit.best() : fit.possible(random);
      Forecaster possible = new Forecaster(team, BuiltInAgent.FINE / 2);
      ToDoubleFunction<Proposal> value = p -> Briefing.value(space, after, possible, p.graph());
      Proposal best = best(drawn.values(), value);
      if (!isLikely && edition > 2) {
        best = orAgain(best, value.applyAsDouble(best), fit, after);
      }
      chosen.add(best);
      drawn.remove(best.graph());
    }
    return chosen;
  }

  private Proposal best(Collection<Proposal> some, ToDoubleFunction<Proposal> value) {
    return some.stream()
        .max(
            Comparator.comparingDouble(value).thenComparing(p -> space.graph(p.graph()).toString()))
        .orElseThrow();
  }

  /// What every team has to beat may have had bad luck: a model by itself is asked again while one
  /// of several possible teams holds it to be better than what would be asked.
  private Proposal orAgain(Proposal other, double value, TeamFit fit, Objective after) {
    List<Proposal> singles =
        briefings.mixes().singles().stream().map(g -> proposals.of(Phase.RACE, g)).toList();
    if (singles.isEmpty()) {
      return other;
    }
    List<Forecaster> all = new ArrayList<>();
    for (int i = 0; i < HOPES; i++) {
      all.add(new Forecaster(fit.possible(random), BuiltInAgent.FINE / 2));
    }
    ToDoubleFunction<Proposal> hope =
        p ->
            all.stream()
                .mapToDouble(f -> Briefing.value(space, after, f, p.graph()))
                .max()
                .orElseThrow();
    Proposal single = best(singles, hope);
    return hope.applyAsDouble(single) > value ? single : other;
  }

  @Override
  public Optional<Feedback> tell(History history, int round) throws InterruptedException {
    Advice advice = agent.advise(briefings.of(history, round, distribution));
    distribution = advice.tables();
    return Optional.of(advice.feedback());
  }

  @Override
  public void goOnFrom(GraphDistribution tables) {
    distribution = tables;
  }

  @Override
  public GraphDistribution distribution() {
    return distribution;
  }

  @Override
  public double expected(History history, SlotGraph graph) {
    return briefings.expected(history, graph);
  }
}
