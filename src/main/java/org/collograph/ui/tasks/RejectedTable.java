package org.collograph.ui.tasks;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.collograph.task.read.Reading;
import org.collograph.ui.common.Words;

/// Rows that are no questions.
final class RejectedTable extends TableView<Reading.Rejected> {
  RejectedTable(TasksViewModel model) {
    setId("rejected");
    setAccessibleText(Words.of("Rows that are no questions"));
    getStyleClass().addAll("dense", "small");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<Reading.Rejected, String> reason = new TableColumn<>(Words.of("reason"));
    reason.setCellValueFactory(f -> new ReadOnlyStringWrapper(Words.of(f.getValue().reason())));
    reason.setSortable(false);
    getColumns().add(reason);
    setRowFactory(
        _ ->
            new TableRow<>() {
              @Override
              protected void updateItem(Reading.Rejected r, boolean empty) {
                super.updateItem(r, empty);
                setTooltip(empty ? null : new Tooltip(Words.of(r.reason())));
              }
            });
    model.readingProperty().subscribe(r -> getItems().setAll(r.rejected()));
  }
}
