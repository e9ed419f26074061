package org.collograph.evaluation;

import org.collograph.cost.ModelProfile;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.jspecify.annotations.Nullable;

/// What one call takes from a purse.
///
/// @param usd null where the model has no price
record Charge(long inputTokens, long outputTokens, @Nullable Double usd) {
  static Charge of(ModelProfile model, long read, long written) {
    return new Charge(read, written, model.usd(read, written));
  }

  static Charge of(ModelProfile model, ModelReply reply) {
    return of(model, reply.inputTokens(), reply.outputTokens());
  }

  /// What a call can come to at most.
  ///
  /// @param maxTokens that the model may write
  static Charge worst(ModelProfile model, ModelRequest request, int maxTokens) {
    return of(model, request.mostTokens(), maxTokens);
  }

  /// How many times as much as another it is, in tokens or in money, whichever is more.
  double over(Charge other) {
    double tokens = (double) tokens() / Math.max(1, other.tokens());
    return other.usdOrNothing() > 0
        ? Math.max(tokens, usdOrNothing() / other.usdOrNothing())
        : tokens;
  }

  /// @param factor at least 1
  Charge times(double factor) {
    return factor == 1
        ? this
        : new Charge(
            (long) Math.ceil(inputTokens * factor),
            (long) Math.ceil(outputTokens * factor),
            usd == null ? null : (Double) (usd * factor));
  }

  long tokens() {
    return inputTokens + outputTokens;
  }

  double usdOrNothing() {
    return usd == null ? 0 : usd;
  }
}
