package org.collograph.ui.decide;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.collograph.codec.TeamWords;
import org.collograph.evaluation.Accuracy;
import org.collograph.run.lessons.ForecastTeam;
import org.collograph.ui.common.ChartNames;
import org.collograph.ui.common.CostPlot;
import org.collograph.ui.common.Inks;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// The forecast of the best team at each budget, dashed, in its 95 % interval. What of it was asked
/// outside the run is a ring with a bar; what the run judged stands on the chart anyway.
///
/// @param x where a cost stands across the chart, in pixels
/// @param y where an accuracy from 0 to 1 stands on it
/// @param told hears what can be pointed at
public record ForecastLine(
    AnyBudget model,
    DoubleUnaryOperator x,
    DoubleUnaryOperator y,
    ChartNames names,
    Consumer<CostPlot.Spot> told) {
  private static final double PALE = 0.1;
  private static final double DOT = 4.5;

  /// @param right the end of the chart
  public void paint(GraphicsContext g, Inks inks, double right) {
    List<ForecastTeam> teams = model.teamsProperty().get();
    for (int i = 0; i < teams.size(); i++) {
      double from = x(teams.get(i));
      double to = i + 1 < teams.size() ? x(teams.get(i + 1)) : Math.max(from, end(right));
      step(g, inks.accent(), teams.get(i), from, to);
    }
    g.setLineDashes();
    g.setLineWidth(2);
    g.setStroke(inks.accent());
    for (ForecastTeam t : teams) {
      asked(g, t, model.besides(t), inks.ground());
    }
    model.team().ifPresent(t -> handled(g, inks, t));
  }

  private double end(double right) {
    return Math.min(right, x.applyAsDouble(model.reach()));
  }

  private double x(ForecastTeam t) {
    return x.applyAsDouble(model.cost(t));
  }

  private void step(GraphicsContext g, Color accent, ForecastTeam t, double from, double to) {
    double top = y.applyAsDouble(t.forecast().high());
    double bottom = y.applyAsDouble(t.forecast().low());
    g.setFill(accent.deriveColor(0, 1, 1, PALE));
    g.fillRect(from, top, to - from, bottom - top);
    g.setStroke(accent);
    g.setLineWidth(1.4);
    g.setLineDashes(5, 4);
    double at = y.applyAsDouble(t.forecast().mean());
    g.strokeLine(from, at, to, at);
    told.accept(new CostPlot.Spot(from, at, () -> words(t), t.graph()));
  }

  private String words(ForecastTeam t) {
    return TeamWords.of(t.graph(), Names::role) + "\n" + ForecastWords.of(model, t);
  }

  private void asked(GraphicsContext g, ForecastTeam t, @Nullable Accuracy a, Color fill) {
    if (a != null) {
      double at = y.applyAsDouble(a.mean());
      g.strokeLine(x(t), y.applyAsDouble(a.low()), x(t), y.applyAsDouble(a.high()));
      g.setFill(fill);
      g.fillOval(x(t) - DOT, at - DOT, 2 * DOT, 2 * DOT);
      g.strokeOval(x(t) - DOT, at - DOT, 2 * DOT, 2 * DOT);
      names.keepOff(x(t), at, DOT);
      told.accept(new CostPlot.Spot(x(t), at, () -> words(t), t.graph()));
    }
  }

  /// What the budget at the handle buys, as a square: nothing else on the chart is one.
  private void handled(GraphicsContext g, Inks inks, ForecastTeam t) {
    double at = y.applyAsDouble(t.forecast().mean());
    g.setFill(inks.ground());
    g.fillRect(x(t) - DOT, at - DOT, 2 * DOT, 2 * DOT);
    g.strokeRect(x(t) - DOT, at - DOT, 2 * DOT, 2 * DOT);
  }

  /// Says what the dashed line is, after everything else has its words.
  ///
  /// @param right the end of the chart
  public void write(GraphicsContext g, Inks inks, double right) {
    List<ForecastTeam> teams = model.teamsProperty().get();
    if (!teams.isEmpty()) {
      names.write(
          g,
          inks.accent(),
          Words.of("forecast: best team at each budget"),
          end(right),
          y.applyAsDouble(teams.getLast().forecast().high()));
    }
  }
}
