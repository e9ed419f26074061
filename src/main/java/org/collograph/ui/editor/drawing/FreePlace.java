package org.collograph.ui.editor.drawing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collograph.export.GraphLayout;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Position;

/// Where a new card goes and what it is called.
final class FreePlace {
  private static final double MARGIN = 24;
  private static final double APART = 28;

  /// Between two cards at the least.
  private static final double CLEAR = 8;

  private FreePlace() {}

  /// Under the selected card, else under the first column, where nothing stands yet.
  ///
  /// @param selected id of the one node that is selected, if it is one
  static Position of(GraphDocument document, Optional<String> selected) {
    Map<String, Position> all = document.positions();
    Position at =
        selected
            .map(all::get)
            .or(() -> all.values().stream().min(Comparator.comparingDouble(Position::x)))
            .orElse(new Position(MARGIN, MARGIN));
    return below(all, at);
  }

  /// There, or as far below as nothing stands yet.
  static Position below(Map<String, Position> all, Position at) {
    Position free = at;
    while (isTaken(all, free)) {
      free = free.plus(0, GraphLayout.CARD_HEIGHT + APART);
    }
    return free;
  }

  /// Several cards brought so far down to the right, all by as much, that none stands on another.
  static Map<String, Position> aside(Map<String, Position> all, Map<String, Position> wanted) {
    Map<String, Position> moved = wanted;
    while (moved.values().stream().anyMatch(p -> isTaken(all, p))) {
      Map<String, Position> next = new HashMap<>();
      moved.forEach((id, p) -> next.put(id, p.plus(APART, APART)));
      moved = next;
    }
    return moved;
  }

  private static boolean isTaken(Map<String, Position> all, Position at) {
    return all.values().stream()
        .anyMatch(
            p ->
                Math.abs(p.x() - at.x()) < GraphLayout.CARD_WIDTH + CLEAR
                    && Math.abs(p.y() - at.y()) < GraphLayout.CARD_HEIGHT + CLEAR);
  }

  /// Ids that no node of the graph has, without end.
  static Stream<String> ids(CollaborationGraph graph) {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> "n" + i)
        .filter(id -> !graph.contains(id));
  }
}
