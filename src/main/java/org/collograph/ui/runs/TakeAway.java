package org.collograph.ui.runs;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SeparatorMenuItem;
import org.collograph.run.StoredRun;
import org.collograph.ui.common.Words;

/// What can leave the list of runs, and come to it.
final class TakeAway extends MenuButton {
  private final RunsViewModel model;
  private final ReadOnlyObjectProperty<StoredRun> chosen;
  private final List<StoredRun> selected;
  private final RunsView.Picker files;

  TakeAway(
      RunsViewModel model, MultipleSelectionModel<StoredRun> selection, RunsView.Picker files) {
    super(Words.of("Take away"));
    this.model = model;
    this.chosen = selection.selectedItemProperty();
    this.selected = selection.getSelectedItems();
    this.files = files;
    MenuItem archive =
        ofRun("runs-archive", "Archive: out of here, into one file…", _ -> archive());
    setId("runs-away");
    setMinWidth(USE_PREF_SIZE);
    getItems()
        .addAll(
            ofRun("runs-report", "Report: the run on one page…", this::report),
            ofRun("runs-bundle", "Bundle: all that it takes to replay it…", this::bundle),
            ofRun("runs-trials", "Trials: a row each…", this::trials),
            archive,
            new SeparatorMenuItem(),
            item("runs-restore", "Bring an archive back…", this::restore),
            item("runs-import", "Open a bundle from elsewhere…", this::open),
            item("runs-verify", "Verify a bundle: replay it…", this::verify));
    disableProperty().bind(model.taking().progressProperty().greaterThanOrEqualTo(0));
  }

  private void report(StoredRun run) {
    files
        .toSave("Save the report", run.name() + ".html", "html", "pdf", "md")
        .ifPresent(f -> model.report(run, f));
  }

  private void bundle(StoredRun run) {
    files
        .toSave("Save the bundle", run.name() + ".zip", "zip")
        .ifPresent(f -> model.bundle(run, f));
  }

  private void trials(StoredRun run) {
    files
        .toSave("Save the trials", run.name() + ".csv", "csv", "json")
        .ifPresent(f -> model.trials(run, f));
  }

  /// All that are selected.
  private void archive() {
    List<StoredRun> runs = List.copyOf(selected);
    files
        .toSave("Save the archive", "runs.collograph", "collograph")
        .ifPresent(f -> model.archive(runs, f));
  }

  private void restore() {
    files.archiveToOpen().ifPresent(model::restore);
  }

  private void open() {
    files.bundleToOpen().ifPresent(model::take);
  }

  private void verify() {
    files.bundleToOpen().ifPresent(model::verify);
  }

  private MenuItem ofRun(String id, String words, Consumer<StoredRun> action) {
    MenuItem item = item(id, words, () -> action.accept(chosen.get()));
    item.disableProperty().bind(chosen.isNull());
    return item;
  }

  private static MenuItem item(String id, String words, Runnable action) {
    MenuItem item = new MenuItem(Words.of(words));
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
