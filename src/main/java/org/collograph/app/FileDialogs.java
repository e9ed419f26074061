package org.collograph.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.collograph.codec.GraphFiles;
import org.collograph.ui.common.Words;

/// The system's file dialogs.
final class FileDialogs implements Dialogs {
  private final Stage stage;

  FileDialogs(Stage stage) {
    this.stage = stage;
  }

  @Override
  public Optional<Path> toOpen() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of("Open a graph"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                Words.of("Graphs"), GraphFiles.ENDINGS.stream().map(e -> "*." + e).toList()),
            new FileChooser.ExtensionFilter(Words.of("All files"), "*"));
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
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
    File file = chooser.showSaveDialog(stage);
    return Optional.ofNullable(file).map(f -> withEnding(f, chooser));
  }

  @Override
  public Optional<Path> poolToOpen() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of("Open a pool"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("JSON", "*.json"),
            new FileChooser.ExtensionFilter(Words.of("All files"), "*"));
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> bundleToOpen() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of("Open a bundle"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("ZIP", "*.zip"),
            new FileChooser.ExtensionFilter(Words.of("All files"), "*"));
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> archiveToOpen() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of("Open an archive"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("COLLOGRAPH", "*.collograph"),
            new FileChooser.ExtensionFilter(Words.of("All files"), "*"));
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> poolToSave() {
    return toSave("Save the pool", "pool.json", "json");
  }

  @Override
  public Optional<Path> questionsToOpen() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of("Open questions"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                Words.of("Questions and tasks"),
                "*.csv",
                "*.tsv",
                "*.jsonl",
                "*.ndjson",
                "*.json",
                "*.parquet",
                "*.gz",
                "*.zst"),
            new FileChooser.ExtensionFilter(Words.of("All files"), "*"));
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> folderToOpen() {
    return folder(Words.of("Open a folder of questions"));
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
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
