package org.collograph.ui.editor.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.Versions;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.Editors;
import org.collograph.ui.editor.drawing.SampleGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorFilesTest {
  @TempDir Path folder;
  private EditorViewModel editor;
  private EditorFiles files;
  private Path chosen;

  @BeforeEach
  void open() throws Exception {
    editor = Editors.in(folder.resolve("data"));
    SampleGraph.open(editor);
    files =
        new EditorFiles(
            editor,
            new EditorFiles.Picker() {
              @Override
              public Optional<Path> toOpen() {
                return Optional.ofNullable(chosen);
              }

              @Override
              public Optional<Path> toSave(String title, String suggested, String... endings) {
                return Optional.ofNullable(chosen);
              }
            },
            new Versions(folder.resolve("versions"), clock));
  }

  /// Each reading is a second later.
  private final Clock clock =
      new Clock() {
        private long seconds;

        @Override
        public Instant instant() {
          return Instant.ofEpochSecond(++seconds);
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  @Test
  void everySaveIsAVersionThatCanBeHadAgainAndLaidBesideTheDrawing() {
    chosen = folder.resolve("team.json");
    files.save();
    var first = editor.documentProperty().get();
    files.save();
    editor.add("assistant");
    files.save();
    List<Versions.Version> all = new ArrayList<>();
    files.versions(all::addAll);
    assertEquals(2, all.size(), "one that is the same is not kept twice");
    files.read(all.getLast().file(), d -> editor.comparing().with(d, "the first"));
    var difference = editor.comparing().comparedProperty().get().difference();
    assertEquals(Set.of("n1"), difference.added());
    assertTrue(difference.removed().isEmpty() && difference.changed().isEmpty());
    editor.undo();
    assertTrue(editor.comparing().comparedProperty().get().difference().isEmpty());
    files.read(all.getLast().file(), d -> assertEquals(first, d));
  }

  @Test
  void onlyTheNewestFiftyVersionsAreKept() throws Exception {
    Versions versions = new Versions(folder.resolve("many"), clock);
    Path document = folder.resolve("a.json");
    for (int i = 0; i < 60; i++) {
      editor.add("assistant");
      versions.keep(editor.documentProperty().get(), document);
    }
    assertEquals(50, versions.list(document).size());
    assertEquals(
        GraphCodec.text(editor.documentProperty().get()),
        Files.readString(versions.list(document).getFirst().file()));
    assertTrue(versions.list(folder.resolve("b.json")).isEmpty());
  }

  @Test
  void whatIsSavedOpensAsItWas() {
    chosen = folder.resolve("team.json");
    editor.add("assistant");
    assertTrue(editor.editedProperty().get());
    files.save();
    assertFalse(editor.editedProperty().get());
    assertEquals("team.json", editor.titleProperty().get());
    var saved = editor.documentProperty().get();
    files.create();
    assertTrue(editor.graph().isEmpty());
    files.open(chosen);
    assertEquals(saved, editor.documentProperty().get());
    editor.undo();
    assertTrue(editor.graph().isEmpty());
  }

  @Test
  void whoeverChoosesNoFileChangesNothing() {
    var before = editor.documentProperty().get();
    files.open();
    files.saveAs();
    files.export();
    assertEquals(before, editor.documentProperty().get());
  }

  @Test
  void aFileThatCannotBeReadIsSaidAndTheDrawingStays() throws Exception {
    var before = editor.documentProperty().get();
    files.open(Files.writeString(folder.resolve("broken.json"), "{\"nodes\": ["));
    assertEquals(before, editor.documentProperty().get());
    assertTrue(
        editor.session().problems().shownProperty().get().sentence().english().contains("Maybe"));
  }

  @Test
  void anEndingThatIsNoFormIsRefused() {
    chosen = folder.resolve("graph.docx");
    files.export();
    assertFalse(Files.exists(chosen));
    assertTrue(
        editor.session().problems().shownProperty().get().sentence().english().contains("'docx'"));
  }
}
