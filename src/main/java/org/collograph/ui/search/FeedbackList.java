package org.collograph.ui.search;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.collograph.run.RunSnapshot;
import org.collograph.search.Feedback;
import org.collograph.ui.common.Labels;

/// What each round taught, newest first, with the probabilities that it moved.
final class FeedbackList extends ScrollPane {
  private static final int SHOWN = 30;

  private final VBox lines = new VBox(8);
  private List<Feedback> shown;

  FeedbackList(SearchViewModel model) {
    setContent(lines);
    setFitToWidth(true);
    lines.getStyleClass().add("panel-body");
    getStyleClass().add("edge-to-edge");
    model.snapshotProperty().subscribe(this::show);
  }

  private void show(RunSnapshot s) {
    List<Feedback> feedback = s == null ? List.of() : s.feedback();
    if (feedback == shown) {
      return;
    }
    shown = feedback;
    lines.getChildren().clear();
    if (feedback.isEmpty()) {
      lines.getChildren().add(Labels.of("After each round: what it taught.", "small", "muted"));
    }
    feedback.reversed().stream().limit(SHOWN).forEach(f -> lines.getChildren().add(round(f)));
  }

  private static VBox round(Feedback f) {
    VBox box = new VBox(2, Labels.of("Round " + f.round(), "small", "strong"));
    for (Feedback.Line line : f.lines()) {
      box.getChildren().add(wrapped(line.text()));
      if (!line.moves().isEmpty()) {
        VBox moves = new VBox();
        line.moves().stream().limit(4).forEach(m -> moves.getChildren().add(move(m)));
        box.getChildren().add(moves);
      }
    }
    return box;
  }

  private static Label wrapped(String words) {
    Label label = Labels.of(words, "small");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Label move(Feedback.Move m) {
    boolean raised = m.after() > m.before();
    return Labels.of(
        "%s %s  %.2f → %.2f".formatted(raised ? "▲" : "▼", m.what(), m.before(), m.after()),
        "small",
        raised ? "good" : "bad");
  }
}
