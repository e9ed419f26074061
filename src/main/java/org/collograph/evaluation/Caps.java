package org.collograph.evaluation;

/// Caps on all that a run sends, the agent included; null where there is none.
///
/// @param calls requests sent, retries included
/// @param usd US dollars
/// @param tokens read and written
public record Caps(Long calls, Double usd, Long tokens) {
  public static final Caps NONE = new Caps(null, null, null);

  public Caps {
    positive("max-calls", calls);
    positive("max-usd", usd);
    positive("max-tokens", tokens);
  }

  private static void positive(String option, Number value) {
    if (value != null && !(value.doubleValue() > 0 && Double.isFinite(value.doubleValue()))) {
      throw new IllegalArgumentException(
          "%s is %s. Maybe a positive number is meant, or none at all.".formatted(option, value));
    }
  }

  /// These, with what another one sets in their place.
  public Caps or(Caps newer) {
    return new Caps(
        newer.calls == null ? calls : newer.calls,
        newer.usd == null ? usd : newer.usd,
        newer.tokens == null ? tokens : newer.tokens);
  }
}
