package org.collograph.graph;

import org.collograph.words.Refusal;

/// Where a card's top left corner stands on the canvas, in pixels at 100 %.
public record Position(double x, double y) {
  public Position {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new Refusal(
          "A position is (%s, %s). Maybe the file was damaged; both must be finite numbers.", x, y);
    }
  }

  public Position plus(double dx, double dy) {
    return new Position(x + dx, y + dy);
  }
}
