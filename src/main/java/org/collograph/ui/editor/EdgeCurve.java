package org.collograph.ui.editor;

import javafx.geometry.Point2D;
import javafx.scene.shape.CubicCurve;
import org.collograph.graph.Edge;

/// An edge as a curve from a port to a port.
final class EdgeCurve extends CubicCurve {
  private static final double LEAST_BEND = 30;

  private final Edge edge;

  /// A line that stands for no edge of the graph.
  EdgeCurve(String... styles) {
    this(null, styles);
  }

  EdgeCurve(Edge edge, String... styles) {
    this.edge = edge;
    getStyleClass().add("edge");
    getStyleClass().addAll(styles);
    setFill(null);
  }

  /// Null where it stands for none.
  Edge edge() {
    return edge;
  }

  void place(Point2D from, Point2D to) {
    double bend = Math.max(LEAST_BEND, Math.abs(to.getX() - from.getX()) / 2);
    setStartX(from.getX());
    setStartY(from.getY());
    setControlX1(from.getX() + bend);
    setControlY1(from.getY());
    setControlX2(to.getX() - bend);
    setControlY2(to.getY());
    setEndX(to.getX());
    setEndY(to.getY());
  }
}
