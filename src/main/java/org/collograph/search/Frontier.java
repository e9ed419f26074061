package org.collograph.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.collograph.cost.Metric;

/// The graphs that no other beats in both accuracy and a metric.
public final class Frontier {
  private Frontier() {}

  /// In ascending order of the metric; candidates whose metric is not known are left out.
  ///
  /// @param leastScored candidates scored on fewer questions are too uncertain to stand on it
  public static List<Candidate> of(List<Candidate> candidates, Metric metric, long leastScored) {
    List<Candidate> sorted =
        candidates.stream()
            .filter(c -> c.cost().in(metric) != null && c.scored() >= leastScored)
            .sorted(
                Comparator.comparingDouble((Candidate c) -> c.cost().in(metric))
                    .thenComparingDouble(c -> -c.accuracy().mean()))
            .toList();
    List<Candidate> frontier = new ArrayList<>();
    double best = -1;
    for (Candidate c : sorted) {
      if (c.accuracy().mean() > best) {
        frontier.add(c);
        best = c.accuracy().mean();
      }
    }
    return frontier;
  }
}
