package org.collograph.ui.editor.drawing;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.GraphEdit;
import org.collograph.graph.GraphHistory;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The document with its history, and where each stretch of the history came from: opening another
/// drawing is a step like any other, and undoing it brings back the old one with its name and file.
final class DrawingHistory {
  /// @param file null where no file holds it
  /// @param saved as the file has it; null where none does
  record Origin(String title, @Nullable Path file, @Nullable GraphDocument saved) {}

  private static final Origin UNTITLED = new Origin("Untitled", null, null);

  private final GraphHistory history =
      new GraphHistory(GraphDocument.of(CollaborationGraph.empty()));

  /// By the depth of the history at which they begin.
  private final TreeMap<Integer, Origin> origins = new TreeMap<>(Map.of(0, UNTITLED));

  GraphDocument present() {
    return history.present();
  }

  GraphHistory history() {
    return history;
  }

  void apply(GraphEdit edit) {
    int before = history.depth();
    history.apply(edit);
    if (history.depth() > before) {
      origins.tailMap(history.depth(), true).clear();
    }
  }

  /// Puts another drawing in place of this one. The first one ever cannot be undone.
  void open(GraphDocument opened, Origin from) {
    if (history.depth() == 0 && present().graph().isEmpty()) {
      history.begin(opened);
    } else {
      apply(
          new GraphEdit.ReplaceDocument(opened, Sentence.of("Open %s", Sentence.of(from.title()))));
    }
    begin(history.depth(), from);
  }

  Origin origin() {
    return origins.floorEntry(history.depth()).getValue();
  }

  /// For the whole stretch of the history since a drawing was opened: undoing past a save does not
  /// take the file away.
  void saved(Origin as) {
    begin(origins.floorKey(history.depth()), as);
  }

  /// From a step of the history on.
  private void begin(int depth, Origin from) {
    origins.tailMap(depth, true).clear();
    origins.put(depth, from);
  }

  boolean isEdited() {
    boolean untouched = origin() == UNTITLED && present().graph().isEmpty();
    return !untouched && !present().equals(origin().saved());
  }
}
