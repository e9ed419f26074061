package org.collograph.ui.tasks;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.collograph.task.Question;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// The first questions as they were read.
final class QuestionTable extends TableView<Question> {
  static final int ROWS = 200;

  QuestionTable(TasksViewModel model) {
    setId("questions");
    setAccessibleText(Words.of("Questions"));
    getStyleClass().addAll("dense", "small");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Label nothing =
        Labels.of(
            "Open a CSV, JSON or Parquet file of your own, a benchmark's file or folder, or a task"
                + " file.",
            "small",
            "muted");
    nothing.setWrapText(true);
    nothing.setMinHeight(USE_PREF_SIZE);
    setPlaceholder(nothing);
    column("kind", 70, q -> q.kind().word()).setMaxWidth(100);
    column("question", 330, q -> line(q.text()));
    column("answer", 130, q -> line(q.answer()));
    column(
        "choices or tests",
        200,
        q -> q.tests() != null ? line(q.tests().test()) : line(String.join(" · ", q.choices())));
    model
        .readingProperty()
        .subscribe(r -> getItems().setAll(r.questions().stream().limit(ROWS).toList()));
  }

  private TableColumn<Question, String> column(
      String name, double width, Function<Question, String> value) {
    TableColumn<Question, String> column = new TableColumn<>(Words.of(name));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(f -> new ReadOnlyStringWrapper(value.apply(f.getValue())));
    getColumns().add(column);
    return column;
  }

  private static String line(String text) {
    String one = text.strip().replaceAll("\\s+", " ");
    return one.length() <= 300 ? one : one.substring(0, 299) + "…";
  }
}
