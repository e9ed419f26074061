package org.collograph.ui.editor;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The editor's keys.
final class EditorKeys {
  private final EditorViewModel model;
  private final EditorFiles files;
  private final Runnable fit;
  private final Runnable leave;

  /// @param fit shows the whole drawing
  /// @param leave gives up selection and focus
  EditorKeys(EditorViewModel model, EditorFiles files, Runnable fit, Runnable leave) {
    this.model = model;
    this.files = files;
    this.fit = fit;
    this.leave = leave;
  }

  void pressed(KeyEvent e) {
    boolean typing = e.getTarget() instanceof TextInputControl;
    boolean done = e.isShortcutDown() ? command(e) : !typing && plain(e);
    if (done) {
      e.consume();
    }
  }

  private boolean command(KeyEvent e) {
    switch (e.getCode()) {
      case Z -> either(e.isShiftDown(), model::redo, model::undo);
      case Y -> model.redo();
      case A -> model.selectAll();
      case C -> model.copy();
      case V -> model.paste();
      case D -> model.duplicate();
      case X -> {
        model.copy();
        model.deleteSelection();
      }
      case N -> files.create();
      case O -> files.open();
      case S -> either(e.isShiftDown(), files::saveAs, files::save);
      case E -> files.export();
      case DIGIT0 -> fit.run();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void either(boolean first, Runnable one, Runnable other) {
    (first ? one : other).run();
  }

  private boolean plain(KeyEvent e) {
    switch (e.getCode()) {
      case DELETE, BACK_SPACE -> model.deleteSelection();
      case A -> model.add("assistant");
      case F -> model.add("fuser");
      case M -> model.add("majority");
      case ESCAPE -> leave.run();
      default -> {
        return false;
      }
    }
    return true;
  }
}
