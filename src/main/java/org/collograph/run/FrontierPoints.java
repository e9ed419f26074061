package org.collograph.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.collograph.cost.Metric;

/// The graphs that no other beats in both accuracy and a metric.
public final class FrontierPoints {
  /// Fewer questions than this are too uncertain to stand on the frontier.
  private static final int LEAST_SCORED = 16;

  private FrontierPoints() {}

  /// In ascending order of the metric; graphs whose metric is not known are left out.
  ///
  /// A graph counts by the lower end of its interval, so that luck on a few questions does not
  /// stand before what was seen on many.
  public static List<RunSnapshot.Point> of(List<RunSnapshot.Point> points, Metric metric) {
    long most = points.stream().mapToLong(RunSnapshot.Point::scored).max().orElse(0);
    List<RunSnapshot.Point> sorted =
        points.stream()
            .filter(p -> p.cost().in(metric) != null)
            .filter(p -> p.scored() >= Math.min(most, LEAST_SCORED))
            .sorted(
                Comparator.comparingDouble((RunSnapshot.Point p) -> p.cost().in(metric))
                    .thenComparingDouble(p -> -p.accuracy().low()))
            .toList();
    List<RunSnapshot.Point> frontier = new ArrayList<>();
    double best = -1;
    for (RunSnapshot.Point p : sorted) {
      if (p.accuracy().low() > best) {
        frontier.add(p);
        best = p.accuracy().low();
      }
    }
    return frontier;
  }
}
