package org.collograph.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.collograph.graph.GraphDocument;
import org.collograph.ui.editor.drawing.EditorViewModel;

/// Keeps a drawing that no file holds in the data folder, half a second after it was changed, so
/// that neither a crash nor closing the window loses it.
final class UnsavedDrawing {
  private static final Duration AFTER = Duration.millis(500);
  private final EditorViewModel editor;
  private final Drafts drafts;
  private final PauseTransition pause = new PauseTransition(AFTER);
  private boolean touched;

  UnsavedDrawing(EditorViewModel editor, Path folder) {
    this.editor = editor;
    this.drafts = new Drafts(folder);
  }

  /// What was left unsaved by a process that is gone, the newest first.
  Optional<Drafts.Draft> left() {
    return drafts.left(editor.session().problems()::show);
  }

  /// What was offered is in the editor now; its file goes once this process has written its own.
  void taken() {
    drafts.taken();
  }

  /// From now on; a draft that is left stays until the first change.
  void follow() {
    pause.setOnFinished(_ -> keep());
    editor.documentProperty().addListener((_, _, _) -> soon());
    editor.editedProperty().addListener((_, _, _) -> soon());
  }

  /// Half a second after the first change that is not kept yet, however many come in between:
  /// whoever draws without a pause must lose no more.
  private void soon() {
    if (pause.getStatus() != Animation.Status.RUNNING) {
      pause.playFromStart();
    }
  }

  private void keep() {
    GraphDocument now = editor.documentProperty().get();
    Optional<Path> of = editor.opening().file();
    boolean edited = editor.editedProperty().get();
    touched |= edited;
    if (!touched) {
      return;
    }
    editor
        .session()
        .background()
        .run(
            () -> {
              drafts.write(now, of, edited);
              return now;
            },
            _ -> {},
            editor.session().problems()::show);
  }

  /// At the end: without waiting for the pause.
  void keepNow() throws IOException {
    boolean edited = editor.editedProperty().get();
    touched |= edited;
    if (touched) {
      drafts.write(editor.documentProperty().get(), editor.opening().file(), edited);
    }
  }
}
