package org.collograph.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.GraphFiles;
import org.collograph.graph.GraphDocument;
import org.collograph.ui.editor.EditorViewModel;

/// Keeps a drawing that no file holds in the data folder, a second after its last change, so that
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
    editor.documentProperty().addListener((_, _, _) -> pause.playFromStart());
    editor.editedProperty().addListener((_, _, _) -> pause.playFromStart());
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
