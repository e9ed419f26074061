package org.collograph.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.GraphFiles;
import org.collograph.graph.GraphDocument;
import org.collograph.ui.editor.EditorViewModel;

/// Keeps a drawing that no file holds in the data folder, a second after it was changed, so that
/// neither a crash nor closing the window loses it.
final class Drafts {
  private static final Duration AFTER = Duration.seconds(1);

  private final EditorViewModel editor;
  private final Path file;
  private final PauseTransition pause = new PauseTransition(AFTER);
  private boolean touched;

  Drafts(EditorViewModel editor, Path folder) {
    this.editor = editor;
    this.file = folder.resolve("draft.json");
  }

  /// What was left unsaved the last time; empty too where it cannot be read.
  Optional<GraphDocument> left() {
    try {
      return Files.exists(file) ? Optional.of(GraphFiles.read(file)) : Optional.empty();
    } catch (Exception e) {
      return Optional.empty();
    }
  }

  /// From now on; a draft that is left stays until the first change.
  void follow() {
    pause.setOnFinished(_ -> keep());
    editor.documentProperty().addListener((_, _, _) -> soon());
    editor.editedProperty().addListener((_, _, _) -> soon());
  }

  /// A second after the first change that is not kept yet, however many come in between: whoever
  /// draws without a pause must lose no more.
  private void soon() {
    if (pause.getStatus() != Animation.Status.RUNNING) {
      pause.playFromStart();
    }
  }

  private void keep() {
    GraphDocument now = editor.documentProperty().get();
    boolean edited = editor.editedProperty().get();
    touched |= edited;
    if (!touched) {
      // Nothing was drawn yet: what was left the last time stays.
      return;
    }
    editor
        .session()
        .background()
        .run(
            () -> {
              if (edited) {
                GraphCodec.write(now, file);
              } else {
                Files.deleteIfExists(file);
              }
              return file;
            },
            _ -> {},
            editor.session().problems()::show);
  }

  /// At the end: without waiting for the pause.
  void keepNow() throws Exception {
    if (editor.editedProperty().get()) {
      GraphCodec.write(editor.documentProperty().get(), file);
    }
  }
}
