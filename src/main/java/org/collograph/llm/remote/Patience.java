package org.collograph.llm.remote;

import java.time.Duration;

/// How often a call is tried, and how long it waits.
///
/// @param tries in all
/// @param first wait before the second; each further one is twice as long, give or take a quarter
/// @param most wait between two tries, where the endpoint does not ask for a longer one
/// @param longest that an endpoint may ask to be left alone; beyond it the run had better pause
/// @param deadline of one try, where the model's own is longer
public record Patience(
    int tries, Duration first, Duration most, Duration longest, Duration deadline) {
  public static final Patience USUAL =
      new Patience(
          5,
          Duration.ofMillis(500),
          Duration.ofSeconds(15),
          Duration.ofMinutes(2),
          Duration.ofHours(1));
}
