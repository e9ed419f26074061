package org.collograph.ui.studies;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.collograph.run.study.PilotTables;
import org.collograph.ui.common.Labels;

/// The published figures that the pool was fitted to, beside what was measured.
final class PublishedBars extends GridPane {
  PublishedBars(PilotTables tables) {
    getStyleClass().add("panel-body");
    setHgap(18);
    setVgap(4);
    addRow(0, cell(""), head("published"), head("measured here"));
    int row = 1;
    for (PilotTables.BesidePublished c : tables.calibration()) {
      Double published = c.published();
      addRow(
          row++,
          cell(String.valueOf(c.mix())),
          cell(published == null ? "–" : "%.0f %%".formatted(100 * published)),
          cell(Labels.interval(c.measured())));
    }
  }

  private static Label head(String text) {
    return Labels.of(text, "small", "muted");
  }

  private static Label cell(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("small");
    return label;
  }
}
