package org.collograph.ui.search;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.collograph.run.RunStory;
import org.collograph.search.Feedback;
import org.collograph.search.steer.Cell;
import org.collograph.search.steer.CellSentence;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What each round taught, newest first, with the probabilities that it moved.
final class FeedbackList extends ScrollPane {
  private static final int SHOWN = 30;

  /// Rounds before an earlier one that is shown.
  private static final int BEFORE = 5;

  private final VBox lines = new VBox();
  private final SearchViewModel model;
  private @Nullable List<Feedback> shown;

  FeedbackList(SearchViewModel model) {
    this.model = model;
    setId("feedback");
    setContent(lines);
    setFitToWidth(true);
    getStyleClass().add("edge-to-edge");
    model.storyProperty().subscribe(this::show);
    model
        .replay()
        .roundProperty()
        .subscribe(
            _ -> {
              show(model.storyProperty().get());
              mark();
            });
  }

  private void show(RunStory s) {
    List<Feedback> feedback = s == null ? List.of() : s.feedback();
    int wanted = wanted(feedback);
    if (feedback == shown && wanted <= lines.getChildren().size()) {
      return;
    }
    shown = feedback;
    lines.getChildren().clear();
    if (feedback.isEmpty()) {
      Label nothing = Labels.of("After each round: what it taught.", "small", "muted");
      nothing.getStyleClass().add("panel-body");
      lines.getChildren().add(nothing);
    }
    feedback.reversed().stream().limit(wanted).forEach(f -> lines.getChildren().add(round(f)));
    if (model.replay().isOfThePast()) {
      // Where the marked round stands is known only once the new ones above it are laid out.
      applyCss();
      layout();
    }
    mark();
  }

  /// So many that an earlier round that is shown is among them.
  private int wanted(List<Feedback> all) {
    int round = model.replay().roundProperty().get();
    long newer =
        model.replay().isOfThePast() ? all.stream().filter(f -> f.round() > round).count() : 0;
    return Math.min(all.size(), Math.max(SHOWN, (int) newer + BEFORE));
  }

  /// Marks the round whose probabilities are shown.
  private void mark() {
    List<RunStory.AfterRound> tables = model.replay().tables();
    int now = tables.isEmpty() ? -1 : tables.getLast().round();
    for (Node line : lines.getChildren()) {
      line.getStyleClass().remove("chosen");
      if (Integer.valueOf(now).equals(line.getUserData())) {
        line.getStyleClass().add("chosen");
        reveal(line);
      }
    }
  }

  private void reveal(Node line) {
    double hidden = lines.getHeight() - getViewportBounds().getHeight();
    if (hidden > 0 && model.replay().isOfThePast()) {
      setVvalue(Math.clamp(line.getBoundsInParent().getMinY() / hidden, 0, 1));
    } else if (!model.replay().isOfThePast()) {
      setVvalue(0);
    }
  }

  /// A click shows the probabilities that the round moved.
  private VBox round(Feedback f) {
    VBox box = new VBox(2, Labels.of(Words.of("Round %d", f.round()), "small", "strong"));
    box.getStyleClass().add("feedback-round");
    box.setUserData(f.round());
    box.setFocusTraversable(true);
    box.setOnMouseClicked(_ -> model.replay().roundProperty().set(f.round()));
    box.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            model.replay().roundProperty().set(f.round());
            e.consume();
          }
        });
    RunStory s = model.storyProperty().get();
    s.steered().stream()
        .filter(by -> by.round() == f.round())
        .forEach(
            by ->
                box.getChildren()
                    .add(
                        Labels.wrapped(
                            Labels.of(
                                Words.of("By hand: %s", model.byHand().words().of(by.what())),
                                "small",
                                "amber"))));
    for (Feedback.Line line : f.lines()) {
      box.getChildren().add(wrapped(line.text()));
      if (!line.moves().isEmpty()) {
        VBox moves = new VBox();
        line.moves().stream().limit(4).forEach(m -> moves.getChildren().add(pointing(m)));
        box.getChildren().add(moves);
      }
    }
    return box;
  }

  private static Label wrapped(Sentence words) {
    Label label = Labels.said(words, "small");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /// A click lights up what it is about, in the tables and in the picture.
  private Label pointing(Feedback.Move m) {
    List<RunStory.AfterRound> tables = model.replay().tables();
    int slots = tables.isEmpty() ? 0 : tables.getLast().distribution().slots();
    Cell cell = slots == 0 ? null : CellSentence.cell(m.what(), slots);
    // With its own words where it is known, which name roles in the window's language.
    String what = cell == null ? Words.of(m.what()) : new SteerWords(slots).of(cell);
    Label label = move(what, m);
    if (cell != null) {
      label.getStyleClass().add("pointing");
      label.setOnMouseClicked(_ -> model.litProperty().set(cell));
    }
    return label;
  }

  private static Label move(String what, Feedback.Move m) {
    boolean raised = m.after() > m.before();
    Label label =
        Labels.of(
            "%s %s  %.2f → %.2f".formatted(raised ? "▲" : "▼", what, m.before(), m.after()),
            "small",
            raised ? "good" : "bad");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
