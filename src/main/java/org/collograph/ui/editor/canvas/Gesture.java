package org.collograph.ui.editor.canvas;

import javafx.scene.input.MouseEvent;

/// What the button that is held down does.
interface Gesture {
  void drag(MouseEvent e);

  /// The button was let go.
  void end(MouseEvent e);
}
