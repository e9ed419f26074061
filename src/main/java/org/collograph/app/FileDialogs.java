package org.collograph.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.collograph.codec.GraphFiles;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// The system's file dialogs. Each opens where the one before it was left.
final class FileDialogs implements Dialogs {
  private final Stage stage;
  private @Nullable File last;

  FileDialogs(Stage stage) {
    this.stage = stage;
  }

  /// One that opens files of a kind, or any.
  ///
  /// @param endings with the star before each
  private Optional<Path> toOpen(String title, String kind, List<String> endings) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(kind, endings),
            new FileChooser.ExtensionFilter(Words.of("All files"), "*"));
    chooser.setInitialDirectory(last());
    return chosen(chooser.showOpenDialog(stage)).map(File::toPath);
  }

  /// A folder that is gone would keep the dialog shut.
  private @Nullable File last() {
    return last != null && last.isDirectory() ? last : null;
  }

  private Optional<File> chosen(@Nullable File file) {
    if (file != null) {
      last = file.isDirectory() ? file : file.getParentFile();
    }
    return Optional.ofNullable(file);
  }

  @Override
  public Optional<Path> toOpen() {
    return toOpen(
        Words.of("Open a graph"),
        Words.of("Graphs"),
        GraphFiles.ENDINGS.stream().map(e -> "*." + e).toList());
  }

  @Override
  public Optional<Path> toSave(String title, String suggested, String... endings) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of(title));
    chooser.setInitialFileName(suggested);
    for (String ending : endings) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(ending.toUpperCase(), "*." + ending));
    }
    chooser.setInitialDirectory(last());
    return chosen(chooser.showSaveDialog(stage)).map(f -> withEnding(f, chooser));
  }

  @Override
  public Optional<Path> poolToOpen() {
    return toOpen(Words.of("Open a pool"), "JSON", List.of("*.json"));
  }

  @Override
  public Optional<Path> bundleToOpen() {
    return toOpen(Words.of("Open a bundle"), "ZIP", List.of("*.zip"));
  }

  @Override
  public Optional<Path> archiveToOpen() {
    return toOpen(Words.of("Open an archive"), "COLLOGRAPH", List.of("*.collograph"));
  }

  @Override
  public Optional<Path> poolToSave() {
    return toSave("Save the pool", "pool.json", "json");
  }

  @Override
  public Optional<Path> questionsToOpen() {
    return toOpen(
        Words.of("Open questions"),
        Words.of("Questions and tasks"),
        List.of("*.csv", "*.tsv", "*.jsonl", "*.ndjson", "*.json", "*.parquet", "*.gz", "*.zst"));
  }

  @Override
  public Optional<Path> folderToOpen() {
    return folder(Words.of("Open a folder of questions"));
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(last());
    return chosen(chooser.showDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> taskToSave() {
    return toSave("Save the task", "task.json", "json");
  }

  private static Path withEnding(File file, FileChooser chooser) {
    FileChooser.ExtensionFilter filter = chooser.getSelectedExtensionFilter();
    if (file.getName().contains(".") || filter == null) {
      return file.toPath();
    }
    return Path.of(file + filter.getExtensions().getFirst().substring(1));
  }
}
