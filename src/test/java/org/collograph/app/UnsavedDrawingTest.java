package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.GraphFiles;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.Editors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window that is killed while somebody draws in it. `-Dkills=20` kills more often than the suite
/// does.
class UnsavedDrawingTest {
  @TempDir private Path folder;

  @Test
  void whatWasKeptIsWholeAndNeverLostAgain() throws Exception {
    SplittableRandom random = new SplittableRandom();
    int kills = Integer.getInteger("kills", 2);
    for (int i = 0; i < kills; i++) {
      Path data = Files.createDirectory(folder.resolve("data" + i));
      drawAndKill(data, 3 + random.nextInt(30));
    }
  }

  @Test
  void aDraftWhoseProcessIsGoneIsOfferedThoughAnotherHasItsNumber() throws Exception {
    Path data = Files.createDirectory(folder.resolve("again"));
    EditorViewModel editor = Editors.in(Files.createDirectory(folder.resolve("editor")));
    String graph = GraphCodec.text(editor.documentProperty().get());
    Path mine =
        Files.writeString(data.resolve("draft-" + ProcessHandle.current().pid() + ".json"), graph);
    assertTrue(
        new UnsavedDrawing(editor, data).left().isEmpty(), "this process may have written it");
    Files.setLastModifiedTime(mine, FileTime.from(Instant.EPOCH));
    assertTrue(new UnsavedDrawing(editor, data).left().isPresent());
    Files.delete(mine);
    Files.writeString(data.resolve("draft-99999999999999999999999.json"), graph);
    assertTrue(new UnsavedDrawing(editor, data).left().isPresent(), "no process has that number");
  }

  @Test
  void whatIsBroughtBackKnowsItsFile() throws Exception {
    Path data = Files.createDirectory(folder.resolve("named"));
    EditorViewModel editor = Editors.in(Files.createDirectory(folder.resolve("drawn")));
    Path file = folder.resolve("team.collograph.json");
    GraphCodec.write(editor.documentProperty().get(), file);
    editor.opening().adopt(GraphFiles.read(file), file);
    editor.add("assistant");
    new UnsavedDrawing(editor, data).keepNow();
    Path draft = draft(data).orElseThrow();
    Files.setLastModifiedTime(draft, FileTime.from(Instant.EPOCH));
    UnsavedDrawing next = new UnsavedDrawing(editor, data);
    Drafts.Draft left = next.left().orElseThrow();
    assertEquals(file, left.file());
    editor.opening().recover(left.drawing(), left.file());
    assertEquals(Optional.of(file), editor.opening().file());
    assertTrue(editor.editedProperty().get(), "the file does not hold it yet");
    next.taken();
    next.keepNow();
    assertTrue(Files.exists(draft), "under the same number it is the same file");
    editor.opening().saved(editor.documentProperty().get(), file);
    next.keepNow();
    try (var all = Files.list(data)) {
      assertEquals(0, all.count(), "nothing stays of a draft that is saved");
    }
  }

  private static Optional<Path> draft(Path data) throws Exception {
    try (var files = Files.newDirectoryStream(data, "draft-*.json")) {
      for (Path file : files) {
        return Optional.of(file);
      }
      return Optional.empty();
    }
  }

  private static int kept(Path data) throws Exception {
    return GraphFiles.read(draft(data).orElseThrow()).graph().nodes().size();
  }

  /// @param more nodes that are drawn after the first were kept
  private static void drawAndKill(Path data, int more) throws Exception {
    Process window =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Editing.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var lines = new BufferedReader(new InputStreamReader(window.getInputStream()))) {
      int drawn = 0;
      while (draft(data).isEmpty()) {
        drawn = Integer.parseInt(lines.readLine().strip());
      }
      int until = drawn + more;
      while (drawn < until) {
        drawn = Integer.parseInt(lines.readLine().strip());
      }
      // Read while it is being written: a draft is renamed into place, so it is whole at all times.
      int seen = kept(data);
      window.destroyForcibly().waitFor();
      int left = kept(data);
      System.err.printf("killed at %d nodes: %d kept%n", drawn, left);
      assertTrue(left >= seen && left >= 1, left + " nodes kept of " + seen);
    }
  }
}
