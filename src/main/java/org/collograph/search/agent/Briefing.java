package org.collograph.search.agent;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.collograph.search.Candidate;
import org.collograph.search.History;
import org.collograph.search.Objective;
import org.collograph.search.forecast.Forecaster;
import org.collograph.search.forecast.TeamFit;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.Mixes;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;

/// The record that an agent gets.
///
/// @param round that is over; 0 before the first
/// @param history everything asked so far
/// @param tables the probabilities as they are now
/// @param fit what the traces teach
/// @param fine forecasts by that
/// @param expected how good a graph is held to be, as an accuracy: forecast and score together
record Briefing(
    SearchSpace space,
    Objective objective,
    int round,
    History history,
    GraphDistribution tables,
    Mixes mixes,
    TeamFit fit,
    Forecaster fine,
    ToDoubleFunction<SlotGraph> expected) {
  /// What a node must bring at least: of two graphs alike in the forecast the plainer is taken.
  private static final double PLAINNESS = 0.002;

  private static final int COARSE = 24;
  private static final int MOST_MIXES = 40;

  /// What a graph is worth by a forecast.
  static double value(SearchSpace space, Objective objective, Forecaster forecaster, SlotGraph g) {
    double score = objective.score(forecaster.of(g).accuracy(), space.quickCost(g));
    return score - g.size() * PLAINNESS;
  }

  double value(Forecaster forecaster, SlotGraph g) {
    return value(space, objective, forecaster, g);
  }

  /// The mixes that the forecast favours, the best first.
  List<SlotGraph> bestMixes() {
    Forecaster coarse = new Forecaster(fit.best(), COARSE);
    return mixes.fans().stream()
        .sorted(Comparator.comparingDouble(g -> -value(coarse, g)))
        .limit(MOST_MIXES)
        .sorted(Comparator.comparingDouble(g -> -value(fine, g)))
        .toList();
  }

  /// The graph asked so far that is held to be best.
  Optional<SlotGraph> leader() {
    return history.candidates().stream()
        .map(Candidate::graph)
        .max(
            Comparator.comparingDouble(
                g -> objective.score(expected.applyAsDouble(g), space.quickCost(g))));
  }
}
