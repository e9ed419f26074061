package org.collograph.ui.editor.drawing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.collograph.graph.Position;
import org.collograph.words.Sentence;

/// Cards brought into line. All are of one size, so that a column is one whichever edge it goes by.
public enum Arrangement {
  COLUMN("Align in a column"),
  ROW("Align in a row"),
  ACROSS("Space evenly across"),
  DOWN("Space evenly down");

  private static final int LEAST = 2;

  private final String words;

  Arrangement(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /// What is selected, in one undoable step.
  public void selection(EditorViewModel model) {
    Map<String, Position> chosen = new HashMap<>(model.documentProperty().get().positions());
    chosen.keySet().retainAll(model.selectionProperty().get().nodes());
    if (chosen.size() < LEAST) {
      model
          .session()
          .notices()
          .hint(Sentence.of("Fewer than two nodes are selected. Maybe hold Shift and add one."));
      return;
    }
    model.move(of(chosen));
  }

  /// Where the cards come to stand; their middle stays, or, where they are spaced, their ends.
  Map<String, Position> of(Map<String, Position> at) {
    return switch (this) {
      case COLUMN -> level(at, Position::x, (p, x) -> new Position(x, p.y()));
      case ROW -> level(at, Position::y, (p, y) -> new Position(p.x(), y));
      case ACROSS -> spaced(at, Position::x, (p, x) -> new Position(x, p.y()));
      case DOWN -> spaced(at, Position::y, (p, y) -> new Position(p.x(), y));
    };
  }

  private static Map<String, Position> level(
      Map<String, Position> at,
      ToDoubleFunction<Position> of,
      BiFunction<Position, Double, Position> with) {
    double least = at.values().stream().mapToDouble(of).min().orElse(0);
    double most = at.values().stream().mapToDouble(of).max().orElse(0);
    double middle = Math.rint((least + most) / 2);
    Map<String, Position> to = new HashMap<>();
    at.forEach((id, p) -> to.put(id, with.apply(p, middle)));
    return to;
  }

  private static Map<String, Position> spaced(
      Map<String, Position> at,
      ToDoubleFunction<Position> of,
      BiFunction<Position, Double, Position> with) {
    List<Map.Entry<String, Position>> inOrder =
        at.entrySet().stream()
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<String, Position> e) -> of.applyAsDouble(e.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .toList();
    double first = of.applyAsDouble(inOrder.getFirst().getValue());
    double last = of.applyAsDouble(inOrder.getLast().getValue());
    double step = (last - first) / (inOrder.size() - 1);
    Map<String, Position> to = new HashMap<>();
    for (int i = 0; i < inOrder.size(); i++) {
      Map.Entry<String, Position> each = inOrder.get(i);
      to.put(each.getKey(), with.apply(each.getValue(), Math.rint(first + i * step)));
    }
    return to;
  }
}
