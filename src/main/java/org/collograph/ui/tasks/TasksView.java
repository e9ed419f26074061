package org.collograph.ui.tasks;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// The tasks page of the settings.
public final class TasksView extends BorderPane {
  private static final double FORM = 340;
  private static final double LEAST_FORM = 340;

  /// Asks for files.
  public interface Picker {
    /// A file of questions, or a task file.
    Optional<Path> questionsToOpen();

    /// A folder of files of questions, as shards.
    Optional<Path> folderToOpen();

    Optional<Path> taskToSave();
  }

  private final TasksViewModel model;
  private final Picker picker;

  public TasksView(TasksViewModel model, Picker picker) {
    this.model = model;
    this.picker = picker;
    getStyleClass().add("page");
    ScrollPane scroll = new ScrollPane(new ReadingForm(model));
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox form = Labels.panel("How it is read and graded", scroll);
    form.setPrefWidth(FORM);
    form.setMinWidth(LEAST_FORM);
    VBox left = new VBox(12, questions(), rejected());
    VBox.setVgrow(left.getChildren().getFirst(), Priority.ALWAYS);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    setCenter(new HBox(12, left, form));
  }

  private VBox questions() {
    QuestionTable table = new QuestionTable(model);
    VBox.setVgrow(table, Priority.ALWAYS);
    Label said = Labels.of("", "small", "muted");
    said.setId("tasks-said");
    said.setWrapText(true);
    said.textProperty().bind(model.saidProperty());
    Label wrong = Labels.of("", "small", "bad");
    wrong.setId("tasks-wrong");
    wrong.setWrapText(true);
    wrong.textProperty().bind(model.wrongProperty());
    for (Label l : java.util.List.of(said, wrong)) {
      l.managedProperty().bind(l.textProperty().isNotEmpty());
      l.setMinHeight(USE_PREF_SIZE);
    }
    VBox foot = new VBox(4, said, wrong);
    foot.setStyle("-fx-padding: 0 12 8 12");
    VBox panel = Labels.panel("Questions", new VBox(table, foot), buttons());
    Label name = (Label) ((HBox) panel.getChildren().getFirst()).getChildren().getFirst();
    name.setMinWidth(0);
    name.setTooltip(new Tooltip());
    name.getTooltip().textProperty().bind(name.textProperty());
    model
        .fileProperty()
        .subscribe(
            f -> name.setText(f == null ? Words.of("Questions") : f.getFileName().toString()));
    return panel;
  }

  private HBox buttons() {
    ProgressIndicator busy = new ProgressIndicator();
    busy.setPrefSize(16, 16);
    busy.visibleProperty().bind(model.busyProperty());
    ComboBox<String> format = new ComboBox<>();
    format.setId("task-format");
    format.getStyleClass().add("small");
    format.getItems().addAll(TasksViewModel.FORMATS);
    format.valueProperty().bindBidirectional(model.formatProperty());
    format.setAccessibleText(Words.of("The format of the questions' file"));
    Button open =
        Labels.small(
            "Open…", "open-questions", () -> picker.questionsToOpen().ifPresent(model::open));
    Button folder =
        Labels.small(
            "Open a folder…", "open-folder", () -> picker.folderToOpen().ifPresent(model::open));
    Button save =
        Labels.small(
            "Save the task…", "save-task", () -> picker.taskToSave().ifPresent(model::save));
    save.disableProperty()
        .bind(model.wrongProperty().isNotEmpty().or(model.fileProperty().isNull()));
    Button use = Labels.small("Use it in the plan", "use-task", () -> model.use());
    use.getStyleClass().add("accent");
    use.disableProperty().bind(model.savedProperty().isNull());
    HBox all = new HBox(8, busy, format, open, folder, save, use);
    all.setAlignment(Pos.CENTER_RIGHT);
    return all;
  }

  /// Every row that is no question, with its reason.
  private VBox rejected() {
    RejectedTable table = new RejectedTable(model);
    CheckBox leaveOut = new CheckBox(Words.of("Leave them out"));
    leaveOut.setId("leave-out");
    leaveOut.getStyleClass().add("small");
    leaveOut.selectedProperty().bindBidirectional(model.draft().leaveOut);
    VBox panel = Labels.panel("Rows that are no questions", table, leaveOut);
    panel
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.readingProperty().get().rejected().isEmpty(),
                model.readingProperty()));
    panel.managedProperty().bind(panel.visibleProperty());
    panel.setMaxHeight(220);
    panel.setMinHeight(160);
    return panel;
  }
}
