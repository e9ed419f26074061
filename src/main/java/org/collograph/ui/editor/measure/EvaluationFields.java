package org.collograph.ui.editor.measure;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.collograph.run.Part;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// The fields of what is to be measured.
final class EvaluationFields extends GridPane {
  private static final double WIDTH = 330;
  private static final double NAMES = 110;

  private final EvaluationViewModel model;
  private final Supplier<Optional<Path>> toOpen;

  /// @param toOpen asks for a graph's file
  EvaluationFields(EvaluationViewModel model, Supplier<Optional<Path>> toOpen) {
    super(8, 6);
    this.model = model;
    this.toOpen = toOpen;
    getStyleClass().add("drawer-form");
    getColumnConstraints().addAll(new ColumnConstraints(NAMES), new ColumnConstraints());
    row(Labels.of("Split", "small", "muted"), parts());
    row(Labels.of("Against", "small", "muted"), rivals());
    row(
        Labels.of("Questions", "small", "muted"),
        text(model.form().questionsProperty(), "evaluate-questions", Words.of("all")));
    row(
        Labels.of("Samples of each", "small", "muted"),
        text(model.form().repeatsProperty(), "evaluate-repeats", "1"));
    row(
        Labels.of("At most, in $", "small", "muted"),
        text(model.form().dollarsProperty(), "evaluate-dollars", Words.of("no cap")));
    setMinWidth(WIDTH);
  }

  private void row(Label label, Region field) {
    label.setLabelFor(field);
    field.setMaxWidth(Double.MAX_VALUE);
    setHgrow(field, Priority.ALWAYS);
    addRow(getRowCount(), label, field);
  }

  private ComboBox<Part> parts() {
    ComboBox<Part> box = box(model.form().partProperty(), "evaluate-split", PartWords::of);
    box.getItems().setAll(Part.CHOSEN);
    return box;
  }

  private HBox rivals() {
    ComboBox<Rival> box = box(model.form().againstProperty(), "evaluate-against", Rival::words);
    box.setItems(model.rivals().all());
    box.setOnShowing(_ -> model.rivals().refresh());
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    Button file = new Button(Words.of("File…"));
    file.setId("evaluate-file");
    file.getStyleClass().add("small");
    file.setAccessibleText(Words.of("Measure against a graph's file"));
    file.setMinWidth(Region.USE_PREF_SIZE);
    file.setOnAction(_ -> toOpen.get().ifPresent(model.rivals()::choose));
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
}
