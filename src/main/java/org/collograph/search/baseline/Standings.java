package org.collograph.search.baseline;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.collograph.search.Candidate;
import org.collograph.search.History;
import org.collograph.search.Objective;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;

/// How good each graph asked is held to be by whoever forecasts nothing.
public final class Standings {
  /// In long searches a few trials more change nothing, and every fit goes over all of them.
  private static final int EXACT = 2_000;

  private static final double GROWTH = 1.02;

  private Map<SlotGraph, Double> standings = Map.of();
  private int known;

  /// As an accuracy from 0 to 1; 0 for a graph that was not asked.
  public double of(History history, SlotGraph graph) {
    int trials = history.asked().size();
    if (trials > known && (trials < EXACT || trials > known * GROWTH)) {
      standings = history.standings();
      known = trials;
    }
    return standings.getOrDefault(graph, 0.0);
  }

  /// Every graph asked, the best first.
  public List<SlotGraph> ranked(History history, Objective objective, SearchSpace space) {
    record Scored(SlotGraph graph, double score) {}
    return history.candidates().stream()
        .map(Candidate::graph)
        .map(g -> new Scored(g, objective.score(of(history, g), space.quickCost(g))))
        .sorted(Comparator.comparingDouble(s -> -s.score()))
        .map(Scored::graph)
        .toList();
  }
}
