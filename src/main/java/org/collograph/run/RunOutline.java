package org.collograph.run;

import java.util.List;
import org.collograph.cost.ModelProfile;
import org.jspecify.annotations.Nullable;

/// What a run may draw and ask, as far as its files are still there.
///
/// @param models in their order
/// @param roles names of those that may be drawn, in their order
/// @param estimate of what it asks and spends at most; null where that is not known
public record RunOutline(
    List<ModelProfile> models, List<String> roles, @Nullable SearchEstimate estimate) {
  static RunOutline of(PreparedSearch search) {
    return new RunOutline(search.space().models(), search.roles(), search.estimate());
  }

  /// Pairs that it asks at most, yardsticks apart; null where that is not known.
  public @Nullable Long planned() {
    return estimate == null ? null : Long.valueOf(estimate.asked());
  }
}
