package org.collograph.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.collograph.cost.ModelProfile;
import org.collograph.llm.ModelReply;
import org.collograph.llm.Site;
import org.jspecify.annotations.Nullable;

/// Times calls to real models, and tells each when it has ended.
///
/// @param onEnded told on the thread of the call
public record CallClock(Clock clock, Consumer<Call> onEnded) {
  /// One call that is under way.
  final class UnderWay {
    private final ModelProfile model;
    private final Instant began = clock.instant();

    private UnderWay(ModelProfile model) {
      this.model = model;
    }

    /// @return the reply with the time that it took
    ModelReply answered(ModelReply reply) {
      double seconds = seconds();
      tell(seconds, reply.inputTokens(), reply.outputTokens(), true);
      return reply.took(seconds);
    }

    void failed() {
      tell(seconds(), 0, 0, false);
    }

    private double seconds() {
      // A clock that is set back meanwhile has measured nothing below 0.
      return Math.max(0, Duration.between(began, clock.instant()).toNanos() / 1e9);
    }

    private @Nullable String address() {
      return Site.CHOSEN.isBound() ? Site.CHOSEN.get().address() : model.endpoint();
    }

    private void tell(double seconds, int in, int out, boolean answered) {
      onEnded.accept(new Call(address(), model.name(), began, seconds, in, out, answered));
    }
  }

  UnderWay begin(ModelProfile model) {
    return new UnderWay(model);
  }
}
