package org.collograph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.GraphFiles;
import org.collograph.graph.GraphDocument;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Keeps a drawing that no file holds in the data folder, half a second after it was changed, so
/// that neither a crash nor closing the window loses it. Each process has a draft of its own:
/// windows on one folder do not overwrite each other's, and none overwrites what it has yet to
/// offer.
final class UnsavedDrawing {
  private static final Duration AFTER = Duration.millis(500);
  private static final Pattern OF_PROCESS = Pattern.compile("draft-([0-9]{1,18})[.]json");

  /// How exactly a process's beginning is known, in milliseconds.
  private static final long CLOCK = 20;

  private final EditorViewModel editor;
  private final Path folder;
  private final Path file;
  private final PauseTransition pause = new PauseTransition(AFTER);
  private @Nullable Path offered;
  private boolean taken;
  private boolean touched;

  UnsavedDrawing(EditorViewModel editor, Path folder) {
    this.editor = editor;
    this.folder = folder;
    this.file = folder.resolve("draft-" + ProcessHandle.current().pid() + ".json");
  }

  /// What was left unsaved by a process that is gone, the newest first. One that cannot be read is
  /// set aside and told.
  Optional<GraphDocument> left() {
    for (Path draft : abandoned()) {
      try {
        GraphDocument read = GraphFiles.read(draft);
        offered = draft;
        return Optional.of(read);
      } catch (IOException | IllegalArgumentException e) {
        setAside(draft);
      }
    }
    return Optional.empty();
  }

  private List<Path> abandoned() {
    List<Path> all = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, "draft*.json")) {
      files.forEach(all::add);
    } catch (IOException e) {
      return List.of();
    }
    all.removeIf(UnsavedDrawing::isInUse);
    all.sort(Comparator.comparingLong((Path p) -> p.toFile().lastModified()).reversed());
    return all;
  }

  private static boolean isInUse(Path draft) {
    Matcher name = OF_PROCESS.matcher(draft.getFileName().toString());
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1)))
            .filter(p -> mayHaveWritten(p, draft))
            .isPresent();
  }

  /// Numbers of processes come again, after a start of the machine or in a container: one that
  /// began later than the draft was written, as this one did, has not written it.
  private static boolean mayHaveWritten(ProcessHandle process, Path draft) {
    return process
        .info()
        .startInstant()
        .map(began -> began.toEpochMilli() <= draft.toFile().lastModified() + CLOCK)
        .orElse(process.pid() != ProcessHandle.current().pid());
  }

  private void setAside(Path draft) {
    Path aside = draft.resolveSibling(draft.getFileName() + ".unreadable");
    try {
      Files.move(draft, aside, StandardCopyOption.REPLACE_EXISTING);
      editor
          .session()
          .problems()
          .show(Sentence.of("A draft could not be read. It is kept as '%s'.", aside));
    } catch (IOException e) {
      // It stays where it is and is tried again at the next start.
      return;
    }
  }

  /// What was offered is in the editor now; its file goes once this process has written its own.
  void taken() {
    taken = true;
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
              write(now, edited);
              return file;
            },
            _ -> {},
            editor.session().problems()::show);
  }

  private synchronized void write(GraphDocument now, boolean edited) throws IOException {
    if (edited) {
      GraphCodec.write(now, file);
    } else {
      Files.deleteIfExists(file);
    }
    if (taken && offered != null) {
      Files.deleteIfExists(offered);
    }
  }

  /// At the end: without waiting for the pause.
  void keepNow() throws IOException {
    boolean edited = editor.editedProperty().get();
    if (edited || touched) {
      write(editor.documentProperty().get(), edited);
    }
  }
}
