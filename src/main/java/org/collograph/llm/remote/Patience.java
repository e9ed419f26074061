package org.collograph.llm.remote;

import java.time.Duration;

/// How often a call is tried, and how long it waits between.
///
/// @param tries in all
/// @param first wait before the second; each further one is twice as long, give or take a quarter
/// @param most wait between two tries, where the endpoint does not ask for a longer one
/// @param longest that an endpoint may ask to be left alone; beyond it the run had better pause
public record Patience(int tries, Duration first, Duration most, Duration longest) {
  public static final Patience USUAL =
      new Patience(5, Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofMinutes(2));
}
