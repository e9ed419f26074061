package org.collograph.evaluation;

import org.jspecify.annotations.Nullable;

/// What was spent, over all the times that a run was taken up. Immutable.
///
/// @param calls requests sent, retries included
/// @param cachedCalls spared by the cache
/// @param inputTokens of the replies that came, as the endpoints count them
/// @param usd of those replies
/// @param unsureTokens what calls may have taken whose bill nobody knows: broken off, cut, or still
///   under way; at most
/// @param unsureUsd likewise
/// @param unpriced replies of models without a price: no part of `usd`
/// @param estimated replies whose tokens are estimates, because the endpoint told none
/// @param cutShort replies that ended because the model may write no more
/// @param filtered replies that the endpoint withheld
/// @param failed calls that brought no reply
public record Spend(
    long calls,
    long cachedCalls,
    long inputTokens,
    long outputTokens,
    double usd,
    long unsureTokens,
    double unsureUsd,
    long unpriced,
    long estimated,
    long cutShort,
    long filtered,
    long failed) {
  public static final Spend NOTHING = new Spend(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /// Calls of which nothing else is known.
  public static Spend ofCalls(long sent, long cached) {
    return new Spend(sent, cached, 0, 0, 0, 0, 0, sent, 0, 0, 0, 0);
  }

  /// US dollars, null where not all of it has a price.
  public @Nullable Double usdOrNull() {
    return unpriced > 0 ? null : Double.valueOf(usd);
  }

  public long tokens() {
    return inputTokens + outputTokens;
  }

  /// Both together.
  Spend plus(Spend o) {
    return new Spend(
        calls + o.calls,
        cachedCalls + o.cachedCalls,
        inputTokens + o.inputTokens,
        outputTokens + o.outputTokens,
        usd + o.usd,
        unsureTokens + o.unsureTokens,
        unsureUsd + o.unsureUsd,
        unpriced + o.unpriced,
        estimated + o.estimated,
        cutShort + o.cutShort,
        filtered + o.filtered,
        failed + o.failed);
  }

  Spend cached() {
    return plus(new Spend(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  /// With calls sent, or with −1 one that turned out never to have been.
  Spend sent(int more) {
    return plus(new Spend(more, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  Spend unsure(long tokens, double dollars) {
    return plus(new Spend(0, 0, 0, 0, 0, tokens, dollars, 0, 0, 0, 0, 0));
  }

  Spend withFailure() {
    return plus(new Spend(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
  }

  Spend paid(Charge charge, boolean isEstimate, boolean isCut, boolean isFiltered) {
    return plus(
        new Spend(
            0,
            0,
            charge.inputTokens(),
            charge.outputTokens(),
            charge.usdOrNothing(),
            0,
            0,
            charge.usd() == null ? 1 : 0,
            isEstimate ? 1 : 0,
            isCut ? 1 : 0,
            isFiltered ? 1 : 0,
            0));
  }
}
