package org.collograph.ui.editor.canvas;

import static java.util.Objects.requireNonNull;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The edge that is being drawn by hand, and, beside the mouse, why it may not end where that is.
final class PendingWire {
  private static final double BESIDE = 14;
  private static final double MARGIN = 4;

  private final GraphCanvas canvas;
  final EdgeCurve line = new EdgeCurve("pending");
  final Label refusal = Labels.of("", "hover-card", "bad");

  PendingWire(GraphCanvas canvas) {
    this.canvas = canvas;
    line.setMouseTransparent(true);
    refusal.setMouseTransparent(true);
    hide();
  }

  /// @param mouse where it is, in the drawing
  /// @param why it may not end there; null where it may
  void show(Point2D from, Point2D to, Point2D mouse, @Nullable Sentence why) {
    line.place(from, to);
    line.setVisible(true);
    line.getStyleClass().remove("refused");
    if (why != null) {
      line.getStyleClass().add("refused");
    }
    refusal.setText(why == null ? "" : Words.of(why));
    refusal.setVisible(why != null);
    Point2D here = requireNonNull(line.getParent()).localToParent(mouse);
    refusal.autosize();
    refusal.relocate(
        Math.min(here.getX() + BESIDE, canvas.getWidth() - refusal.getWidth() - MARGIN),
        here.getY() + BESIDE);
  }

  void hide() {
    line.setVisible(false);
    refusal.setVisible(false);
  }
}
