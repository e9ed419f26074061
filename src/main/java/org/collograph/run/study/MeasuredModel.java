package org.collograph.run.study;

import org.collograph.cost.ModelProfile;
import org.collograph.evaluation.Accuracy;
import org.collograph.llm.Measurement;
import org.jspecify.annotations.Nullable;

/// What was found of a model.
///
/// @param unscored questions that it could not be asked
/// @param prefill tokens read a second, null on simulated models: their rates are stated
/// @param decode tokens written a second, likewise
public record MeasuredModel(
    ModelProfile model,
    Accuracy accuracy,
    long unscored,
    MeasuredMean inputTokens,
    MeasuredMean outputTokens,
    @Nullable MeasuredMean prefill,
    @Nullable MeasuredMean decode) {

  /// As the pool's file keeps it.
  public Measurement measurement(String task) {
    return new Measurement(task, Math.round(accuracy.mean() * accuracy.n()), accuracy.n());
  }
}
