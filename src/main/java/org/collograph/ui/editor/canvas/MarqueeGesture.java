package org.collograph.ui.editor.canvas;

import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.collograph.ui.editor.drawing.EditorViewModel;

/// Selects what a rectangle touches.
final class MarqueeGesture implements Gesture {
  private final EditorViewModel model;
  private final GraphCanvas canvas;
  private final Point2D from;
  private final Set<String> before;

  /// @param before what stays selected
  MarqueeGesture(
      EditorViewModel model, GraphCanvas canvas, MouseEvent pressed, Set<String> before) {
    this.model = model;
    this.canvas = canvas;
    this.from = canvas.inDrawing(pressed);
    this.before = before;
  }

  @Override
  public void drag(MouseEvent e) {
    Set<String> all = new HashSet<>(before);
    all.addAll(canvas.within(from, canvas.inDrawing(e)));
    model.select(all);
  }

  @Override
  public void end(MouseEvent e) {
    if (!e.isStillSincePress()) {
      drag(e);
    }
    canvas.hideMarquee();
  }
}
