package org.collograph.ui.search;

import javafx.geometry.Bounds;
import org.collograph.search.steer.Cell;

/// Where a probability is drawn.
///
/// @param words that say it
/// @param across the pixels that stand for a whole 1: along a bar, or up a cell
record Spot(Bounds at, String words, Cell cell, double p, double across) {
  boolean isEdge() {
    return cell instanceof Cell.Edge;
  }

  boolean contains(double x, double y) {
    return at.contains(x, y);
  }
}
