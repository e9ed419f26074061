package org.collograph.ui.editor.canvas;

import javafx.scene.input.MouseEvent;

/// Pulls the ground.
final class PanGesture implements Gesture {
  private final Viewport viewport;

  PanGesture(Viewport viewport, MouseEvent pressed) {
    this.viewport = viewport;
    viewport.grab(pressed.getX(), pressed.getY());
    viewport.hold(true);
  }

  @Override
  public void drag(MouseEvent e) {
    viewport.pull(e.getX(), e.getY());
  }

  @Override
  public void end(MouseEvent e) {
    viewport.hold(false);
  }
}
