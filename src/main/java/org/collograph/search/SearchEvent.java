package org.collograph.search;

import org.collograph.evaluation.Accuracy;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SlotGraph;

/// What happened in a search, in the past tense, each an immutable value.
public sealed interface SearchEvent {
  record TrialStarted(int number, int round, Phase phase, SlotGraph graph, int questions)
      implements SearchEvent {}

  record TrialFinished(Trial trial) implements SearchEvent {}

  record RoundFinished(int round, SlotGraph leader, Accuracy accuracy) implements SearchEvent {}

  record FeedbackGiven(Feedback feedback) implements SearchEvent {}

  record DistributionUpdated(int round, GraphDistribution distribution) implements SearchEvent {}

  /// @param result the best graph and what it was compared with
  record WinnerJudged(SearchResult result) implements SearchEvent {}
}
