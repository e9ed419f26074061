package org.collograph.ui.common;

import javafx.animation.AnimationTimer;

/// Calls a reader about twelve times a second while it runs. Screens poll stories by it, so a fast
/// search never floods the window.
public final class UiTicker extends AnimationTimer {
  private static final long PERIOD = 80_000_000;

  private final Runnable reader;
  private long last;

  public UiTicker(Runnable reader) {
    this.reader = reader;
  }

  @Override
  public void handle(long now) {
    if (now - last >= PERIOD) {
      last = now;
      reader.run();
    }
  }
}
