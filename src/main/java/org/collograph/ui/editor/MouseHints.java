package org.collograph.ui.editor;

import java.util.List;
import org.collograph.ui.common.Command;

/// What the mouse does on the drawing, for the sheet of keys.
final class MouseHints {
  static final List<Command> ALL =
      List.of(
          hint("Select what a rectangle touches", "drag the ground"),
          hint("Pull the drawing", "Space + drag"),
          hint("Pull the drawing", "middle button"),
          hint("Select one more", "Shift + click"),
          hint("Move without coming into line", "Alt + drag"),
          hint("Let a card read another", "drag from a dot"),
          hint("Move a group", "drag its name"),
          hint("Change a note", "double click"),
          hint("Bring an edge elsewhere", "drag its end"),
          hint("Larger or smaller", "wheel"),
          hint("What can be done with it", "right button"));

  private MouseHints() {}

  private static Command hint(String words, String mouse) {
    return Command.byMouse("Mouse", words, mouse);
  }
}
