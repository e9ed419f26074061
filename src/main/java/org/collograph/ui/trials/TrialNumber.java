package org.collograph.ui.trials;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.Shape;
import org.collograph.run.Timed;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// Numbers that the table of graphs tells of each, in the order of its columns.
enum TrialNumber {
  GRAPH("graph", 56, "%.0f", (p, _) -> (double) p.trial()),
  ROUND("round", 56, "%.0f", (p, _) -> (double) p.tallies().getFirst().round()),
  NODES("nodes", 58, "%.0f", (p, _) -> (double) p.graph().nodes().size()),
  WIDTH("width", 52, "%.0f", (p, _) -> (double) Shape.of(p.graph()).width()),
  DEPTH("depth", 52, "%.0f", (p, _) -> (double) Shape.of(p.graph()).depth()),
  CORRECT("correct", 66, "%.1f %%", (p, _) -> p.accuracy().mean() * 100),
  DOUBT("±", 46, "%.1f", (p, _) -> (p.accuracy().high() - p.accuracy().low()) * 50),
  ASKED("asked", 70, "%.0f", (p, _) -> (double) p.scored()),
  JUDGED("judged", 66, "%.1f %%", (p, trials) -> judged(p, trials)),
  UNITS("units", 80, "%.1f", (p, _) -> p.cost().in(Metric.UNITS)),
  SECONDS("s", 46, "%.1f", (p, _) -> p.cost().in(Metric.SECONDS)),
  MEDIAN("median s", 76, "%.2f", (p, trials) -> timed(p, trials, false)),
  LATE("95 % s", 60, "%.2f", (p, trials) -> timed(p, trials, true)),
  USD("usd", 70, "%.5f", (p, _) -> p.cost().in(Metric.USD));

  private final String word;
  private final double wide;
  private final String format;
  private final BiFunction<TriedGraph, Trials, @Nullable Double> value;

  TrialNumber(
      String word,
      double wide,
      String format,
      BiFunction<TriedGraph, Trials, @Nullable Double> value) {
    this.word = word;
    this.wide = wide;
    this.format = format;
    this.value = value;
  }

  /// By its name in English or in the window's language; null for none.
  static @Nullable TrialNumber called(String name) {
    return Arrays.stream(values())
        .filter(n -> n.word.equals(name) || n.title().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElse(null);
  }

  String title() {
    return Words.of(word);
  }

  double wide() {
    return wide;
  }

  String format() {
    return format;
  }

  /// Whether it is known only where calls were timed.
  boolean isTimed() {
    return this == MEDIAN || this == LATE;
  }

  /// Null where it is not known.
  @Nullable Double of(TriedGraph p, Trials trials) {
    return value.apply(p, trials);
  }

  private static @Nullable Double judged(TriedGraph p, Trials trials) {
    Accuracy a = trials.judged(p.graph());
    return a == null ? null : (Double) (a.mean() * 100);
  }

  private static @Nullable Double timed(TriedGraph p, Trials trials, boolean late) {
    Timed timed = trials.timedOf(p.graph());
    return timed == null ? null : (Double) (late ? timed.late() : timed.median());
  }
}
