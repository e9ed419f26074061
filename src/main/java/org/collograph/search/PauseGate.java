package org.collograph.search;

/// Where a search waits while it is paused. OPEN → HELD → OPEN …; OPEN or HELD → STOPPED, for good.
public final class PauseGate {
  private enum State {
    OPEN,
    HELD,
    STOPPED
  }

  private State state = State.OPEN;
  private boolean waiting;

  /// Returns at once while open, waits while held.
  ///
  /// @throws Stopped once stopped
  public synchronized void pass() throws InterruptedException {
    while (state == State.HELD) {
      waiting = true;
      try {
        wait();
      } finally {
        waiting = false;
      }
    }
    if (state == State.STOPPED) {
      throw new Stopped();
    }
  }

  /// Whether a search waits here now.
  public synchronized boolean holdsOne() {
    return waiting && state == State.HELD;
  }

  public synchronized void hold() {
    change(State.OPEN, State.HELD);
  }

  public synchronized void open() {
    change(State.HELD, State.OPEN);
  }

  public synchronized void stop() {
    state = State.STOPPED;
    notifyAll();
  }

  private void change(State from, State to) {
    if (state == from) {
      state = to;
      notifyAll();
    }
  }
}
