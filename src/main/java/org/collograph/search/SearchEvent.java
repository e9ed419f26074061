package org.collograph.search;

import org.collograph.graph.CollaborationGraph;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.steer.Steer;

/// What happened in a search, in the past tense, each an immutable value. What it holds is told in
/// collaboration graphs: whoever hears it needs no search space.
public sealed interface SearchEvent {
  record TrialFinished(Trial trial) implements SearchEvent {}

  /// @param leader the graph that the search holds to be best so far
  record RoundFinished(int round, CollaborationGraph leader) implements SearchEvent {}

  record FeedbackGiven(Feedback feedback) implements SearchEvent {}

  /// @param round after which; 0 for the tables that a search begins with
  record DistributionUpdated(int round, GraphDistribution distribution) implements SearchEvent {}

  /// A person has changed something: told before the round in which it takes effect.
  ///
  /// @param number of the change in its run, from 1
  /// @param round at whose start it does; one more than the last where the search had ended
  record Steered(int number, int round, Steer what) implements SearchEvent {}

  /// Told when the winner is judged, after each yardstick, and when it is known which of those was
  /// to be beaten.
  record ResultJudged(SearchResult soFar) implements SearchEvent {}
}
