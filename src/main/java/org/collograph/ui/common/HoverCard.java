package org.collograph.ui.common;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// What a chart says beside the mouse.
public final class HoverCard extends Label {
  private static final double ASIDE = 12;
  private static final double EDGE = 4;

  public HoverCard() {
    getStyleClass().add("hover-card");
    setVisible(false);
    setMouseTransparent(true);
  }

  /// Says something near a place of the pane that it stands in, and within that.
  ///
  /// @param under how far below the place; above it where that is negative
  public void say(String words, double x, double y, double under) {
    setText(words);
    setVisible(true);
    toFront();
    autosize();
    if (getParent() instanceof Pane pane) {
      double most = pane.getWidth() - getWidth() - EDGE;
      double lowest = pane.getHeight() - getHeight() - EDGE;
      relocate(Math.max(2, Math.min(x + ASIDE, most)), Math.max(2, Math.min(y + under, lowest)));
    }
  }

  public void silence() {
    setVisible(false);
  }
}
