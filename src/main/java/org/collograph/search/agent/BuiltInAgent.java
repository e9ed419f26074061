package org.collograph.search.agent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.collograph.search.forecast.Forecaster;
import org.collograph.search.forecast.TeamModel;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.Improvement;
import org.collograph.search.space.Mixes;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.collograph.search.space.TablesAround;

/// The agent that needs no model and is deterministic: it applies the three insights and the
/// forecast by rules. What it does after a round is also the numerical update that stands in for a
/// language model whose reply cannot be used.
///
/// It starts from the mixes that the insights and the forecast favour, and each round moves the
/// tables towards the graph that a possible team model (one draw from what the traces leave open)
/// holds to be the best not yet asked.
final class BuiltInAgent implements Agent {
  /// Ours: how far a round moves the tables towards the graph that is held best.
  static final double STEP = 0.75;

  /// Ours, as are the draws of the forecasts: coarse ones rank many graphs, fine ones a few.
  private static final int MOST_STARTS = 2;

  private static final int COARSE = 24;
  static final int FINE = 220;

  private final RandomGenerator random;

  BuiltInAgent(RandomGenerator random) {
    this.random = random;
  }

  /// Of the mixes, those that the measured singles favour, and a smaller variant of each.
  @Override
  public List<SlotGraph> start(Briefing b) {
    Set<SlotGraph> chosen = new LinkedHashSet<>();
    for (SlotGraph g : b.bestMixes()) {
      if (chosen.size() < MOST_STARTS && chosen.stream().noneMatch(c -> sameOutputAndWidth(c, g))) {
        chosen.add(g);
        chosen.add(b.mixes().smaller(g));
      }
    }
    return List.copyOf(chosen);
  }

  private static boolean sameOutputAndWidth(SlotGraph a, SlotGraph b) {
    return a.size() == b.size()
        && a.model(a.output()) == b.model(b.output())
        && a.model(0) == b.model(0);
  }

  @Override
  public Advice advise(Briefing b) {
    SlotGraph target = target(b);
    GraphDistribution next = b.tables().towards(new TablesAround(b.space()).of(target), STEP);
    double forecast = b.fine().of(target).accuracy();
    return new Advice(
        next,
        new FeedbackWriter(b.space(), b.history(), b.fit().best())
            .write(b.round(), b.tables(), next, forecast));
  }

  /// The best graph not yet asked, as one possible team would have it.
  SlotGraph target(Briefing b) {
    SearchSpace space = b.space();
    TeamModel possible = b.fit().possible(random);
    Forecaster forecaster = new Forecaster(possible, COARSE);
    List<SlotGraph> seeds = new ArrayList<>(b.mixes().deep());
    b.history().candidates().forEach(c -> seeds.add(c.graph()));
    seeds.addAll(someFans(b.mixes()));
    var improvement = new Improvement(space, g -> b.value(forecaster, g), random);
    Forecaster sharper = new Forecaster(possible, FINE);
    return improvement.from(seeds).stream()
        .limit(24)
        .map(space::canonical)
        .filter(space::fits)
        .filter(g -> b.history().scored(g) == 0)
        .distinct()
        .max(Comparator.comparingDouble(g -> b.value(sharper, g)))
        .or(b::leader)
        .orElseThrow();
  }

  private List<SlotGraph> someFans(Mixes mixes) {
    List<SlotGraph> all = mixes.fans();
    List<SlotGraph> some = new ArrayList<>();
    for (int i = 0; i < 60 && !all.isEmpty(); i++) {
      some.add(all.get(random.nextInt(all.size())));
    }
    return some;
  }
}
