package org.collograph.ui.editor.drawing;

import org.jspecify.annotations.Nullable;

/// Where copied text lies until it is pasted.
public interface TextClip {
  void put(String text);

  /// Null where there is none.
  @Nullable String text();

  /// That of one drawing alone.
  final class Own implements TextClip {
    private @Nullable String text;

    @Override
    public void put(String copied) {
      text = copied;
    }

    @Override
    public @Nullable String text() {
      return text;
    }
  }
}
