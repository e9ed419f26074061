package org.collograph.ui.editor;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.collograph.export.GraphLayout;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Position;

/// Where a new card goes and what it is called.
final class FreePlace {
  private static final double MARGIN = 24;
  private static final double APART = 28;

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
    while (isTaken(all, at)) {
      at = at.plus(0, GraphLayout.CARD_HEIGHT + APART);
    }
    return at;
  }

  private static boolean isTaken(Map<String, Position> all, Position at) {
    return all.values().stream()
        .anyMatch(
            p ->
                Math.abs(p.x() - at.x()) < GraphLayout.CARD_WIDTH
                    && Math.abs(p.y() - at.y()) < GraphLayout.CARD_HEIGHT);
  }

  static String id(GraphDocument document) {
    for (int i = 1; ; i++) {
      if (!document.graph().contains("n" + i)) {
        return "n" + i;
      }
    }
  }
}
