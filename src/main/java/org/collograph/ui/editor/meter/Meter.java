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
  private static final double WIDTH = 134;

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
    setNarrow(false);
    managedProperty().bind(visibleProperty());
    Label named = Labels.of(name, "small", "muted");
    named.setMinWidth(USE_PREF_SIZE);
    value.setMinWidth(USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setPrefWidth(0);
    change.setMaxWidth(Double.MAX_VALUE);
    change.setPrefWidth(0);
    HBox head = new HBox(6, named, Labels.spring(), value);
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

  /// Where there is little room it is as wide as its words.
  public void setNarrow(boolean narrow) {
    setMinWidth(narrow ? USE_PREF_SIZE : WIDTH);
    setPrefWidth(narrow ? USE_COMPUTED_SIZE : WIDTH);
  }

  private static String number(double amount) {
    return amount == Math.rint(amount) && amount < 1e6
        ? "%,.0f".formatted(amount)
        : amount < 0.1 ? "%.4f".formatted(amount) : "%,.1f".formatted(amount);
  }
}
