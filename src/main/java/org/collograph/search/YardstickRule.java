package org.collograph.search;

import java.util.Locale;

/// How much is asked of what the best graph is held against.
public enum YardstickRule {
  /// Every one on every question.
  ALL,
  /// Those that are clearly behind stop early.
  RACED,
  /// Nothing is asked of them.
  NONE;

  /// As plans and the command line have it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
