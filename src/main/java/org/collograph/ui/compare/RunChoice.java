package org.collograph.ui.compare;

import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.collograph.run.StoredRun;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// One of the runs, looked for by typing.
final class RunChoice extends StringConverter<StoredRun> {
  private RunChoice() {}

  static ComboBox<StoredRun> of(
      String id, ObservableList<StoredRun> runs, ObjectProperty<StoredRun> chosen) {
    ComboBox<StoredRun> box = new SearchableComboBox<>(runs);
    box.setId(id);
    box.setPrefWidth(230);
    box.setPromptText(Words.of("Choose a run"));
    box.setAccessibleText(Words.of("Choose a run"));
    box.valueProperty().bindBidirectional(chosen);
    box.setConverter(new RunChoice());
    return box;
  }

  @Override
  public String toString(StoredRun run) {
    return run == null
        ? ""
        : run.name() + " · " + run.plan().taskName() + " · " + Names.budgets(run.plan().budgets());
  }

  /// The box is not typed into.
  @Override
  public @Nullable StoredRun fromString(String text) {
    return null;
  }
}
