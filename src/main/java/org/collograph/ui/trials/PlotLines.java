package org.collograph.ui.trials;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collograph.run.TriedGraph;
import org.jspecify.annotations.Nullable;

/// The lines of the parallel plot, and what of each axis is wanted.
final class PlotLines {
  /// A part of an axis, from 0 at its foot to 1.
  record Brush(double low, double high) {
    private boolean has(double at) {
      return at >= low && at <= high;
    }
  }

  /// @param at its places on the axes, from 0 to 1; the last is its accuracy
  record Line(TriedGraph graph, double[] at) {
    double accuracy() {
      return at[at.length - 1];
    }

    /// Its height between an axis and the next.
    double between(int axis, double share) {
      return at[axis] * (1 - share) + at[axis + 1] * share;
    }
  }

  private final Map<String, Brush> brushes = new HashMap<>();
  private List<PlotAxis> axes = List.of();
  private List<Line> lines = List.of();

  void read(List<TriedGraph> all) {
    List<TriedGraph> graphs = all.stream().filter(g -> g.scored() > 0).toList();
    axes = PlotAxis.of(graphs);
    lines =
        graphs.stream()
            .map(g -> new Line(g, axes.stream().mapToDouble(a -> a.at(g)).toArray()))
            .sorted(Comparator.comparingDouble(l -> l.graph().accuracy().mean()))
            .toList();
  }

  List<PlotAxis> axes() {
    return axes;
  }

  /// The least accurate first.
  List<Line> all() {
    return lines;
  }

  /// Null where all of the axis is wanted.
  @Nullable Brush brush(int axis) {
    return brushes.get(axes.get(axis).name());
  }

  void want(int axis, double one, double other) {
    brushes.put(axes.get(axis).name(), new Brush(Math.min(one, other), Math.max(one, other)));
  }

  void wantAll(int axis) {
    brushes.remove(axes.get(axis).name());
  }

  void wantAll() {
    brushes.clear();
  }

  /// Whether a part of some axis is not wanted.
  boolean isBrushed() {
    return !brushes.isEmpty();
  }

  boolean isWanted(Line line) {
    return isWanted(line.graph());
  }

  boolean isWanted(TriedGraph graph) {
    for (PlotAxis axis : axes) {
      Brush b = brushes.get(axis.name());
      if (b != null && !b.has(axis.at(graph))) {
        return false;
      }
    }
    return true;
  }
}
