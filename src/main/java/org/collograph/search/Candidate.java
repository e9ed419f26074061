package org.collograph.search;

import java.util.List;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.QuestionCounts;
import org.collograph.search.space.SlotGraph;

/// A graph with all its trials on the search split.
public record Candidate(SlotGraph graph, List<Trial> trials) {
  public long scored() {
    return trials.stream().mapToLong(Trial::scored).sum();
  }

  /// Over all its trials: the same question asked again is the same question.
  public QuestionCounts counts() {
    QuestionCounts counts = QuestionCounts.NONE;
    for (Trial t : trials) {
      counts = counts.plus(t.outcomes());
    }
    return counts;
  }

  public Accuracy accuracy() {
    return counts().accuracy();
  }
}
