package org.collograph.search;

import java.util.List;
import java.util.stream.Stream;
import org.collograph.evaluation.QuestionCounts;
import org.collograph.search.space.SlotGraph;

/// A graph with all its trials on the search split.
///
/// @param counts over all trials: the same question asked again is the same question
public record Candidate(SlotGraph graph, List<Trial> trials, QuestionCounts counts) {
  static Candidate of(SlotGraph graph, Trial first) {
    return new Candidate(graph, List.of(first), QuestionCounts.NONE.plus(first.outcomes()));
  }

  /// The same asked once more.
  Candidate with(Trial next) {
    return new Candidate(
        graph,
        Stream.concat(trials.stream(), Stream.of(next)).toList(),
        counts.plus(next.outcomes()));
  }

  /// @param same one of its trials with other words about the same answers
  Candidate replacing(Trial trial, Trial same) {
    return new Candidate(graph, trials.stream().map(t -> t == trial ? same : t).toList(), counts);
  }

  public long scored() {
    return counts.scored();
  }
}
