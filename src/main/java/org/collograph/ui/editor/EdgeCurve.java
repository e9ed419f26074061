package org.collograph.ui.editor;

import javafx.geometry.Point2D;
import javafx.scene.shape.CubicCurve;

/// An edge as a curve from a port to a port.
final class EdgeCurve extends CubicCurve {
  private static final double LEAST_BEND = 30;

  EdgeCurve(String... styles) {
    getStyleClass().add("edge");
    getStyleClass().addAll(styles);
    setFill(null);
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
