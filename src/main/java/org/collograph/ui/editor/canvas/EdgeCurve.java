package org.collograph.ui.editor.canvas;

import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.collograph.ui.editor.drawing.PinsAndBans;
import org.jspecify.annotations.Nullable;

/// An edge as a curve from a port to a port.
final class EdgeCurve extends Path {
  private @Nullable EdgeRoute route;

  EdgeCurve(String... styles) {
    getStyleClass().add("edge");
    getStyleClass().addAll(styles);
    setFill(null);
  }

  /// From a point; endless before it was placed.
  double distance(Point2D at) {
    return route == null ? Double.POSITIVE_INFINITY : route.distance(at);
  }

  /// Half way; where it was placed.
  Point2D middle() {
    return route == null ? Point2D.ZERO : route.middle();
  }

  void place(Point2D from, Point2D to) {
    place(EdgeRoute.direct(from, to));
  }

  void place(EdgeRoute now) {
    if (now.equals(route)) {
      return;
    }
    route = now;
    ObservableList<PathElement> elements = getElements();
    int curves = now.by().size() + 1;
    if (elements.size() != curves + 1) {
      elements.setAll(new MoveTo());
      for (int i = 0; i < curves; i++) {
        elements.add(new CubicCurveTo());
      }
    }
    MoveTo start = (MoveTo) elements.getFirst();
    start.setX(now.from().getX());
    start.setY(now.from().getY());
    Point2D at = now.from();
    for (int i = 0; i < curves; i++) {
      Point2D next = i < now.by().size() ? now.by().get(i) : now.to();
      bend((CubicCurveTo) elements.get(i + 1), at, next);
      at = next;
    }
  }

  private static void bend(CubicCurveTo curve, Point2D a, Point2D b) {
    double bend = EdgeRoute.bend(a, b);
    curve.setControlX1(a.getX() + bend);
    curve.setControlY1(a.getY());
    curve.setControlX2(b.getX() - bend);
    curve.setControlY2(b.getY());
    curve.setX(b.getX());
    curve.setY(b.getY());
  }

  /// Puts on these styles and takes off all others that an edge of a graph may have.
  void show(boolean critical, boolean selected, PinsAndBans.Hold mark) {
    set("critical", critical);
    set("selected", selected);
    set("pinned", mark == PinsAndBans.Hold.PINNED);
    set("banned", mark == PinsAndBans.Hold.BANNED);
  }

  void showAdded(boolean added) {
    set("added", added);
  }

  private void set(String style, boolean on) {
    if (!on) {
      getStyleClass().remove(style);
    } else if (!getStyleClass().contains(style)) {
      getStyleClass().add(style);
    }
  }
}
