package org.collograph.ui.editor.canvas;

import java.util.Collection;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.collograph.export.GraphLayout;

/// Which cards carry their words: those that are in the window and large enough to be read. The
/// others would be walked through at every frame, a thousand of them for longer than a frame may
/// take.
final class Legibility {
  private static final double LEGIBLE = 0.45;

  private final Collection<NodeCard> cards;
  private final Viewport viewport;

  Legibility(Collection<NodeCard> cards, Viewport viewport) {
    this.cards = cards;
    this.viewport = viewport;
  }

  boolean isFar() {
    return viewport.zoom() < LEGIBLE;
  }

  /// Gives every card what can be read of it from where it is seen now.
  void follow() {
    boolean far = isFar();
    Bounds seen = around(viewport.shown());
    for (NodeCard card : cards) {
      card.showFrom(far, seen.intersects(card.place()));
    }
  }

  /// A card's width beyond the edges, so that words are there when a card comes in.
  private static Bounds around(Bounds shown) {
    double more = GraphLayout.CARD_WIDTH;
    return new BoundingBox(
        shown.getMinX() - more,
        shown.getMinY() - more,
        shown.getWidth() + 2 * more,
        shown.getHeight() + 2 * more);
  }
}
