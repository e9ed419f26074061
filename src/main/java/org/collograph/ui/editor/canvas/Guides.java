package org.collograph.ui.editor.canvas;

import java.util.Collection;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import org.collograph.export.GraphLayout;
import org.jspecify.annotations.Nullable;

/// Lines that a card which is being dragged comes into, as long as it is near: the columns and rows
/// of the others, and the middle between two that stand in one column.
final class Guides extends Group {
  private static final double NEAR = 6;
  private static final double BEYOND = 18;

  private final Line column = line();
  private final Line row = line();

  Guides() {
    setMouseTransparent(true);
    getChildren().addAll(column, row);
    hide();
  }

  private static Line line() {
    Line line = new Line();
    line.getStyleClass().add("guide");
    return line;
  }

  void hide() {
    column.setVisible(false);
    row.setVisible(false);
  }

  /// Where a card comes to stand, with its upper left corner dragged to a place; the lines that it
  /// came into are shown.
  ///
  /// @param others upper left corners of the cards that stay
  Point2D snapped(Point2D corner, Collection<Point2D> others) {
    Point2D inColumn = null;
    Point2D inRow = null;
    for (Point2D o : others) {
      if (isNearer(o, inColumn, corner, Point2D::getX)) {
        inColumn = o;
      }
      if (isNearer(o, inRow, corner, Point2D::getY)) {
        inRow = o;
      }
    }
    Point2D to =
        new Point2D(
            inColumn == null ? corner.getX() : inColumn.getX(),
            inRow == null ? corner.getY() : inRow.getY());
    show(column, inColumn, to, true);
    show(row, inRow, to, false);
    return to;
  }

  /// Of those that are as near to its line the one that is nearest to it: the guide is as short as
  /// can be.
  private static boolean isNearer(
      Point2D other, @Nullable Point2D best, Point2D here, ToDoubleFunction<Point2D> of) {
    double away = Math.abs(of.applyAsDouble(other) - of.applyAsDouble(here));
    if (away > NEAR || best == null) {
      return away <= NEAR;
    }
    double least = Math.abs(of.applyAsDouble(best) - of.applyAsDouble(here));
    return away < least || (away == least && other.distance(here) < best.distance(here));
  }

  private static void show(Line line, @Nullable Point2D other, Point2D at, boolean upright) {
    line.setVisible(other != null);
    if (other == null) {
      return;
    }
    double x = at.getX() + GraphLayout.CARD_WIDTH / 2;
    double y = at.getY() + GraphLayout.CARD_HEIGHT / 2;
    double left = Math.min(other.getX(), at.getX()) - BEYOND;
    double right = Math.max(other.getX(), at.getX()) + GraphLayout.CARD_WIDTH + BEYOND;
    double top = Math.min(other.getY(), at.getY()) - BEYOND;
    double low = Math.max(other.getY(), at.getY()) + GraphLayout.CARD_HEIGHT + BEYOND;
    line.setStartX(upright ? x : left);
    line.setEndX(upright ? x : right);
    line.setStartY(upright ? top : y);
    line.setEndY(upright ? low : y);
  }
}
