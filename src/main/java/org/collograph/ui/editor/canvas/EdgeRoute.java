package org.collograph.ui.editor.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/// Where an edge runs: straight to its end in one bend, or over or under the cards in between.
///
/// @param by two points that it runs through level; none where nothing is in the way
record EdgeRoute(Point2D from, Point2D to, List<Point2D> by) {
  private static final double AWAY = 16;
  private static final double BESIDE = 18;
  private static final double NEAR = 6;
  private static final int SAMPLES = 14;
  private static final int TRIES = 4;

  static EdgeRoute direct(Point2D from, Point2D to) {
    return new EdgeRoute(from, to, List.of());
  }

  /// @param cards that it may not run behind; those at its ends are passed over
  static EdgeRoute around(Point2D from, Point2D to, Collection<Bounds> cards) {
    List<Bounds> between =
        cards.stream()
            .filter(c -> c.getMaxX() < to.getX() - NEAR && c.getMinX() > from.getX() + NEAR)
            .toList();
    List<Bounds> hit = between.stream().filter(c -> isCrossedBy(curve(from, to), c)).toList();
    if (hit.isEmpty()) {
      return direct(from, to);
    }
    EdgeRoute over = past(from, to, hit, between, -1);
    EdgeRoute under = past(from, to, hit, between, 1);
    return over.detour() <= under.detour() ? over : under;
  }

  /// @param side −1 for over, 1 for under
  private static EdgeRoute past(
      Point2D from, Point2D to, List<Bounds> hit, List<Bounds> between, int side) {
    List<Bounds> avoided = new ArrayList<>(hit);
    EdgeRoute route = level(from, to, avoided, side);
    for (int i = 0; i < TRIES; i++) {
      EdgeRoute now = route;
      List<Bounds> more =
          between.stream().filter(c -> !avoided.contains(c) && now.crosses(c)).toList();
      if (more.isEmpty()) {
        break;
      }
      avoided.addAll(more);
      route = level(from, to, avoided, side);
    }
    return route;
  }

  private static EdgeRoute level(Point2D from, Point2D to, List<Bounds> avoided, int side) {
    double left = least(avoided, Bounds::getMinX) - BESIDE;
    double right = -least(avoided, c -> -c.getMaxX()) + BESIDE;
    double y =
        side < 0
            ? least(avoided, Bounds::getMinY) - AWAY
            : -least(avoided, c -> -c.getMaxY()) + AWAY;
    Point2D in = new Point2D(Math.max(left, from.getX() + BESIDE), y);
    Point2D out = new Point2D(Math.min(right, to.getX() - BESIDE), y);
    return new EdgeRoute(from, to, List.of(in, out));
  }

  private static double least(List<Bounds> all, ToDoubleFunction<Bounds> of) {
    return all.stream().mapToDouble(of).min().orElseThrow();
  }

  private double detour() {
    return Math.abs(by.getFirst().getY() - from.getY()) + Math.abs(by.getLast().getY() - to.getY());
  }

  private boolean crosses(Bounds card) {
    return isCrossedBy(points(), card);
  }

  /// On its way, near to each other.
  private List<Point2D> points() {
    if (by.isEmpty()) {
      return curve(from, to);
    }
    List<Point2D> all = new ArrayList<>(curve(from, by.getFirst()));
    all.addAll(curve(by.getFirst(), by.getLast()));
    all.addAll(curve(by.getLast(), to));
    return all;
  }

  Point2D middle() {
    List<Point2D> way = points();
    return way.get(way.size() / 2);
  }

  /// Of a point from where it runs.
  double distance(Point2D at) {
    List<Point2D> way = points();
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < way.size(); i++) {
      nearest = Math.min(nearest, distance(at, way.get(i - 1), way.get(i)));
    }
    return nearest;
  }

  private static double distance(Point2D at, Point2D a, Point2D b) {
    Point2D along = b.subtract(a);
    double length = along.dotProduct(along);
    double t = length == 0 ? 0 : Math.clamp(at.subtract(a).dotProduct(along) / length, 0, 1);
    return at.distance(a.add(along.multiply(t)));
  }

  private static boolean isCrossedBy(List<Point2D> points, Bounds card) {
    Bounds wider =
        new BoundingBox(
            card.getMinX() - NEAR,
            card.getMinY() - NEAR,
            card.getWidth() + 2 * NEAR,
            card.getHeight() + 2 * NEAR);
    return points.stream().anyMatch(wider::contains);
  }

  /// Points on the bend between two points, as it is drawn.
  private static List<Point2D> curve(Point2D a, Point2D b) {
    List<Point2D> points = new ArrayList<>();
    double bend = bend(a, b);
    for (int i = 0; i <= SAMPLES; i++) {
      double t = (double) i / SAMPLES;
      double u = 1 - t;
      double x =
          u * u * u * a.getX()
              + 3 * u * u * t * (a.getX() + bend)
              + 3 * u * t * t * (b.getX() - bend)
              + t * t * t * b.getX();
      double y = a.getY() + (b.getY() - a.getY()) * t * t * (3 - 2 * t);
      points.add(new Point2D(x, y));
    }
    return points;
  }

  /// How far a bend's handles reach.
  static double bend(Point2D a, Point2D b) {
    double across = Math.abs(b.getX() - a.getX());
    return b.getX() < a.getX() ? Math.max(30, across / 2) : Math.max(12, across / 2);
  }
}
