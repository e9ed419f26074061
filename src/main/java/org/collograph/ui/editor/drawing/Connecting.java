package org.collograph.ui.editor.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.GraphEdit;
import org.collograph.graph.Position;
import org.collograph.words.Sentence;

/// Connects what is selected, by a key.
public final class Connecting {
  private static final Position NOWHERE = new Position(0, 0);

  private Connecting() {}

  /// Lets the rightmost of the selected nodes read the others, as far as that is allowed.
  public static void selection(EditorViewModel model) {
    List<String> ids = fromTheLeft(model);
    if (ids.size() < 2) {
      model
          .session()
          .notices()
          .hint(Sentence.of("Fewer than two nodes are selected. Maybe hold Shift and add one."));
      return;
    }
    Optional<Sentence> refused = Optional.empty();
    GraphDocument now = model.documentProperty().get();
    for (String from : ids.subList(0, ids.size() - 1)) {
      Optional<Sentence> why =
          EdgeRefusal.of(now.graph(), model.session().roles(), from, ids.getLast());
      refused = why.isPresent() ? why : refused;
      if (why.isEmpty()) {
        now = new GraphEdit.ConnectNodes(new Edge(from, ids.getLast())).apply(now);
      }
    }
    model.apply(
        new GraphEdit.ReplaceDocument(now, Sentence.of("Let %s read the others", ids.getLast())));
    refused.ifPresent(model.session().notices()::hint);
  }

  private static List<String> fromTheLeft(EditorViewModel model) {
    Map<String, Position> at = model.documentProperty().get().positions();
    return model.selectionProperty().get().nodes().stream()
        .sorted(
            Comparator.comparingDouble((String id) -> at.getOrDefault(id, NOWHERE).x())
                .thenComparing(id -> id))
        .toList();
  }
}
