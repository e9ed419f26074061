package org.collograph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collograph.codec.GraphFiles;
import org.collograph.graph.GraphDocument;
import org.collograph.ui.common.Settings;
import org.collograph.ui.editor.EditorView;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.SampleGraph;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What the window begins with: the file that was open when it was closed, as it was seen then,
/// else the sample.
final class LastDrawing {
  private final EditorViewModel editor;
  private final EditorView view;

  LastDrawing(EditorViewModel editor, EditorView view) {
    this.editor = editor;
    this.view = view;
  }

  void open(Settings.View last) {
    Path file = last.file();
    GraphDocument read = file == null ? null : read(file);
    if (file == null || read == null) {
      SampleGraph.open(editor);
    } else {
      view.showNext(last);
      editor.opening().adopt(read, file);
    }
  }

  private @Nullable GraphDocument read(Path file) {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return GraphFiles.read(file);
    } catch (IOException | IllegalArgumentException e) {
      editor
          .session()
          .problems()
          .show(
              Sentence.of(
                  "'%s', which was open the last time, cannot be read any more. Maybe open it by"
                      + " hand to see why.",
                  file));
      return null;
    }
  }
}
