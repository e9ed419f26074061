package org.collograph.ui.editor.meter;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.collograph.cost.Budget;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// One cost against its budget.
public final class Meter extends VBox {
  private final Metric metric;
  private final String unknown;
  private final Label value = Labels.of("–", "small", "strong", "value");
  private final ProgressBar bar = new ProgressBar(0);
  private final ProgressBar change = new ProgressBar(0);
  private boolean limited;

  /// @param unknown said where the cost is not known
  public Meter(String name, Metric metric, String unknown) {
    super(3);
    this.metric = metric;
    this.unknown = unknown;
    getStyleClass().add("meter");
    setId("meter-" + name);
    setMinWidth(134);
    HBox head = new HBox(6, Labels.of(name, "small", "muted"), Labels.spring(), value);
    change.getStyleClass().add("change");
    getChildren().addAll(head, new StackPane(change, bar));
    bar.setAccessibleText(Words.of(name));
  }

  /// @param cost null while the drawing is not valid
  /// @param after what it would be after the edit that is being made; null where none is
  public void show(@Nullable Cost cost, Cost after, Budget budget) {
    Double amount = cost == null ? null : cost.in(metric);
    Double then = after == null ? null : after.in(metric);
    Double limit = budget.limits().get(metric);
    limited = limit != null;
    getStyleClass().removeAll("over", "changing");
    double now = amount == null || limit == null ? 0 : Math.min(1, amount / limit);
    double would = then == null || limit == null ? now : Math.min(1, then / limit);
    bar.setProgress(Math.min(now, would));
    change.setProgress(Math.max(now, would));
    String of = limit == null ? "" : " " + Words.of("of %s", number(limit));
    String seconds = metric == Metric.SECONDS ? " s" : "";
    if (amount == null) {
      value.setText((cost == null ? "–" : Words.of(unknown)) + (limit == null ? "" : of + seconds));
      return;
    }
    double shown = then == null ? amount : then;
    value.setText(number(shown) + of + seconds);
    if (then != null && then != (double) amount) {
      getStyleClass().add("changing");
    }
    if (limit != null && shown > limit * (1 + 1e-12)) {
      getStyleClass().add("over");
    }
  }

  /// Whether the budget that was shown last limits it.
  public boolean hasLimit() {
    return limited;
  }

  /// Takes no room where it is not shown.
  public void setShown(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }

  private static String number(double amount) {
    return amount == Math.rint(amount) && amount < 1e6
        ? "%,.0f".formatted(amount)
        : amount < 0.1 ? "%.4f".formatted(amount) : "%,.1f".formatted(amount);
  }
}
