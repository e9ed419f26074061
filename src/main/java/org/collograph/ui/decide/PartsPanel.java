package org.collograph.ui.decide;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.collograph.evaluation.Difference;
import org.collograph.search.forecast.Outlook;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.common.WorkBar;
import org.collograph.ui.decide.Parts.Worth;

/// What each node and edge of the best graph is worth, in points, and what could be left out.
final class PartsPanel extends ScrollPane {
  private final Parts model;
  private final GridPane table = new GridPane(12, 3);
  private final VBox below = new VBox(6);

  PartsPanel(Parts model) {
    this.model = model;
    setId("parts");
    setFitToWidth(true);
    WorkBar busy = new WorkBar(model.work(), "Measuring", "parts-cancel", model::cancel);
    VBox all = new VBox(8, table, busy, below);
    all.getStyleClass().add("panel-body");
    setContent(all);
    model.rowsProperty().subscribe(_ -> show());
    model.readingProperty().subscribe(_ -> show());
    model.work().progressProperty().subscribe(p -> below.setVisible(p.doubleValue() < 0));
  }

  private void show() {
    table.getChildren().clear();
    below.getChildren().clear();
    List<Worth> rows = model.rowsProperty().get();
    if (rows.isEmpty()) {
      below.getChildren().add(nothing());
      return;
    }
    head();
    int at = 1;
    for (Worth w : rows) {
      row(w, at++);
    }
    spare(rows).ifPresent(w -> below.getChildren().add(leaveOut(w)));
    if (model.calls() > 0) {
      String words = Words.of("Measure the others: up to %,d calls", model.calls());
      below.getChildren().add(Labels.small(words, "parts-measure", model::measure));
    }
  }

  private Label nothing() {
    return Labels.wrapped(
        Labels.of(
            model.readingProperty().get()
                ? "Working out what each part is worth…"
                : "Nothing to take away: a single model has no parts, and a search that was stopped"
                    + " has no best graph.",
            "small",
            "muted"));
  }

  private void head() {
    int column = 0;
    for (String words : List.of("without", "forecast", "measured")) {
      Label label = Labels.of(words, "small", "muted");
      table.add(label, column++, 0);
      GridPane.setHalignment(label, column == 1 ? HPos.LEFT : HPos.RIGHT);
      GridPane.setHgrow(label, column == 1 ? Priority.ALWAYS : Priority.NEVER);
    }
  }

  private void row(Worth w, int at) {
    Hyperlink part = new Hyperlink(w.row().without());
    part.getStyleClass().add("small");
    part.setOnAction(_ -> model.openAsDrawing(w.row().graph()));
    part.setAccessibleText(Words.of("Open as drawing"));
    table.add(part, 0, at);
    Outlook.Expected e = w.row().worth();
    number(Labels.points(-e.mean(), (e.high() - e.low()) / 2), at, 1, "muted");
    Difference d = w.measured();
    number(
        d == null ? "–" : Labels.points(-d.difference(), d.half()),
        at,
        2,
        d != null && d.low() > 0 ? "bad" : "muted");
  }

  private void number(String words, int row, int column, String style) {
    Label label = Labels.of(words, "small", style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setHalignment(label, HPos.RIGHT);
    table.add(label, column, row);
  }

  /// The part that saves the most of those whose loss nobody can see.
  private static Optional<Worth> spare(List<Worth> rows) {
    return rows.stream()
        .filter(w -> w.measured() != null && w.measured().low() <= 0)
        .min(Comparator.comparingDouble(PartsPanel::units));
  }

  private static double units(Worth w) {
    Double units = w.row().cost().units();
    return units == null ? Double.POSITIVE_INFINITY : units;
  }

  private Hyperlink leaveOut(Worth w) {
    Hyperlink link =
        new Hyperlink(
            Words.of(
                "Without %s: %s, and no loss that %,d questions can show",
                w.row().without(),
                w.row().cost().units() == null
                    ? Words.of("no size")
                    : Words.of("%.1f units", w.row().cost().units()),
                w.measured() == null ? 0 : w.measured().n()));
    link.setId("parts-spare");
    link.setWrapText(true);
    link.getStyleClass().add("small");
    link.setOnAction(_ -> model.openAsDrawing(w.row().graph()));
    return link;
  }
}
