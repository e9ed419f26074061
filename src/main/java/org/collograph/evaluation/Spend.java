package org.collograph.evaluation;

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
  public Double usdOrNull() {
    return unpriced > 0 ? null : Double.valueOf(usd);
  }

  public long tokens() {
    return inputTokens + outputTokens;
  }

  Spend cached() {
    return new Spend(
        calls,
        cachedCalls + 1,
        inputTokens,
        outputTokens,
        usd,
        unsureTokens,
        unsureUsd,
        unpriced,
        estimated,
        cutShort,
        filtered,
        failed);
  }

  /// With calls sent, or with −1 one that turned out never to have been.
  Spend sent(int more) {
    return new Spend(
        calls + more,
        cachedCalls,
        inputTokens,
        outputTokens,
        usd,
        unsureTokens,
        unsureUsd,
        unpriced,
        estimated,
        cutShort,
        filtered,
        failed);
  }

  Spend unsure(long tokens, double dollars) {
    return new Spend(
        calls,
        cachedCalls,
        inputTokens,
        outputTokens,
        usd,
        unsureTokens + tokens,
        unsureUsd + dollars,
        unpriced,
        estimated,
        cutShort,
        filtered,
        failed);
  }

  Spend withFailure() {
    return new Spend(
        calls,
        cachedCalls,
        inputTokens,
        outputTokens,
        usd,
        unsureTokens,
        unsureUsd,
        unpriced,
        estimated,
        cutShort,
        filtered,
        failed + 1);
  }

  Spend paid(Charge charge, boolean isEstimate, boolean isCut, boolean isFiltered) {
    return new Spend(
        calls,
        cachedCalls,
        inputTokens + charge.inputTokens(),
        outputTokens + charge.outputTokens(),
        usd + charge.usdOrNothing(),
        unsureTokens,
        unsureUsd,
        unpriced + (charge.usd() == null ? 1 : 0),
        estimated + (isEstimate ? 1 : 0),
        cutShort + (isCut ? 1 : 0),
        filtered + (isFiltered ? 1 : 0),
        failed);
  }
}
