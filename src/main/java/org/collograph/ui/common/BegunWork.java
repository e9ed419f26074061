package org.collograph.ui.common;

import org.jspecify.annotations.Nullable;

/// Work in the background that was begun.
public final class BegunWork {
  private @Nullable Thread thread;

  /// Interrupts it; what has ended stays as it ended.
  public synchronized void cancel() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /// @param t where it runs; null once it has ended
  synchronized void on(@Nullable Thread t) {
    thread = t;
  }
}
