package org.collograph.ui.editor.canvas;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;

/// Moves cards to their new places within 150 ms, so that the eye can follow.
final class Glide extends AnimationTimer {
  private static final double NANOS = 150e6;

  private final Map<NodeCard, Point2D> from = new HashMap<>();
  private final Map<NodeCard, Point2D> to = new HashMap<>();
  private final Runnable moved;
  private long began = -1;

  /// @param moved after each step
  Glide(Runnable moved) {
    this.moved = moved;
  }

  /// @param targets of the cards that move
  /// @param still whether they are put there at once
  void begin(Map<NodeCard, Point2D> targets, boolean still) {
    from.clear();
    to.clear();
    targets.forEach((card, _) -> from.put(card, new Point2D(card.getLayoutX(), card.getLayoutY())));
    to.putAll(targets);
    began = -1;
    if (still || targets.isEmpty()) {
      finish();
    } else {
      start();
    }
  }

  void finish() {
    stop();
    to.forEach((card, at) -> card.relocate(at.getX(), at.getY()));
    to.clear();
    moved.run();
  }

  @Override
  public void handle(long now) {
    began = began < 0 ? now : began;
    double t = Math.min(1, (now - began) / NANOS);
    double eased = t * t * (3 - 2 * t);
    to.forEach(
        (card, at) -> {
          Point2D step = requireNonNull(from.get(card)).interpolate(at, eased);
          card.relocate(step.getX(), step.getY());
        });
    if (t >= 1) {
      finish();
    } else {
      moved.run();
    }
  }
}
