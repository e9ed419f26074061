package org.collograph.run;

import java.util.Map;

/// How much room a data folder takes.
///
/// @param bytes of the store's files
/// @param free of these, what removed runs and replies have left and [RunStore#compact] gives back
/// @param replies bytes of replies that are kept
/// @param byRun bytes of what is kept of each run, by its name, the largest first
public record StoreSize(long bytes, long free, long replies, Map<String, Long> byRun) {
  /// Bytes of all runs.
  public long runs() {
    return byRun.values().stream().mapToLong(b -> b).sum();
  }

  /// Bytes that the file takes for itself: its tree, and pages that are not full.
  public long own() {
    return Math.max(0, bytes - runs() - replies - free);
  }
}
