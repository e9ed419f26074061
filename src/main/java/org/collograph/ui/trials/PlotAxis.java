package org.collograph.ui.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.collograph.cost.Metric;
import org.collograph.export.ModelColours;
import org.collograph.run.TriedGraph;
import org.collograph.run.lessons.Trait;
import org.collograph.ui.common.Names;
import org.jspecify.annotations.Nullable;

/// One axis of the parallel plot: where each graph stands on it, from 0 to 1.
///
/// @param place of a graph; null where that is not known
record PlotAxis(
    String name,
    Function<TriedGraph, @Nullable Double> place,
    double low,
    double high,
    List<Tick> ticks) {
  private static final int MOST_NAMED = 9;
  private static final int BRIEF = 8;

  /// @param at from 0 to 1
  record Tick(double at, String words) {}

  /// Traits, the first metric that is known of all, and accuracy.
  static List<PlotAxis> of(List<TriedGraph> graphs) {
    List<PlotAxis> all = new ArrayList<>();
    for (Trait trait : Trait.values()) {
      all.add(trait.isCounted() ? counted(trait, graphs) : trait(trait, graphs));
    }
    for (Metric metric : List.of(Metric.SECONDS, Metric.UNITS, Metric.USD)) {
      if (!graphs.isEmpty() && graphs.stream().allMatch(g -> g.cost().in(metric) != null)) {
        all.add(
            numbers(
                metric.symbol(),
                g -> g.cost().in(metric),
                graphs,
                v -> (metric == Metric.USD ? "%.5f" : "%.1f").formatted(v)));
        break;
      }
    }
    all.add(numbers("correct", g -> 100 * g.accuracy().mean(), graphs, "%.0f %%"::formatted));
    return List.copyOf(all);
  }

  /// Values in their order, at equal distances.
  private static PlotAxis trait(Trait trait, List<TriedGraph> graphs) {
    List<String> values =
        graphs.stream().map(g -> trait.of(g.graph())).distinct().sorted(trait.order()).toList();
    int most = Math.max(1, values.size() - 1);
    List<Tick> ticks = new ArrayList<>();
    int step = values.size() <= MOST_NAMED ? 1 : (int) Math.ceil((double) most / MOST_NAMED);
    for (int i = 0; i < values.size(); i += step) {
      ticks.add(
          new Tick(values.size() == 1 ? 0.5 : (double) i / most, named(trait, values.get(i))));
    }
    return new PlotAxis(
        trait.word(),
        g -> values.size() == 1 ? 0.5 : (double) values.indexOf(trait.of(g.graph())),
        0,
        values.size() == 1 ? 1 : most,
        ticks);
  }

  /// Whole numbers, each where it is.
  private static PlotAxis counted(Trait trait, List<TriedGraph> graphs) {
    int[] all = graphs.stream().mapToInt(g -> Integer.parseInt(trait.of(g.graph()))).toArray();
    int low = Arrays.stream(all).min().orElse(0);
    int high = Math.max(low + 1, Arrays.stream(all).max().orElse(1));
    int step = (int) Math.ceil((double) (high - low) / MOST_NAMED);
    List<Tick> ticks = new ArrayList<>();
    for (int v = low; v <= high; v += step) {
      ticks.add(new Tick((double) (v - low) / (high - low), String.valueOf(v)));
    }
    return new PlotAxis(trait.word(), g -> Double.valueOf(trait.of(g.graph())), low, high, ticks);
  }

  private static PlotAxis numbers(
      String name,
      Function<TriedGraph, @Nullable Double> value,
      List<TriedGraph> graphs,
      Function<Double, String> words) {
    double[] all =
        graphs.stream().map(value).filter(Objects::nonNull).mapToDouble(d -> d).sorted().toArray();
    double low = all.length == 0 ? 0 : all[0];
    double high = all.length == 0 ? 1 : all[all.length - 1];
    return new PlotAxis(
        name,
        value,
        low,
        high > low ? high : low + 1,
        high > low
            ? List.of(
                new Tick(0, words.apply(low)),
                new Tick(0.5, words.apply((low + high) / 2)),
                new Tick(1, words.apply(high)))
            : List.of(new Tick(0, words.apply(low))));
  }

  /// A value of a trait as people read it.
  static String named(Trait trait, String value) {
    return switch (trait) {
      case ROLES, OUTPUT -> each(value, Names::role);
      case MIX -> each(value, PlotAxis::brief);
      case NODES, WIDTH, DEPTH -> value;
    };
  }

  private static String brief(String model) {
    return model.length() <= BRIEF ? model : ModelColours.shortName(model);
  }

  private static String each(String names, UnaryOperator<String> form) {
    return Arrays.stream(names.split(", ")).map(form).collect(Collectors.joining(", "));
  }

  double at(TriedGraph graph) {
    Double v = place.apply(graph);
    return v == null ? 0 : (v - low) / (high - low);
  }
}
