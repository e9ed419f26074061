package org.collograph.ui.studies;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.collograph.run.study.GradedLine;
import org.collograph.task.TaskKind;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.common.WorkBar;
import org.jspecify.annotations.Nullable;

/// Grades a file of answers as tasks are graded: what was right, and why in each line.
public final class GradingView extends BorderPane {
  private final GradingViewModel model;
  private final Supplier<Optional<Path>> toOpen;
  private final Supplier<Optional<Path>> toSave;
  private final TableView<GradedLine> table = new TableView<>();
  private final Label summary = Labels.of("", "strong");

  /// @param toOpen asks for a file of lines
  /// @param toSave asks where the verdicts are written
  public GradingView(
      GradingViewModel model, Supplier<Optional<Path>> toOpen, Supplier<Optional<Path>> toSave) {
    this.model = model;
    this.toOpen = toOpen;
    this.toSave = toSave;
    setTop(bar());
    columns();
    VBox page = new VBox(10, summary, table);
    VBox.setVgrow(table, Priority.ALWAYS);
    page.getStyleClass().add("page");
    setCenter(page);
    model.foundProperty().subscribe(_ -> show());
  }

  private HBox bar() {
    ComboBox<TaskKind> kind = new ComboBox<>();
    kind.setId("grade-kind");
    kind.setAccessibleText(Words.of("Kind of answer"));
    kind.getItems().addAll(GradingViewModel.kinds());
    kind.setConverter(new KindWords());
    kind.valueProperty().bindBidirectional(model.kindProperty());
    Button open = new Button(Words.of("Grade a file…"));
    open.setId("grade-open");
    open.getStyleClass().add("accent");
    open.setOnAction(_ -> toOpen.get().ifPresent(model::grade));
    Button save = new Button(Words.of("Save the verdicts…"));
    save.setId("grade-save");
    save.setOnAction(_ -> toSave.get().ifPresent(model::write));
    model.foundProperty().subscribe(f -> save.setDisable(f == null));
    WorkBar busy = new WorkBar(model.work(), "Grading", "grade-cancel", model::cancel);
    open.disableProperty().bind(busy.visibleProperty());
    HBox bar =
        new HBox(
            10,
            new VBox(
                Labels.of("Grading", "title"),
                Labels.of("A file of answers, one JSON object a line", "small", "muted")),
            Labels.spring(),
            busy,
            kind,
            save,
            open);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("top-bar");
    return bar;
  }

  /// The box is not typed into.
  private static final class KindWords extends StringConverter<TaskKind> {
    @Override
    public String toString(TaskKind kind) {
      return switch (kind) {
        case NUMBER -> Words.of("number");
        case MATH -> Words.of("mathematics");
        case CHOICE -> Words.of("choice");
        case CODE -> Words.of("code");
        case OPEN -> Words.of("open");
        case null -> "";
      };
    }

    @Override
    public @Nullable TaskKind fromString(String text) {
      return null;
    }
  }

  private void columns() {
    table.setId("graded");
    table.setAccessibleText(Words.of("Graded lines"));
    table.getStyleClass().add("dense");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(
        Labels.of(
            "Choose the kind of answer, then a file: each line has an answer or a model's output,"
                + " and the gold answer or the tests.",
            "muted"));
    column(
        "verdict",
        110,
        l ->
            l.right()
                .map(r -> r ? "✓ " + Words.of("right") : "✗ " + Words.of("wrong"))
                .orElse("–"));
    column("why", 460, GradedLine::why);
    column("line", 420, GradedLine::toString);
  }

  private void column(String name, double width, Function<GradedLine, String> value) {
    TableColumn<GradedLine, String> column = new TableColumn<>(Words.of(name));
    column.setPrefWidth(width);
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
    table.getColumns().add(column);
  }

  private void show() {
    GradingViewModel.Found found = model.foundProperty().get();
    summary.setManaged(found != null);
    if (found == null) {
      return;
    }
    table.setItems(FXCollections.observableArrayList(found.lines()));
    String right =
        Words.of("%s right: %s", Labels.questions(found.right()), Labels.interval(found.right()));
    String unread =
        found.unread() == 0
            ? ""
            : " · " + Words.of("%,d lines could not be graded", found.unread());
    summary.setText(found.file().getFileName() + " · " + right + unread);
  }
}
