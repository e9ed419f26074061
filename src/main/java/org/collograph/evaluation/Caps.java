package org.collograph.evaluation;

import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// Caps on all that a run sends, the agent included; null where there is none.
///
/// @param calls requests sent, retries included
/// @param usd US dollars
/// @param tokens read and written
public record Caps(@Nullable Long calls, @Nullable Double usd, @Nullable Long tokens) {
  private static final double NEARLY = 0.8;
  public static final Caps NONE = new Caps(null, null, null);

  public Caps {
    positive("max-calls", calls);
    positive("max-usd", usd);
    positive("max-tokens", tokens);
  }

  private static void positive(String option, @Nullable Number value) {
    if (value != null && !(value.doubleValue() > 0 && Double.isFinite(value.doubleValue()))) {
      throw new Refusal(
          "%s is %s. Maybe a positive number is meant, or none at all.", option, value);
    }
  }

  /// What one would most likely allow next: twice the cap that was reached, or nearly; the others
  /// as they are.
  public Caps raised(Spend spent) {
    return new Caps(
        calls != null && spent.calls() >= calls ? (Long) (2 * calls) : calls,
        usd != null && spent.usd() + spent.unsureUsd() >= NEARLY * usd ? (Double) (2 * usd) : usd,
        tokens != null && spent.tokens() + spent.unsureTokens() >= NEARLY * tokens
            ? (Long) (2 * tokens)
            : tokens);
  }

  /// These, with what another one sets in their place.
  public Caps or(Caps newer) {
    return new Caps(
        newer.calls == null ? calls : newer.calls,
        newer.usd == null ? usd : newer.usd,
        newer.tokens == null ? tokens : newer.tokens);
  }
}
