package org.collograph.ui.editor.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
            });
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
