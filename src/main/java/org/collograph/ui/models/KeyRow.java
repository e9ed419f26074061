package org.collograph.ui.models;

import static java.util.Objects.requireNonNull;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// Where a model's key is: nowhere, in an environment variable, or in the keychain. A key that is
/// typed here goes into the keychain and nowhere else.
final class KeyRow extends VBox {
  private final KeysViewModel model;
  private final ComboBox<ModelEdit.KeyPlace> place = new ComboBox<>();
  private final TextField name = new TextField();
  private final PasswordField secret = new PasswordField();
  private final Button keep = new Button(Words.of("Keep"));
  private final HBox entry;
  private final Label state = Labels.of("", "small", "muted");
  private @Nullable ModelEdit shown;
  private @Nullable Boolean hasKeychain;
  private Subscription following = Subscription.EMPTY;

  KeyRow(KeysViewModel model) {
    super(6);
    this.model = model;
    place.setId("key-place");
    place.getStyleClass().add(Styles.SMALL);
    place.getItems().setAll(ModelEdit.KeyPlace.values());
    place.setCellFactory(_ -> new PlaceCell());
    place.setButtonCell(new PlaceCell());
    place.setMaxWidth(Double.MAX_VALUE);
    name.setId("key-name");
    name.getStyleClass().add(Styles.SMALL);
    secret.setId("key-secret");
    secret.getStyleClass().add(Styles.SMALL);
    secret.setPromptText(Words.of("the key itself"));
    HBox.setHgrow(secret, Priority.ALWAYS);
    keep.setId("key-keep");
    keep.getStyleClass().add(Styles.SMALL);
    keep.setMinWidth(USE_PREF_SIZE);
    keep.setOnAction(_ -> keepKey());
    secret.setOnAction(_ -> keepKey());
    keep.disableProperty().bind(secret.textProperty().isEmpty());
    entry = new HBox(6, secret, keep);
    state.setId("key-state");
    state.setWrapText(true);
    for (var each : new javafx.scene.Node[] {name, entry, state}) {
      each.managedProperty().bind(each.visibleProperty());
    }
    getChildren().addAll(place, name, entry, state);
  }

  private static final class PlaceCell extends ListCell<ModelEdit.KeyPlace> {
    @Override
    protected void updateItem(ModelEdit.KeyPlace p, boolean empty) {
      super.updateItem(p, empty);
      setText(
          empty || p == null
              ? ""
              : switch (p) {
                case NONE -> Words.of("needs none");
                case ENVIRONMENT -> Words.of("in an environment variable");
                case KEYCHAIN -> Words.of("in the keychain");
              });
    }
  }

  void show(ModelEdit draft) {
    following.unsubscribe();
    if (shown != null) {
      place.valueProperty().unbindBidirectional(shown.keyPlaceProperty());
      name.textProperty().unbindBidirectional(shown.keyNameProperty());
    }
    shown = draft;
    secret.clear();
    if (draft == null) {
      return;
    }
    place.valueProperty().bindBidirectional(draft.keyPlaceProperty());
    name.textProperty().bindBidirectional(draft.keyNameProperty());
    following =
        draft
            .keyPlaceProperty()
            .subscribe(_ -> look())
            .and(draft.keyNameProperty().subscribe((_, _) -> look()));
  }

  private void look() {
    if (shown == null) {
      return;
    }
    ModelEdit.KeyPlace where = shown.keyPlaceProperty().get();
    if (where == ModelEdit.KeyPlace.KEYCHAIN && hasKeychain == null) {
      // Asking for it can take a moment.
      model.hasKeychain(
          there -> {
            hasKeychain = there;
            look();
          });
    }
    boolean hasNone = Boolean.FALSE.equals(hasKeychain);
    name.setVisible(where != ModelEdit.KeyPlace.NONE);
    name.setPromptText(
        where == ModelEdit.KeyPlace.ENVIRONMENT
            ? Words.of("its name, such as OPENAI_API_KEY")
            : Words.of("a name for the entry"));
    entry.setVisible(where == ModelEdit.KeyPlace.KEYCHAIN && Boolean.TRUE.equals(hasKeychain));
    state.setVisible(where != ModelEdit.KeyPlace.NONE);
    if (where == ModelEdit.KeyPlace.KEYCHAIN && hasNone) {
      state.setText(
          Words.of("This system has no keychain: put the key into an environment variable."));
      return;
    }
    state.setText("");
    model.look(shown, state::setText);
  }

  private void keepKey() {
    try {
      model.keep(requireNonNull(shown), secret.getText(), this::look);
      secret.clear();
    } catch (IllegalArgumentException e) {
      model.session().problems().show(e);
    }
  }
}
