package org.collograph.ui.search;

import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.collograph.run.Asked;
import org.collograph.search.steer.Cell;
import org.collograph.search.steer.Steer;
import org.collograph.ui.common.Inks;

/// What a person has pinned and banned, drawn over the probabilities: a dot in the corner, a stroke
/// across; dashed while it waits for the next round.
record HeldMarks(GraphicsContext g, Inks inks, ByHand byHand) {
  private static final double DOT = 6;

  /// Smaller cells have no room for a number.
  private static final double ROOM = 20;

  /// A likely part may be thin, and what is held must be seen.
  private static final double LEAST = 5;

  void mark(Spot spot) {
    Asked held = byHand.of(spot.cell());
    if (held == null) {
      return;
    }
    Bounds at = spot.at();
    switch (held.what()) {
      case Steer.Pin _ -> pin(at);
      case Steer.Ban _ when spot.isEdge() -> across(at);
      case Steer.Tilt(Cell _, double p) when spot.isEdge() -> value(at, p);
      default -> {}
    }
    if (held.waits()) {
      framed(at, inks.amber(), 3);
    }
  }

  private void pin(Bounds at) {
    g.setFill(inks.ground());
    g.fillOval(at.getMaxX() - DOT - 4.5, at.getMinY() + 1.5, DOT + 3, DOT + 3);
    g.setFill(inks.amber());
    g.fillOval(at.getMaxX() - DOT - 3, at.getMinY() + 3, DOT, DOT);
  }

  /// What it will be.
  private void value(Bounds at, double p) {
    if (at.getWidth() >= ROOM) {
      g.setTextAlign(TextAlignment.CENTER);
      g.setFill(inks.ground());
      g.fillRect(at.getMinX() + 2, at.getCenterY() - 7, at.getWidth() - 4, 14);
      g.setFill(inks.amber());
      g.fillText("%.2f".formatted(p), at.getCenterX(), at.getCenterY() + 4, at.getWidth() - 4);
    }
  }

  private void across(Bounds at) {
    g.setStroke(inks.amber());
    g.setLineWidth(1.5);
    g.strokeLine(at.getMinX() + 3, at.getMaxY() - 3, at.getMaxX() - 3, at.getMinY() + 3);
  }

  /// The one that is pointed at.
  void light(Spot spot) {
    Bounds at = spot.at();
    g.setStroke(inks.amber());
    g.setLineWidth(3);
    g.strokeRect(
        at.getMinX() + 1, at.getMinY() + 1, Math.max(1, at.getWidth() - 2), at.getHeight() - 2);
  }

  /// The one that keys are about.
  void frame(Spot spot) {
    framed(spot.at(), inks.accent(), 0);
  }

  private void framed(Bounds at, Color colour, double dashes) {
    g.setStroke(colour);
    g.setLineWidth(1.5);
    g.setLineDashes(dashes);
    g.strokeRect(
        at.getMinX() + 1, at.getMinY() + 1, Math.max(LEAST, at.getWidth() - 2), at.getHeight() - 2);
    g.setLineDashes();
  }
}
