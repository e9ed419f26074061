package org.collograph.ui.editor.measure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.collograph.run.Part;
import org.collograph.ui.common.Drawer;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.common.WorkBar;
import org.collograph.ui.editor.drawing.EditorViewModel;

/// What is to be measured on the left, what was found on the right.
public final class EvaluationPanel implements Drawer {
  private static final double FORM = 300;
  private static final double NAMES = 110;

  private final EvaluationViewModel model;
  private final Runnable start;
  private final Supplier<Optional<Path>> toOpen;
  private final VBox found = new VBox(5);

  /// @param start opens the drawer and measures the drawing
  /// @param toOpen asks for a graph's file
  public EvaluationPanel(
      EditorViewModel editor,
      EvaluationViewModel model,
      Supplier<Optional<Path>> toOpen,
      Runnable start) {
    this.model = model;
    this.start = start;
    this.toOpen = toOpen;
    model.measuredProperty().subscribe(_ -> show());
    editor.documentProperty().subscribe(_ -> show());
  }

  @Override
  public String title() {
    return "Measure on the task";
  }

  @Override
  public HBox head() {
    Label estimate = Labels.of("", "small", "muted");
    estimate.setId("evaluate-estimate");
    estimate.textProperty().bind(model.estimateProperty());
    estimate.setMinWidth(0);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(model.estimateProperty());
    estimate.setTooltip(whole);
    HBox.setHgrow(estimate, Priority.ALWAYS);
    WorkBar busy = new WorkBar(model.work(), "Measuring", "evaluate-cancel", model::cancel);
    estimate.visibleProperty().bind(busy.visibleProperty().not());
    estimate.managedProperty().bind(estimate.visibleProperty());
    Button run = new Button(Words.of("Measure"));
    run.setId("evaluate-run");
    run.getStyleClass().addAll("success", "small");
    run.setMinWidth(Region.USE_PREF_SIZE);
    run.setOnAction(_ -> start.run());
    run.disableProperty().bind(busy.visibleProperty());
    HBox head = new HBox(8, estimate, busy, Labels.spring(), run);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  @Override
  public HBox body() {
    GridPane form = new GridPane(8, 6);
    form.getStyleClass().add("drawer-form");
    form.getColumnConstraints().addAll(new ColumnConstraints(NAMES), new ColumnConstraints());
    row(form, Labels.of("Split", "small", "muted"), parts());
    row(form, Labels.of("Against", "small", "muted"), rivals());
    row(
        form,
        Labels.of("Questions", "small", "muted"),
        text(model.questionsProperty(), "evaluate-questions", Words.of("all")));
    row(
        form,
        Labels.of("Samples of each", "small", "muted"),
        text(model.repeatsProperty(), "evaluate-repeats", "1"));
    row(
        form,
        Labels.of("At most, in $", "small", "muted"),
        text(model.dollarsProperty(), "evaluate-dollars", Words.of("no cap")));
    form.setMinWidth(FORM);
    found.setId("evaluate-found");
    found.setFillWidth(true);
    ScrollPane scroll = new ScrollPane(found);
    scroll.setFitToWidth(true);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    return new HBox(24, form, scroll);
  }

  private static void row(GridPane form, Label label, Region field) {
    label.setLabelFor(field);
    field.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(field, Priority.ALWAYS);
    form.addRow(form.getRowCount(), label, field);
  }

  private ComboBox<Part> parts() {
    ComboBox<Part> box = box(model.partProperty(), "evaluate-split", PartWords::of);
    box.getItems().setAll(Part.values());
    return box;
  }

  private HBox rivals() {
    ComboBox<Rival> box = box(model.againstProperty(), "evaluate-against", Rival::words);
    box.setItems(model.rivals());
    box.setOnShowing(_ -> model.lookForRivals());
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    Button file = new Button(Words.of("File…"));
    file.setId("evaluate-file");
    file.getStyleClass().add("small");
    file.setAccessibleText(Words.of("Measure against a graph's file"));
    file.setMinWidth(Region.USE_PREF_SIZE);
    file.setOnAction(_ -> toOpen.get().ifPresent(model::against));
    return new HBox(6, box, file);
  }

  private static <T> ComboBox<T> box(
      ObjectProperty<T> value, String id, java.util.function.Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getStyleClass().add("small");
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T t) {
            return t == null ? "" : words.apply(t);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("The list cannot be typed into.");
          }
        });
    box.valueProperty().bindBidirectional(value);
    return box;
  }

  private static TextField text(StringProperty value, String id, String none) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().add("small");
    field.setPromptText(none);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private void show() {
    Measured m = model.measuredProperty().get();
    if (m == null) {
      found
          .getChildren()
          .setAll(
              line(
                  Words.of(
                      "Measure the drawing to see how often it is right on a whole part of the"
                          + " task, with the interval that the questions allow, and whether it"
                          + " beats another graph on the same questions."),
                  "small",
                  "muted"));
      return;
    }
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
    found.getChildren().setAll(lines);
  }

  private static Label line(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(Arrays.asList(styles));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
