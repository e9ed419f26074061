package org.collograph.ui.editor;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.cost.Budget;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.ui.common.Labels;

/// One cost against its budget.
final class Meter extends VBox {
  private final Metric metric;
  private final String unknown;
  private final Label value = Labels.of("–", "small", "strong", "value");
  private final ProgressBar bar = new ProgressBar(0);

  /// @param unknown said where the cost is not known
  Meter(String name, Metric metric, String unknown) {
    super(3);
    this.metric = metric;
    this.unknown = unknown;
    getStyleClass().add("meter");
    setId("meter-" + name);
    setMinWidth(128);
    HBox head = new HBox(Labels.of(name, "small", "muted"), Labels.spring(), value);
    getChildren().addAll(head, bar);
    bar.setAccessibleText(name);
  }

  /// @param cost null while the drawing is not valid
  void show(Cost cost, Budget budget) {
    Double amount = cost == null ? null : cost.in(metric);
    Double limit = budget.limits().get(metric);
    getStyleClass().remove("over");
    if (amount == null) {
      value.setText(cost == null ? "–" : unknown);
      bar.setProgress(0);
      return;
    }
    String of = limit == null ? "" : " of %s".formatted(number(limit));
    value.setText(number(amount) + of + (metric == Metric.SECONDS ? " s" : ""));
    bar.setProgress(limit == null ? 0 : Math.min(1, amount / limit));
    if (limit != null && amount > limit * (1 + 1e-12)) {
      getStyleClass().add("over");
    }
  }

  private static String number(double amount) {
    return amount == Math.rint(amount) && amount < 1e6
        ? "%,.0f".formatted(amount)
        : amount < 0.1 ? "%.4f".formatted(amount) : "%,.1f".formatted(amount);
  }
}
