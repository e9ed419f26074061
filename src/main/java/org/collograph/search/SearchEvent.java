package org.collograph.search;

import org.collograph.graph.CollaborationGraph;
import org.collograph.search.space.GraphDistribution;

/// What happened in a search, in the past tense, each an immutable value. What it holds is told in
/// collaboration graphs: whoever hears it needs no search space.
public sealed interface SearchEvent {
  record TrialFinished(Trial trial) implements SearchEvent {}

  /// @param leader the graph that the search holds to be best so far
  record RoundFinished(int round, CollaborationGraph leader) implements SearchEvent {}

  record FeedbackGiven(Feedback feedback) implements SearchEvent {}

  /// @param round after which; 0 for the tables that a search begins with
  record DistributionUpdated(int round, GraphDistribution distribution) implements SearchEvent {}

  /// Told when the winner is judged, after each yardstick, and when it is known which of those was
  /// to be beaten.
  record ResultJudged(SearchResult soFar) implements SearchEvent {}
}
