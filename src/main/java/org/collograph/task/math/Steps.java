package org.collograph.task.math;

/// What a comparison may still cost: counted, not timed, so that it ends in the same way
/// everywhere.
final class Steps {
  private int left;

  Steps(int most) {
    left = most;
  }

  /// @throws Unreadable where nothing is left
  void spend(int steps) {
    left -= steps;
    if (left < 0) {
      throw new Unreadable("too much to work out");
    }
  }
}
