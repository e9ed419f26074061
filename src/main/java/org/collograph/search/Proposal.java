package org.collograph.search;

import org.collograph.search.space.SlotGraph;

/// A graph that a searcher wants asked.
///
/// @param drawn over all slots, as drawn; null where nothing was drawn
/// @param graph repaired, in canonical order
/// @param logProbability of the draw; NaN where nothing was drawn
public record Proposal(Phase phase, SlotGraph drawn, SlotGraph graph, double logProbability) {
  static Proposal of(Phase phase, SlotGraph graph) {
    return new Proposal(phase, graph, graph, Double.NaN);
  }
}
