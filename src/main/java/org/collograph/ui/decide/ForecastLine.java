package org.collograph.ui.decide;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.collograph.evaluation.Accuracy;
import org.collograph.run.lessons.ForecastTeam;
import org.collograph.ui.common.Inks;
import org.collograph.ui.common.Words;

/// The forecast of the best team at each budget, dashed, in its 95 % interval; solid with a bar
/// what was asked.
///
/// @param x where a cost stands across the chart, in pixels
/// @param y where an accuracy from 0 to 1 stands on it
public record ForecastLine(AnyBudget model, DoubleUnaryOperator x, DoubleUnaryOperator y) {
  private static final double PALE = 0.1;

  /// Beneath the handle.
  private static final double LOWEST = 40;

  /// @param right the end of the chart
  public void paint(GraphicsContext g, Inks inks, double right) {
    List<ForecastTeam> teams = model.teamsProperty().get();
    if (teams.isEmpty()) {
      return;
    }
    double end = Math.min(right, x.applyAsDouble(model.reach()));
    for (int i = 0; i < teams.size(); i++) {
      double from = x(teams.get(i));
      double to = i + 1 < teams.size() ? x(teams.get(i + 1)) : Math.max(from, end);
      step(g, inks.accent(), teams.get(i), from, to);
    }
    g.setLineDashes();
    name(g, inks, teams.getLast(), end);
    mark(g, inks);
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
  }

  private void name(GraphicsContext g, Inks inks, ForecastTeam last, double end) {
    String words = Words.of("forecast: best team at each budget");
    g.setFill(inks.accent());
    double width = words.length() * 5.8;
    g.fillText(words, end - width, Math.max(LOWEST, y.applyAsDouble(last.forecast().high()) - 6));
  }

  /// What stands at the handle as a ring, what was asked as dots with their intervals.
  private void mark(GraphicsContext g, Inks inks) {
    g.setStroke(inks.accent());
    g.setLineWidth(2);
    for (ForecastTeam t : model.teamsProperty().get()) {
      Accuracy a = model.judged(t);
      if (a != null) {
        double at = y.applyAsDouble(a.mean());
        g.strokeLine(x(t), y.applyAsDouble(a.low()), x(t), y.applyAsDouble(a.high()));
        g.setFill(inks.accent());
        g.fillOval(x(t) - 4.5, at - 4.5, 9, 9);
      }
    }
    model
        .team()
        .ifPresent(
            t -> {
              double at = y.applyAsDouble(t.forecast().mean());
              g.setFill(inks.ground());
              g.fillOval(x(t) - 5.5, at - 5.5, 11, 11);
              g.strokeOval(x(t) - 5.5, at - 5.5, 11, 11);
            });
  }
}
