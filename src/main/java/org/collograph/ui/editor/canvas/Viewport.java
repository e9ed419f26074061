package org.collograph.ui.editor.canvas;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Which part of the drawing is shown, and how large.
public final class Viewport {
  private static final double MOST = 2.5;
  private static final double LEAST = 0.2;
  private static final double LEFT = 170;
  private static final double RIGHT = 90;
  private static final double MARGIN = 24;
  private static final double COVERED = 120;
  private static final double AROUND_WIDTH = 40;
  private static final double ABOVE = 32;

  /// Findings, zoom and the picture of the whole lie over the lower edge.
  private static final double BELOW = 76;

  /// In pixels of the screen.
  private static final double LARGEST_PICTURE = 12e6;

  private final Region window;
  private final Group drawing;
  private Point2D grabbed = Point2D.ZERO;
  private boolean moved;
  private Runnable listener = () -> {};

  /// What stays in the middle, until a person moves the drawing; null where nothing does.
  private @Nullable Point2D kept;

  Viewport(Region window, Group drawing) {
    this.window = window;
    this.drawing = drawing;
  }

  /// @param told when what is shown changes
  public void listen(Runnable told) {
    listener = told;
  }

  /// Says that something moved.
  public void tell() {
    listener.run();
  }

  /// The part of the drawing that is shown.
  public Bounds shown() {
    return drawing.parentToLocal(new BoundingBox(0, 0, window.getWidth(), window.getHeight()));
  }

  /// Whether all of the cards are seen, with the question on their left.
  boolean shows(Bounds cards) {
    return shown()
        .contains(
            new BoundingBox(
                cards.getMinX() - LEFT,
                cards.getMinY(),
                cards.getWidth() + LEFT + RIGHT,
                cards.getHeight()));
  }

  /// What of the drawing is in the middle of the window.
  public Point2D middle() {
    return drawing.parentToLocal(window.getWidth() / 2, window.getHeight() / 2);
  }

  /// Brings a point of the drawing to the middle of the window.
  public void centre(Point2D at) {
    moved = true;
    Point2D now = drawing.localToParent(at);
    by(window.getWidth() / 2 - now.getX(), window.getHeight() / 2 - now.getY());
  }

  /// Shows a point in the middle at a zoom, also while the window comes to its size.
  public void show(Point2D at, double zoom) {
    moved = true;
    scale(Math.clamp(zoom, LEAST, MOST));
    kept = at;
    sized();
  }

  /// Told when the window has another size.
  public void sized() {
    Point2D at = kept;
    if (at == null) {
      tell();
    } else {
      centre(at);
      kept = at;
    }
  }

  /// Moves just so far that a part of the drawing is seen, clear of what lies over its lower edge.
  public void reveal(Bounds part) {
    Bounds at = drawing.localToParent(part);
    double left = Math.max(0, MARGIN - at.getMinX());
    double right = Math.min(0, window.getWidth() - MARGIN - at.getMaxX());
    double down = Math.max(0, MARGIN - at.getMinY());
    double up = Math.min(0, window.getHeight() - COVERED - at.getMaxY());
    if (left + down > 0 || right + up < 0) {
      by(left > 0 ? left : right, down > 0 ? down : up);
    }
  }

  /// Moves the drawing.
  public void by(double x, double y) {
    moved = true;
    kept = null;
    drawing.setTranslateX(drawing.getTranslateX() + x);
    drawing.setTranslateY(drawing.getTranslateY() + y);
    tell();
  }

  /// Whether a person has panned or zoomed since the drawing was last fitted.
  public boolean isMoved() {
    return moved;
  }

  public double zoom() {
    return drawing.getScaleX();
  }

  public void zoomBy(double factor) {
    zoom(factor, window.getWidth() / 2, window.getHeight() / 2);
  }

  /// Keeps what is under (x, y) there.
  public void zoom(double factor, double x, double y) {
    moved = true;
    Point2D before = drawing.parentToLocal(x, y);
    scale(Math.clamp(drawing.getScaleX() * factor, LEAST, MOST));
    Point2D after = drawing.localToParent(before);
    by(x - after.getX(), y - after.getY());
  }

  private void scale(double scale) {
    drawing.setScaleX(scale);
    drawing.setScaleY(scale);
  }

  /// While the ground is pulled the drawing is a picture: painting every edge again for each frame
  /// would hold up whoever pulls. One that is too large for a picture is painted as ever.
  void hold(boolean held) {
    Bounds all = drawing.getLayoutBounds();
    double pixels = all.getWidth() * all.getHeight() * zoom() * zoom();
    drawing.setCache(held && pixels < LARGEST_PICTURE);
    drawing.setCacheHint(CacheHint.SPEED);
  }

  /// Takes hold of the ground at a point of the window.
  public void grab(double x, double y) {
    grabbed = new Point2D(x - drawing.getTranslateX(), y - drawing.getTranslateY());
  }

  /// Moves what was taken hold of to a point of the window.
  public void pull(double x, double y) {
    moved = true;
    kept = null;
    drawing.setTranslateX(x - grabbed.getX());
    drawing.setTranslateY(y - grabbed.getY());
    tell();
  }

  /// Shows the whole drawing, at most at its own size.
  ///
  /// @param cards their bounds in the drawing
  public void fit(Bounds cards) {
    if (window.getWidth() < 1) {
      return;
    }
    moved = false;
    kept = null;
    double width = cards.getWidth() + LEFT + RIGHT;
    double fitting =
        Math.min(
            (window.getWidth() - AROUND_WIDTH) / width,
            (window.getHeight() - ABOVE - BELOW) / cards.getHeight());
    scale(Math.clamp(fitting, LEAST, 1));
    drawing.setTranslateX(0);
    drawing.setTranslateY(0);
    Point2D centre = drawing.localToParent(cards.getMinX() - LEFT + width / 2, cards.getCenterY());
    drawing.setTranslateX(window.getWidth() / 2 - centre.getX());
    drawing.setTranslateY((window.getHeight() + ABOVE - BELOW) / 2 - centre.getY());
    tell();
  }
}
