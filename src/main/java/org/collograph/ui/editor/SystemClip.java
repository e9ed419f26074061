package org.collograph.ui.editor;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.collograph.ui.editor.drawing.TextClip;
import org.jspecify.annotations.Nullable;

/// What all windows of this machine share.
final class SystemClip implements TextClip {
  @Override
  public void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public @Nullable String text() {
    return Clipboard.getSystemClipboard().getString();
  }
}
