package org.collograph.ui.editor.inspect;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.graph.GraphEdit;
import org.collograph.graph.Node;
import org.collograph.graph.NodeSettings;
import org.collograph.graph.Role;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Overlay;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What a node has of its own: prompt, sampling, note and id. A field is taken when it is left.
final class SettingsFields extends VBox {
  private static final int PROMPT_ROWS = 5;
  private static final int NOTE_ROWS = 2;

  private final EditorViewModel model;
  private final Node node;
  private final Overlay overlay;

  SettingsFields(EditorViewModel model, Node node, Overlay overlay) {
    super(6);
    this.overlay = overlay;
    this.model = model;
    this.node = node;
    Role role = model.session().roles().find(node.role()).orElse(null);
    if (role != null && role.callsModel()) {
      prompt(role);
      if (!model.session().workplaceProperty().get().pool().simulated()) {
        sampling();
      }
    }
    note();
    id();
  }

  private void prompt(Role role) {
    String own = node.settings().prompt();
    TextArea area = new TextArea(own == null ? role.prompt() : own);
    area.setId("node-prompt");
    area.setPrefRowCount(PROMPT_ROWS);
    area.setWrapText(true);
    area.setEditable(own != null);
    area.setAccessibleText(Words.of("Prompt"));
    area.getStyleClass().add(own == null ? "quiet-text" : "own-text");
    getChildren().addAll(promptHead(role, own), area);
    if (own != null) {
      taken(area, own, text -> settings(node.settings().withPrompt(text.isBlank() ? null : text)));
    }
  }

  private HBox promptHead(Role role, @Nullable String own) {
    String next = own == null ? role.prompt() : null;
    Button change =
        link(
            own == null ? "override" : "reset",
            "prompt-change",
            () -> settings(node.settings().withPrompt(next)));
    Button sent = link("as sent", "prompt-sent", () -> SentText.show(model, node, role, overlay));
    Label whose = Labels.of(own == null ? "Prompt" : "Own prompt", "small", "muted");
    whose.setMinWidth(USE_PREF_SIZE);
    return new HBox(8, whose, Labels.spring(), sent, change);
  }

  private void sampling() {
    NodeSettings s = node.settings();
    HBox row = new HBox(8);
    field(
        row,
        "Temperature",
        "node-temperature",
        s.temperature(),
        text -> settings(s.withTemperature(number(text, Double::valueOf))));
    field(
        row,
        "Token limit",
        "node-max-tokens",
        s.maxTokens(),
        text -> settings(s.withMaxTokens(number(text, Integer::valueOf))));
    getChildren().add(row);
  }

  private static <N> @Nullable N number(String text, Function<String, N> read) {
    String plain = text.strip().replace(',', '.');
    return plain.isEmpty() ? null : read.apply(plain);
  }

  private void field(
      HBox into, String name, String id, @Nullable Number now, Consumer<String> set) {
    TextField field = new TextField(now == null ? "" : now.toString());
    field.setId(id);
    field.setPromptText(Words.of("the pool's"));
    field.setPrefColumnCount(5);
    Label label = Labels.of(name, "small", "muted");
    label.setLabelFor(field);
    VBox both = new VBox(2, label, field);
    HBox.setHgrow(both, Priority.ALWAYS);
    into.getChildren().add(both);
    field.setOnAction(_ -> requestFocus());
    taken(field, field.getText(), set);
  }

  private void note() {
    String now = model.documentProperty().get().notes().getOrDefault(node.id(), "");
    TextArea area = new TextArea(now);
    area.setId("node-note");
    area.setPrefRowCount(NOTE_ROWS);
    area.setWrapText(true);
    area.setPromptText(Words.of("A note for people; no model reads it."));
    Label label = Labels.of("Note", "small", "muted");
    label.setLabelFor(area);
    getChildren().addAll(label, area);
    taken(area, now, text -> model.apply(new GraphEdit.NoteOn(node.id(), text)));
  }

  private void id() {
    TextField field = new TextField(node.id());
    field.setId("node-id");
    Label label = Labels.of("Name in files", "small", "muted");
    label.setLabelFor(field);
    getChildren().addAll(label, field);
    field.setOnAction(_ -> model.rename(node.id(), field.getText().strip()));
    taken(field, node.id(), text -> model.rename(node.id(), text.strip()));
  }

  private void settings(NodeSettings other) {
    model.change(List.of(node.with(other)));
  }

  /// Takes what a field holds when it is left, where that is another than before.
  private void taken(TextInputControl field, String before, Consumer<String> set) {
    field
        .focusedProperty()
        .addListener(
            (_, was, _) -> {
              if (was
                  && !Objects.equals(field.getText(), before)
                  && model.graph().contains(node.id())) {
                take(field.getText(), set);
              }
            });
  }

  private void take(String text, Consumer<String> set) {
    try {
      set.accept(text);
    } catch (NumberFormatException e) {
      model
          .session()
          .problems()
          .show(
              Sentence.of(
                  "'%s' cannot be read as a number. Maybe 0.7 or 400 is meant, or nothing for what"
                      + " the pool says.",
                  text));
    } catch (IllegalArgumentException e) {
      model.session().problems().show(Sentence.of(e));
    }
  }

  private static Button link(String words, String id, Runnable action) {
    Button button = new Button(Words.of(words));
    button.setId(id);
    button.getStyleClass().add("link");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
