package org.collograph.ui.common;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.util.StringConverter;
import org.collograph.cost.Metric;
import org.collograph.run.TriedGraph;
import org.collograph.search.JudgedGraph;
import org.jspecify.annotations.Nullable;

/// What a chart's axes must hold, in round numbers.
///
/// @param most along the metric, from 0
/// @param low of the accuracy, in percent
/// @param high likewise
public record ChartRange(double most, double step, double low, double high) {
  private static final double ROOM = 1.05;
  private static final double BESIDE = 8;

  /// @param limit of the metric; null for none
  public static ChartRange of(
      List<TriedGraph> graphs,
      List<JudgedGraph> yardsticks,
      Metric metric,
      @Nullable Double limit) {
    double most = most(graphs, yardsticks, metric, limit);
    double step = round(most / 6);
    double low = 100;
    double high = 0;
    for (double mean : means(graphs, yardsticks)) {
      low = Math.min(low, mean);
      high = Math.max(high, mean);
    }
    double from = Math.max(0, Math.floor((low - BESIDE) / 10) * 10);
    double to = Math.min(100, Math.ceil((high + BESIDE) / 10) * 10);
    return to <= from
        ? new ChartRange(Math.ceil(most * 1.04 / step) * step, step, 0, 100)
        : new ChartRange(Math.ceil(most * 1.04 / step) * step, step, from, to);
  }

  /// Never 0, so that a scale can be made of it.
  private static double most(
      List<TriedGraph> graphs,
      List<JudgedGraph> yardsticks,
      Metric metric,
      @Nullable Double limit) {
    double most =
        Stream.concat(
                graphs.stream().map(TriedGraph::cost), yardsticks.stream().map(JudgedGraph::cost))
            .map(c -> c.in(metric))
            .filter(Objects::nonNull)
            .mapToDouble(d -> d)
            .max()
            .orElse(0);
    most = Math.max(most, limit == null ? 0 : limit * ROOM);
    return most == 0 ? 1 : most;
  }

  /// In percent.
  private static double[] means(List<TriedGraph> graphs, List<JudgedGraph> yardsticks) {
    return Stream.concat(
            graphs.stream().map(TriedGraph::accuracy),
            yardsticks.stream().map(JudgedGraph::accuracy))
        .filter(a -> a.n() > 0)
        .mapToDouble(a -> a.mean() * 100)
        .toArray();
  }

  /// The next of 1, 2 and 5, times a power of ten, that is no smaller.
  static double round(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    double rest = step / power;
    return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10);
  }

  public double tick() {
    return high - low > 50 ? 20 : 10;
  }

  /// How a number along the metric is written.
  public String format(Metric metric) {
    int places = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step));
    return "%." + places + "f" + (metric == Metric.SECONDS ? " s" : "");
  }

  /// Writes an axis's numbers.
  public static StringConverter<Number> formatter(String format) {
    return new StringConverter<>() {
      @Override
      public String toString(Number n) {
        return format.formatted(n.doubleValue());
      }

      @Override
      public Number fromString(String text) {
        return 0;
      }
    };
  }
}
