package org.collograph.ui.editor.canvas;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.collograph.graph.Position;
import org.collograph.ui.editor.drawing.EditorViewModel;

/// Moves the selected cards; the pressed one comes into line with those that stay where it is near,
/// unless Alt is held.
final class MoveGesture implements Gesture {
  private final EditorViewModel model;
  private final GraphCanvas canvas;
  private final NodeCard pressed;
  private final boolean isAdding;
  private final Point2D from;
  private final Map<String, Point2D> at = new HashMap<>();

  /// Nothing else moves meanwhile.
  private final List<Point2D> standing;

  /// @param isAdding whether what is selected stays so where nothing is moved
  MoveGesture(
      EditorViewModel model, GraphCanvas canvas, NodeCard pressed, MouseEvent e, boolean isAdding) {
    this.model = model;
    this.canvas = canvas;
    this.pressed = pressed;
    this.isAdding = isAdding;
    this.from = canvas.inDrawing(e);
    for (String id : model.selectionProperty().get().nodes()) {
      NodeCard moved = requireNonNull(canvas.card(id));
      at.put(id, new Point2D(moved.getLayoutX(), moved.getLayoutY()));
    }
    this.standing = canvas.standing(at.keySet());
    // What is dragged lies above what it is dragged over.
    at.keySet().forEach(id -> requireNonNull(canvas.card(id)).toFront());
  }

  @Override
  public void drag(MouseEvent e) {
    Point2D by = canvas.inDrawing(e).subtract(from);
    Point2D start = at.get(pressed.node().id());
    if (start != null && !e.isAltDown()) {
      by = canvas.guides().snapped(start.add(by), standing).subtract(start);
    } else {
      canvas.guides().hide();
    }
    Point2D moved = by;
    at.forEach(
        (id, was) ->
            requireNonNull(canvas.card(id))
                .relocate(was.getX() + moved.getX(), was.getY() + moved.getY()));
    canvas.placeEdgesOf(at.keySet());
  }

  @Override
  public void end(MouseEvent e) {
    canvas.guides().hide();
    if (!e.isStillSincePress()) {
      Map<String, Position> to = new HashMap<>();
      at.keySet().forEach(id -> to.put(id, requireNonNull(canvas.card(id)).position()));
      model.move(to);
    } else if (!isAdding) {
      model.select(Set.of(pressed.node().id()));
    }
  }
}
