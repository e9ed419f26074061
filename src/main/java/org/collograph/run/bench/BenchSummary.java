package org.collograph.run.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;

/// A method on a task at a budget after so many questions, over all seeds.
///
/// @param mean of the true accuracies of what it returns
/// @param half of the 95 % interval of that mean, by Student's t over seeds; NaN for one seed
/// @param behind the best method's mean there less this one's, paired by seed; 0 for the best
/// @param behindHalf of that difference's 95 % interval
public record BenchSummary(
    String method,
    String task,
    String budget,
    int asked,
    int seeds,
    double mean,
    double half,
    double behind,
    double behindHalf) {
  private static final double HIGH = 0.975;

  /// Whether the best is better than this one by more than chance.
  public boolean isBehind() {
    return behind - behindHalf > 0;
  }

  /// In the order of the rows.
  public static List<BenchSummary> of(List<BenchRow> rows) {
    Map<List<Object>, Map<String, Map<Long, Double>>> groups = new LinkedHashMap<>();
    for (BenchRow r : rows) {
      groups
          .computeIfAbsent(
              List.of(r.cell().task(), r.cell().budget(), r.asked()), _ -> new LinkedHashMap<>())
          .computeIfAbsent(r.cell().method(), _ -> new LinkedHashMap<>())
          .put(r.cell().seed(), r.accuracy());
    }
    List<BenchSummary> all = new ArrayList<>();
    groups.forEach((where, methods) -> all.addAll(of(where, methods)));
    return all;
  }

  private static List<BenchSummary> of(List<Object> where, Map<String, Map<Long, Double>> methods) {
    Map<Long, Double> best =
        methods.values().stream()
            .reduce((a, b) -> mean(b.values()) > mean(a.values()) ? b : a)
            .orElseThrow();
    List<BenchSummary> all = new ArrayList<>();
    methods.forEach(
        (method, scores) -> {
          List<Double> behind =
              scores.entrySet().stream()
                  .filter(e -> best.containsKey(e.getKey()))
                  .map(e -> best.getOrDefault(e.getKey(), 0.0) - e.getValue())
                  .toList();
          all.add(
              new BenchSummary(
                  method,
                  (String) where.get(0),
                  (String) where.get(1),
                  (Integer) where.get(2),
                  scores.size(),
                  mean(scores.values()),
                  half(scores.values()),
                  mean(behind),
                  half(behind)));
        });
    return all;
  }

  private static double mean(Collection<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
  }

  private static double half(Collection<Double> values) {
    int n = values.size();
    if (n < 2) {
      return Double.NaN;
    }
    double mean = mean(values);
    double variance = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (n - 1);
    double t = TDistribution.of(n - 1).inverseCumulativeProbability(HIGH);
    return t * Math.sqrt(variance / n);
  }
}
