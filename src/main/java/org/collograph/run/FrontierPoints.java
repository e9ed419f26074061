package org.collograph.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.collograph.cost.Metric;

/// The graphs that no other beats in both accuracy and a metric.
public final class FrontierPoints {
  /// Fewer questions than this are too uncertain to stand on the frontier.
  private static final int LEAST_SCORED = 16;

  /// Whatever the leader was asked, so many are enough.
  private static final int ENOUGH = 32;

  private FrontierPoints() {}

  /// The number of questions from which on a graph may stand on the frontier.
  public static long least(List<TriedGraph> points) {
    long most = points.stream().mapToLong(TriedGraph::scored).max().orElse(0);
    return Math.min(most, Math.clamp(most / 4, LEAST_SCORED, ENOUGH));
  }

  /// In ascending order of the metric; graphs whose metric is not known are left out.
  ///
  /// Graphs that were asked much less than the leader are left out: luck on a few questions must
  /// not stand before what was seen on many.
  public static List<TriedGraph> of(List<TriedGraph> points, Metric metric) {
    long least = least(points);
    List<TriedGraph> sorted =
        points.stream()
            .filter(p -> p.cost().in(metric) != null)
            .filter(p -> p.scored() >= least)
            .sorted(
                Comparator.comparingDouble((TriedGraph p) -> p.cost().in(metric))
                    .thenComparingDouble(p -> -p.accuracy().mean()))
            .toList();
    List<TriedGraph> frontier = new ArrayList<>();
    double best = -1;
    for (TriedGraph p : sorted) {
      if (p.accuracy().mean() > best) {
        frontier.add(p);
        best = p.accuracy().mean();
      }
    }
    return frontier;
  }
}
