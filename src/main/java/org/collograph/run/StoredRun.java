package org.collograph.run;

import java.time.Instant;

/// A run as the store has it.
///
/// @param calls sent over all the times it was taken up
/// @param judged accuracy of the winner on questions it had not seen; null before
/// @param message why it is paused or failed; null otherwise
public record StoredRun(
    String name,
    SearchPlan plan,
    boolean simulated,
    RunState state,
    Instant created,
    long trials,
    long asked,
    long calls,
    long cachedCalls,
    String message,
    Double judged) {}
