package org.collograph.ui.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.run.RunStory;
import org.collograph.run.TriedGraph;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.collograph.ui.common.ChartNames;
import org.collograph.ui.common.CostPlot;
import org.collograph.ui.common.Inks;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// What was judged on questions that chose nothing: the figures of the best, and the yardsticks as
/// diamonds. A yardstick that was stopped early rests on fewer questions, and is paler.
///
/// @param x where a cost stands across the chart, in pixels
/// @param y where an accuracy from 0 to 1 stands on it
/// @param told hears what can be pointed at
record JudgedMarks(
    SearchViewModel model,
    DoubleUnaryOperator x,
    DoubleUnaryOperator y,
    ChartNames names,
    Consumer<CostPlot.Spot> told) {
  static final double PALE = 0.5;
  private static final double DIAMOND = 5;
  private static final double SO_FAR = 6;

  private Metric metric() {
    return model.axisProperty().get();
  }

  private @Nullable SearchResult result() {
    return model.replay().result();
  }

  private List<JudgedGraph> yardsticks() {
    RunStory s = model.replay().now();
    return s == null ? List.of() : model.clocked().yardsticks(s.yardsticks());
  }

  /// At what it costs on the chart; null where nothing was judged.
  @Nullable JudgedGraph best() {
    SearchResult result = result();
    return result == null ? null : model.clocked().at(result.best());
  }

  /// The yardsticks, without their names.
  void paint(GraphicsContext g, Inks inks) {
    yardsticks().forEach(m -> diamond(g, m, inks));
  }

  static String words(Accuracy a) {
    return Words.of(
        "the best · %s on %s that chose nothing", Labels.interval(a), Labels.questions(a));
  }

  private void diamond(GraphicsContext g, JudgedGraph m, Inks inks) {
    Double cost = m.cost().in(metric());
    if (cost != null) {
      double across = x.applyAsDouble(cost);
      double up = y.applyAsDouble(m.accuracy().mean());
      double d = DIAMOND;
      g.setStroke(ink(m, inks));
      g.setLineWidth(1.5);
      g.strokePolygon(
          new double[] {across, across + d, across, across - d},
          new double[] {up - d, up, up + d, up},
          4);
      names.keepOff(across, up, DIAMOND);
      told.accept(new CostPlot.Spot(across, up, () -> words(m), m.graph()));
    }
  }

  private Color ink(JudgedGraph m, Inks inks) {
    return isStoppedEarly(m) ? inks.amber().deriveColor(0, 1, 1, PALE) : inks.amber();
  }

  private boolean isStoppedEarly(JudgedGraph m) {
    SearchResult result = result();
    return result != null && result.stoppedEarly(m);
  }

  private String words(JudgedGraph m) {
    String said =
        Words.of(
            "%s · %s on %s",
            Names.yardstick(requireNonNull(m.name())),
            Labels.interval(m.accuracy()),
            Labels.questions(m.accuracy()));
    return isStoppedEarly(m)
        ? said + " · " + Words.of("stopped early: the best was asked more")
        : said;
  }

  /// What is best as long as nothing was judged: it goes by the lower end, so dots may be above it.
  void soFar(GraphicsContext g, Inks inks) {
    TriedGraph best = model.replay().best();
    if (best == null || result() != null) {
      return;
    }
    Double cost = model.clocked().cost(best.graph(), best.cost()).in(metric());
    if (cost != null) {
      double across = x.applyAsDouble(cost);
      double up = y.applyAsDouble(best.accuracy().mean());
      g.setStroke(inks.accent());
      g.setLineWidth(2);
      g.strokeOval(across - SO_FAR, up - SO_FAR, 2 * SO_FAR, 2 * SO_FAR);
      names.keepOff(across, up, SO_FAR);
      figures(g, inks, best.accuracy(), cost);
    }
  }

  /// The best's figures first, then yardsticks, where there is room: of those that another one
  /// beats at no higher cost only the rival. Pointing at one tells the rest.
  void write(GraphicsContext g, Inks inks) {
    JudgedGraph best = best();
    if (best != null) {
      Double cost = best.cost().in(metric());
      if (cost != null) {
        figures(g, inks, best.accuracy(), cost);
      }
    }
    for (JudgedGraph m : yardsticks().stream().filter(this::isWorthNaming).toList()) {
      names.write(
          g,
          ink(m, inks),
          Names.yardstick(requireNonNull(m.name())),
          x.applyAsDouble(requireNonNull(m.cost().in(metric()))),
          y.applyAsDouble(m.accuracy().mean()));
    }
  }

  /// An accuracy at its cost, beside its mark.
  private void figures(GraphicsContext g, Inks inks, Accuracy a, double cost) {
    String words =
        "%s ± %.1f · %s"
            .formatted(
                Labels.percent(a.mean()), (a.high() - a.low()) * 50, Labels.amount(metric(), cost));
    names.mustWrite(g, inks.text(), words, x.applyAsDouble(cost), y.applyAsDouble(a.mean()));
  }

  /// Names of those that are.
  Set<String> worthNaming() {
    return yardsticks().stream()
        .filter(this::isWorthNaming)
        .map(m -> requireNonNull(m.name()))
        .collect(Collectors.toSet());
  }

  private boolean isWorthNaming(JudgedGraph m) {
    SearchResult result = result();
    Double cost = m.cost().in(metric());
    if (cost == null) {
      return false;
    }
    return (result != null && Objects.equals(m.name(), result.rival()))
        || yardsticks().stream()
            .filter(o -> Objects.requireNonNullElse(o.cost().in(metric()), cost + 1) <= cost)
            .noneMatch(o -> o.accuracy().mean() > m.accuracy().mean());
  }
}
