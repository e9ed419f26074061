package org.collograph.ui.trials;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.run.lessons.Importance;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// What the accuracy of the graphs went along with, trait by trait.
final class ImportancePanel extends ScrollPane {
  private static final int SHOWN = 5;

  private final VBox rows = new VBox(8);

  ImportancePanel(Trials model) {
    setId("importance");
    setFitToWidth(true);
    getStyleClass().add("edge-to-edge");
    rows.getStyleClass().add("panel-body");
    setContent(rows);
    model.importanceProperty().subscribe(this::show);
  }

  private void show(List<Importance> all) {
    rows.getChildren().clear();
    if (all.isEmpty()) {
      rows.getChildren().add(wrapped(Words.of(Importance.TOO_FEW), "muted"));
      return;
    }
    all.forEach(i -> rows.getChildren().add(row(i)));
    rows.getChildren().add(wrapped(Words.of(Importance.CAUTION), "muted"));
  }

  private static VBox row(Importance i) {
    String words =
        i.isSeen() ? levels(i) : Words.of("no more than chance brings (%.0f %%)", 100 * i.chance());
    return new VBox(2, bar(i), wrapped(words, "muted"));
  }

  private static HBox bar(Importance i) {
    Label name = Labels.of(i.trait().word(), "small", "strong");
    name.setMinWidth(110);
    ProgressBar bar = new ProgressBar(i.share());
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Label share = Labels.of("%.0f %%".formatted(100 * i.share()), "small", "strong");
    share.setMinWidth(44);
    share.setStyle("-fx-alignment: center-right");
    HBox line = new HBox(8, name, bar, share);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setOpacity(i.isSeen() ? 1 : 0.55);
    return line;
  }

  /// The values that most graphs had, in their order.
  private static String levels(Importance i) {
    List<Importance.Level> most =
        i.levels().stream()
            .sorted((a, b) -> b.graphs() - a.graphs())
            .limit(SHOWN)
            .sorted((a, b) -> i.trait().order().compare(a.value(), b.value()))
            .toList();
    return most.stream()
        .map(
            l ->
                "%s: %.0f %% (%d)"
                    .formatted(PlotAxis.named(i.trait(), l.value()), 100 * l.mean(), l.graphs()))
        .collect(Collectors.joining(" · "));
  }

  private static Label wrapped(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().addAll("small", style);
    return Labels.wrapped(label);
  }
}
