package org.collograph.ui.roles;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.graph.Role;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// Everything that is said of the chosen role. One that is built in is read only; it can be copied.
final class RoleForm extends VBox {
  private static final int NARROW = 4;

  private final RolesViewModel model;
  private final VBox fields = new VBox(10);
  private final Button save;
  private final Button delete;
  private final Label builtIn =
      Labels.of("It is built in. Copy it to have one like it that can be changed.", "small");

  RoleForm(RolesViewModel model) {
    super(14);
    this.model = model;
    RoleDraft draft = model.draft();
    getStyleClass().add("panel-body");
    TextField letter = field("role-letter", draft.letter);
    letter.setPrefColumnCount(NARROW);
    TextField name = field("role-name", draft.name);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(280);
    TextArea prompt = new TextArea();
    prompt.setId("role-prompt");
    prompt.setWrapText(true);
    prompt.textProperty().bindBidirectional(draft.prompt);
    prompt.disableProperty().bind(draft.votes);
    fields
        .getChildren()
        .addAll(
            new HBox(16, named("Name", name), named("Letter", letter)),
            reads(draft),
            check("role-votes", "Calls no model: takes a vote on what it reads", draft.votes),
            check("role-usual", "Searches draw it unless they are told otherwise", draft.usual),
            grown(named("Prompt", prompt)));
    VBox.setVgrow(fields, Priority.ALWAYS);
    builtIn.setWrapText(true);
    this.save = Labels.small("Save", "save-role", model::save);
    save.getStyleClass().add("accent");
    this.delete = Labels.small("Delete", "delete-role", model::delete);
    Button copy = Labels.small("Copy as a new one", "copy-role", () -> model.begin(true));
    HBox buttons = new HBox(8, copy, Labels.spring(), delete, save);
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(builtIn, fields, buttons);
    model.selectedProperty().subscribe(this::follow);
    model.shown().subscribe(() -> follow(model.selectedProperty().get()));
  }

  private static VBox grown(VBox box) {
    VBox.setVgrow(box, Priority.ALWAYS);
    return box;
  }

  private HBox reads(RoleDraft draft) {
    TextField least = field("role-least", draft.least);
    TextField most = field("role-most", draft.most);
    least.setPrefColumnCount(NARROW);
    most.setPrefColumnCount(NARROW);
    most.setPromptText(Words.of("any"));
    return new HBox(16, named("Reads at least", least), named("At most", most));
  }

  private static TextField field(String id, StringProperty text) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(text);
    return field;
  }

  private static VBox named(String words, TextInputControl field) {
    Label label = Labels.of(words, "small", "muted");
    label.setLabelFor(field);
    VBox.setVgrow(field, Priority.ALWAYS);
    return new VBox(4, label, field);
  }

  private static CheckBox check(String id, String words, BooleanProperty value) {
    CheckBox check = new CheckBox(Words.of(words));
    check.setId(id);
    check.selectedProperty().bindBidirectional(value);
    return check;
  }

  private void follow(@Nullable Role role) {
    boolean mine = role == null || model.isOwn(role);
    fields.lookupAll(".text-input").forEach(n -> ((TextInputControl) n).setEditable(mine));
    fields.lookupAll(".check-box").forEach(n -> n.setDisable(!mine));
    save.setDisable(!mine);
    delete.setDisable(role == null || !mine);
    builtIn.setVisible(!mine);
    builtIn.setManaged(!mine);
  }
}
