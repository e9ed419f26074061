package org.collograph.ui.editor.drawing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collograph.graph.Node;
import org.collograph.graph.Position;

/// Goes from card to card, and moves cards, without a mouse.
public final class ArrowKeys {
  private static final double STEP = 24;
  private static final double ASIDE = 3;

  /// Which way an arrow points.
  public enum Way {
    LEFT(-1, 0, "to the left"),
    RIGHT(1, 0, "to the right"),
    UP(0, -1, "upwards"),
    DOWN(0, 1, "downwards");

    private final int x;
    private final int y;
    private final String words;

    Way(int x, int y, String words) {
      this.x = x;
      this.y = y;
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  private ArrowKeys() {}

  /// Selects the nearest card that way of the last selected one; with none selected, the first.
  ///
  /// @param more whether what is selected stays so
  public static void go(EditorViewModel model, Way way, boolean more) {
    Set<String> chosen = new HashSet<>(model.selectionProperty().get().nodes());
    Optional<String> next =
        chosen.isEmpty()
            ? model.graph().nodes().stream().findFirst().map(Node::id)
            : nearest(model, way, furthest(model, way, chosen));
    next.ifPresent(
        id -> {
          Set<String> now = more ? chosen : new HashSet<>();
          now.add(id);
          model.select(now);
        });
  }

  private static double along(Way way, Position p) {
    return way.x * p.x() + way.y * p.y();
  }

  private static Position at(EditorViewModel model, String id) {
    return model.documentProperty().get().positions().getOrDefault(id, new Position(0, 0));
  }

  private static String furthest(EditorViewModel model, Way way, Set<String> ids) {
    return ids.stream()
        .max(
            Comparator.comparingDouble((String id) -> along(way, at(model, id)))
                .thenComparing(id -> id))
        .orElseThrow();
  }

  private static Optional<String> nearest(EditorViewModel model, Way way, String from) {
    Position start = at(model, from);
    return model.graph().nodes().stream()
        .map(Node::id)
        .filter(id -> along(way, at(model, id)) > along(way, start) + 1)
        .min(
            Comparator.comparingDouble((String id) -> distance(way, start, at(model, id)))
                .thenComparing(id -> id));
  }

  /// What lies aside is further than what lies ahead.
  private static double distance(Way way, Position a, Position b) {
    double ahead = along(way, b) - along(way, a);
    double aside = way.x == 0 ? b.x() - a.x() : b.y() - a.y();
    return Math.hypot(ahead, ASIDE * aside);
  }

  /// Moves what is selected a step.
  public static void move(EditorViewModel model, Way way) {
    Map<String, Position> to = new HashMap<>();
    for (String id : model.selectionProperty().get().nodes()) {
      to.put(id, at(model, id).plus(way.x * STEP, way.y * STEP));
    }
    if (!to.isEmpty()) {
      model.move(to);
    }
  }
}
