package org.collograph.ui.models;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// Everything that is said of the chosen model.
final class ModelForm extends ScrollPane {
  private final Map<ModelField, TextField> fields = new EnumMap<>(ModelField.class);
  private final KeyRow key;
  private @Nullable ModelEdit shown;

  ModelForm(ModelsViewModel model, ServersViewModel servers) {
    setFitToWidth(true);
    getStyleClass().add("edge-to-edge");
    GridPane grid = new GridPane(10, 6);
    int row = 0;
    this.key = new KeyRow(new KeysViewModel(model));
    for (ModelField f : ModelField.values()) {
      TextField field = field(f);
      fields.put(f, field);
      grid.addRow(row++, named(f.label(), field), field);
      if (f == ModelField.MODEL) {
        grid.addRow(row++, named("Key", key), key);
      }
    }
    VBox box = new VBox(12, grid, buttons(model, servers));
    box.getStyleClass().add("panel-body");
    Label nothing = Labels.of("Choose a model, or add one.", "small", "muted");
    nothing.getStyleClass().add("panel-body");
    nothing.setWrapText(true);
    model
        .selectedProperty()
        .subscribe(
            d -> {
              show(d);
              setContent(d == null ? nothing : box);
            });
  }

  private static Label named(String words, Node field) {
    Label label = Labels.of(words, "small");
    label.setMinWidth(104);
    label.setLabelFor(field);
    return label;
  }

  private TextField field(ModelField f) {
    TextField field = new TextField();
    field.setId("field-" + f.name().toLowerCase(java.util.Locale.ROOT));
    field.getStyleClass().add(Styles.SMALL);
    field.setPromptText(Words.of(f.hint()));
    field.textProperty().subscribe(_ -> mark(f, field));
    GridPane.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private static HBox buttons(ModelsViewModel model, ServersViewModel servers) {
    Button ask = new Button(Words.of("List its models"));
    ask.setId("ask-endpoint");
    ask.getStyleClass().add(Styles.SMALL);
    ask.setOnAction(_ -> servers.ask());
    Button remove = new Button(Words.of("Take it out"));
    remove.setId("remove-model");
    remove.getStyleClass().addAll(Styles.SMALL, Styles.DANGER, Styles.BUTTON_OUTLINED);
    remove.setOnAction(_ -> model.remove());
    return new HBox(8, ask, Labels.spring(), remove);
  }

  /// What is wrong is marked at once; what is empty only when it is to be saved.
  private void mark(ModelField f, TextField field) {
    Optional<String> problem =
        shown == null || field.getText().isBlank() ? Optional.empty() : shown.problem(f);
    field.pseudoClassStateChanged(Styles.STATE_DANGER, problem.isPresent());
    String words = problem.orElse(Words.of(f.hint()));
    field.setTooltip(words.isEmpty() ? null : new Tooltip(words));
  }

  private void show(ModelEdit draft) {
    if (shown != null) {
      fields.forEach((f, field) -> field.textProperty().unbindBidirectional(shown.of(f)));
    }
    shown = draft;
    if (draft != null) {
      fields.forEach((f, field) -> field.textProperty().bindBidirectional(draft.of(f)));
    }
    key.show(draft);
  }
}
