package org.collograph.ui.editor.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.collograph.graph.Finding;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;

/// One finding at a time, with what would mend it; a click goes on to the next and selects its
/// nodes.
public final class FindingPill extends HBox {
  private final EditorViewModel model;
  private final Runnable leave;
  private List<Finding> all = List.of();
  private int at;

  /// @param leave gives the focus back to the drawing
  public FindingPill(EditorViewModel model, Runnable leave) {
    super(8);
    this.model = model;
    this.leave = leave;
    setId("findings");
    getStyleClass().add("pill");
    managedProperty().bind(visibleProperty());
    setOnMouseClicked(_ -> next());
    model.assessmentProperty().subscribe(a -> show(a.findings()));
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
    getChildren().setAll(count, words);
    FindingFix.of(shown, model.graph(), model.session())
        .ifPresent(fix -> getChildren().add(mend(fix)));
    if (all.size() > 1) {
      Label next = Labels.of("next", "small", "accented");
      next.setMinWidth(USE_PREF_SIZE);
      getChildren().add(next);
    }
  }
}
