package org.collograph.task.math;

/// A text is no formula, or one that would take too long: it is compared as words. Never leaves the
/// package.
final class Unreadable extends RuntimeException {
  Unreadable(String why) {
    super(why, null, false, false);
  }
}
