package org.collograph.search;

/// When a search ends by itself.
///
/// @param rounds at most; null for no limit
/// @param maxAsked (graph, question) pairs at most, validation included; null for no limit
public record StopRules(Integer rounds, Integer maxAsked) {
  public StopRules {
    if (rounds != null && rounds < 1) {
      throw new IllegalArgumentException("rounds is %d. Maybe 10 is meant.".formatted(rounds));
    }
    if (maxAsked != null && maxAsked < 20) {
      throw new IllegalArgumentException(
          "max-asked is %d, and a search needs at least 20. Maybe 400 is meant."
              .formatted(maxAsked));
    }
    if (rounds == null && maxAsked == null) {
      throw new IllegalArgumentException(
          "A search without rounds and max-asked would never end. Maybe give one.");
    }
  }
}
