package org.collograph.ui.models;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// The models page of the settings: a pool's file, who is there, and what is known of each model.
public final class ModelsView extends BorderPane {
  private static final double FORM = 340;
  private static final double LEAST_FORM = 310;

  /// Asks for files.
  public interface Picker {
    Optional<Path> poolToOpen();

    Optional<Path> poolToSave();
  }

  private final ModelsViewModel model;
  private final ServersViewModel servers;
  private final Picker picker;

  public ModelsView(ModelsViewModel model, Picker picker) {
    this.model = model;
    this.servers = new ServersViewModel(model);
    this.picker = picker;
    getStyleClass().add("page");
    VBox form = Labels.panel("Model", new ModelForm(model, servers));
    form.setPrefWidth(FORM);
    form.setMinWidth(LEAST_FORM);
    VBox left = new VBox(12, pool(), servers());
    VBox.setVgrow(left.getChildren().get(0), Priority.ALWAYS);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    setCenter(new HBox(12, left, form));
    servers.find();
  }

  private VBox pool() {
    ModelTable table = new ModelTable(model);
    VBox.setVgrow(table, Priority.ALWAYS);
    Label said = Labels.of("", "small", "muted");
    said.setId("models-said");
    said.textProperty().bind(model.saidProperty());
    said.setMinWidth(0);
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    Button back = Labels.small("Bring it back", "bring-back", model::bringBack);
    back.visibleProperty().bind(model.undoProperty().isNotNull());
    back.managedProperty().bind(back.visibleProperty());
    HBox foot = new HBox(8, said, Labels.spring(), back);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.setStyle("-fx-padding: 0 12 8 12");
    Button save = Labels.small("Save", "save-pool", () -> save(() -> {}));
    save.getStyleClass().add("accent");
    VBox panel =
        Labels.panel(
            "Pool",
            new VBox(table, new MeasureBar(model, model.measure(), this::save), foot),
            Labels.small("Add a model", "add-model", model::add),
            Labels.small("New", "new-pool", model::clear),
            Labels.small("Open…", "open-pool", () -> picker.poolToOpen().ifPresent(model::open)),
            save,
            Labels.small("Save as…", "save-pool-as", () -> saveAs(() -> {})));
    HBox head = (HBox) panel.getChildren().getFirst();
    Label name = (Label) head.getChildren().getFirst();
    name.setMinWidth(0);
    name.setTooltip(new Tooltip());
    name.getTooltip().textProperty().bind(name.textProperty());
    model
        .fileProperty()
        .subscribe(
            f -> name.setText(f == null ? Words.of("A new pool") : f.getFileName().toString()));
    return panel;
  }

  private VBox servers() {
    ProgressIndicator looking = new ProgressIndicator();
    looking.setPrefSize(16, 16);
    looking.visibleProperty().bind(servers.lookingProperty());
    Button find = Labels.small("Find local servers", "find-servers", servers::find);
    find.disableProperty().bind(servers.lookingProperty());
    ServerList list = new ServerList(model, servers);
    VBox panel = Labels.panel("On this machine", list, looking, find);
    panel.setPrefHeight(190);
    panel.setMinHeight(110);
    return panel;
  }

  private void save(Runnable then) {
    if (!model.isRight()) {
      return;
    }
    Path file = model.fileProperty().get();
    if (file == null) {
      saveAs(then);
    } else {
      model.save(file, then);
    }
  }

  private void saveAs(Runnable then) {
    if (!model.isRight()) {
      return;
    }
    picker.poolToSave().ifPresent(to -> model.save(to, then));
  }
}
