package org.collograph.ui.editor.measure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Drawer;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.common.WorkBar;
import org.collograph.ui.editor.drawing.EditorViewModel;

/// What is to be measured on the left, what was found on the right.
public final class EvaluationPanel implements Drawer {

  private final EvaluationViewModel model;
  private final Supplier<Optional<Path>> toOpen;
  private final VBox found = new VBox(5);

  /// @param toOpen asks for a graph's file
  public EvaluationPanel(
      EditorViewModel editor, EvaluationViewModel model, Supplier<Optional<Path>> toOpen) {
    this.model = model;
    this.toOpen = toOpen;
    model.measuredProperty().subscribe(_ -> show());
    model.cancelledEmptyProperty().subscribe(_ -> show());
    editor.documentProperty().subscribe(_ -> show());
  }

  @Override
  public void start() {
    model.start();
  }

  @Override
  public String title() {
    return "Measure on the task";
  }

  @Override
  public HBox head(Runnable open) {
    WorkBar busy = new WorkBar(model.work(), "Measuring", "evaluate-cancel", model::cancel);
    Button run = new Button(Words.of("Measure"));
    run.setId("evaluate-run");
    run.getStyleClass().addAll("success", "small");
    run.setMinWidth(Region.USE_PREF_SIZE);
    run.setOnAction(_ -> open.run());
    run.disableProperty().bind(busy.visibleProperty());
    HBox head = new HBox(8, busy, Labels.spring(), run);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  @Override
  public HBox body() {
    found.setId("evaluate-found");
    found.setFillWidth(true);
    Label estimate = line("", "small", "muted");
    estimate.setId("evaluate-estimate");
    estimate.textProperty().bind(model.estimateProperty());
    ScrollPane scroll = new ScrollPane(new VBox(8, estimate, found));
    scroll.setFitToWidth(true);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    return new HBox(24, new EvaluationFields(model, toOpen), scroll);
  }

  private void show() {
    Measured m = model.measuredProperty().get();
    if (model.cancelledEmptyProperty().get()) {
      found
          .getChildren()
          .setAll(line(Words.of("Cancelled before anything was asked."), "small", "warn"));
      return;
    }
    found.getChildren().setAll(m == null ? List.of(invitation()) : lines(m));
  }

  private static Label invitation() {
    return line(
        Words.of(
            "Measure the drawing to see how often it is right on a whole part of the task, with the"
                + " interval that the questions allow, and whether it beats another graph on the"
                + " same questions."),
        "small",
        "muted");
  }

  private List<Node> lines(Measured m) {
    List<Node> lines = new java.util.ArrayList<>();
    lines.add(line(EvaluationWords.accuracy(m), "strong"));
    String difference = EvaluationWords.difference(m);
    if (!difference.isEmpty()) {
      lines.add(line(difference, "small"));
    }
    if (!model.isOfTheDrawing()) {
      lines.add(line(Words.of("The drawing has changed since."), "small", "warn"));
    }
    EvaluationWords.notes(m).forEach(n -> lines.add(line(n, "small", "muted")));
    return lines;
  }

  private static Label line(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(Arrays.asList(styles));
    return Labels.wrapped(label);
  }
}
