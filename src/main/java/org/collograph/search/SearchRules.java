package org.collograph.search;

import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// When a search ends by itself, which of its best graphs it returns, and what that is held
/// against.
///
/// @param rounds at most; null for no limit
/// @param maxAsked (graph, question) pairs at most, validation included; null for no limit
public record SearchRules(
    @Nullable Integer rounds,
    @Nullable Integer maxAsked,
    Preference prefer,
    YardstickRule yardsticks) {
  public SearchRules {
    if (rounds != null && rounds < 1) {
      throw new Refusal("rounds is %d. Maybe 10 is meant.", rounds);
    }
    if (maxAsked != null && maxAsked < 20) {
      throw new Refusal(
          "max-asked is %d, and a search needs at least 20. Maybe 400 is meant.", maxAsked);
    }
    if (rounds == null && maxAsked == null) {
      throw new Refusal("A search without rounds and max-asked would never end. Maybe give one.");
    }
  }

  /// @param moreRounds nothing where there is no limit of rounds; likewise
  SearchRules plus(int moreRounds, int morePairs) {
    return new SearchRules(
        rounds == null ? null : Integer.valueOf(rounds + moreRounds),
        maxAsked == null ? null : Integer.valueOf(maxAsked + morePairs),
        prefer,
        yardsticks);
  }

  /// The plainest of the best, against raced yardsticks.
  public SearchRules(@Nullable Integer rounds, @Nullable Integer maxAsked) {
    this(rounds, maxAsked, Preference.PLAIN, YardstickRule.RACED);
  }
}
