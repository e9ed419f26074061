package org.collograph.run.study;

import org.jspecify.annotations.Nullable;

/// What a pilot will ask: at most, for what is known is not asked again.
///
/// @param usd null where a model has no price
public record PilotEstimate(int graphs, long calls, @Nullable Double usd) {}
