package org.collograph.ui.editor.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.graph.Finding;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;

/// One finding at a time, with what would mend it; a click goes on to the next and selects its
/// nodes.
public final class FindingPill extends VBox {
  /// In less than this its words have a row of their own: beside the buttons they would be a strip.
  private static final double ROOMY = 520;

  private final EditorViewModel model;
  private final Runnable leave;
  private List<Finding> all = List.of();
  private int at;
  private boolean narrow;

  /// @param leave gives the focus back to the drawing
  public FindingPill(EditorViewModel model, Runnable leave) {
    super(6);
    this.model = model;
    this.leave = leave;
    setId("findings");
    getStyleClass().add("pill");
    managedProperty().bind(visibleProperty());
    setOnMouseClicked(_ -> next());
    model.assessmentProperty().subscribe(a -> show(a.findings()));
  }

  /// @param room how wide it may be
  public void within(ReadOnlyDoubleProperty room) {
    room.subscribe(
        width -> {
          boolean now = width.doubleValue() < ROOMY;
          if (now != narrow) {
            narrow = now;
            show(all);
          }
        });
  }

  private void show(List<Finding> findings) {
    all = findings.stream().sorted(Comparator.comparing(f -> f.isError() ? 0 : 1)).toList();
    at = 0;
    setVisible(!all.isEmpty());
    if (!all.isEmpty()) {
      fill();
    }
  }

  private void next() {
    at = (at + 1) % all.size();
    fill();
    model.select(Set.copyOf(all.get(at).nodes()));
  }

  private Button mend(FindingFix fix) {
    Button mend = new Button(fix.words());
    mend.setId("fix");
    mend.getStyleClass().add("small");
    mend.setMinWidth(USE_PREF_SIZE);
    mend.setOnAction(
        _ -> {
          model.apply(fix.edit());
          leave.run();
        });
    return mend;
  }

  private void fill() {
    Finding shown = all.get(at);
    getStyleClass().removeAll("warning", "danger");
    getStyleClass().add(shown.isError() ? "danger" : "warning");
    String which =
        all.size() == 1 ? Words.of("1 finding") : Words.of("%d of %d findings", at + 1, all.size());
    Label count = Labels.of(which, "small", "strong", shown.isError() ? "bad" : "amber");
    count.setMinWidth(USE_PREF_SIZE);
    Label words = Labels.said(shown.sentence(), "small");
    words.setWrapText(true);
    words.setMaxWidth(400);
    // Where it is cut, the whole of it is a hint away.
    words.setTooltip(new Tooltip(words.getText()));
    HBox row = new HBox(8, count);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(row);
    if (narrow) {
      getChildren().addFirst(words);
    } else {
      row.getChildren().add(words);
    }
    FindingFix.of(shown, model.graph(), model.session())
        .ifPresent(fix -> row.getChildren().add(mend(fix)));
    if (all.size() > 1) {
      Label next = Labels.of("next", "small", "accented");
      next.setMinWidth(USE_PREF_SIZE);
      row.getChildren().add(next);
    }
  }
}
