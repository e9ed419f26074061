package org.collograph.search;

import java.util.List;
import org.collograph.evaluation.Accuracy;
import org.collograph.search.space.SlotGraph;

/// A graph with all its trials on the search split.
public record Candidate(SlotGraph graph, List<Trial> trials) {
  public long right() {
    return trials.stream().mapToLong(Trial::right).sum();
  }

  public long scored() {
    return trials.stream().mapToLong(Trial::scored).sum();
  }

  public Accuracy accuracy() {
    return Accuracy.of(right(), scored());
  }
}
