package org.collograph.evaluation;

import java.util.function.LongConsumer;

/// Counts what a run sends. A call is reserved before it is sent, so a cap is never passed,
/// whatever runs at once.
public final class SpendLedger {
  private final Long maxCalls;
  private final LongConsumer onSent;
  private long calls;
  private long cachedCalls;

  /// @param maxCalls cap on calls, those of earlier times that the run was taken up included; null
  ///   for none
  /// @param callsBefore sent at earlier times
  /// @param cachedBefore spared at earlier times
  /// @param onSent told the total before each call is sent, so that a kill loses no count
  public SpendLedger(Long maxCalls, long callsBefore, long cachedBefore, LongConsumer onSent) {
    this.maxCalls = maxCalls;
    this.calls = callsBefore;
    this.cachedCalls = cachedBefore;
    this.onSent = onSent;
  }

  public static SpendLedger unlimited() {
    return new SpendLedger(null, 0, 0, _ -> {});
  }

  /// @throws SpendCapReached where one more call would pass the cap
  public synchronized void reserveCall() {
    if (maxCalls != null && calls >= maxCalls) {
      throw new SpendCapReached(
          "The run has sent %,d calls, which is its cap. Maybe resume it with a higher --max-calls."
              .formatted(calls));
    }
    calls++;
    onSent.accept(calls);
  }

  public synchronized void countCached() {
    cachedCalls++;
  }

  public synchronized long calls() {
    return calls;
  }

  public synchronized long cachedCalls() {
    return cachedCalls;
  }
}
