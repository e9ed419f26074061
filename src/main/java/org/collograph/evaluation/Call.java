package org.collograph.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One call to a real model, as it went.
///
/// @param endpoint whose address it was sent to; null where the model has none
/// @param seconds until its reply was there, or it failed
/// @param inputTokens 0 where it failed
/// @param outputTokens likewise
public record Call(
    @Nullable String endpoint,
    String model,
    Instant began,
    double seconds,
    int inputTokens,
    int outputTokens,
    boolean answered) {
  public Instant ended() {
    return began.plusNanos(Math.round(seconds * 1e9));
  }
}
