package org.collograph.cli;

import sun.misc.Signal;

/// What a terminal or a system sends to end a program.
public final class Signals {
  private Signals() {}

  /// Does something instead of ending at once.
  public static void onEnd(Runnable action) {
    for (String name : new String[] {"INT", "TERM"}) {
      Signal.handle(new Signal(name), _ -> action.run());
    }
  }
}
