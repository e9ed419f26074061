package org.collograph.llm.remote;

import static java.util.Objects.requireNonNull;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.collograph.llm.ChatModel;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelFailure.Kind;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Traffic;
import org.jspecify.annotations.Nullable;

/// All endpoints that this program talks to: their limits hold over every pool and run.
final class Endpoints {
  /// Refusals in a row from which they are no longer about single requests.
  private static final int MOST_REFUSED = 12;

  private static final double JITTER = 0.25;

  private record Limits(
      String address, @Nullable Integer concurrent, @Nullable Integer perMinute) {}

  private final Map<Limits, Endpoint> open = new ConcurrentHashMap<>();
  private final RetryPolicy<ModelReply> retries;
  private final Duration longest;

  Endpoints(Patience patience) {
    this.longest = patience.longest();
    this.retries =
        RetryPolicy.<ModelReply>builder()
            .handleIf(this::isPassing)
            .withMaxAttempts(patience.tries())
            .withBackoff(patience.first(), patience.most())
            .withJitter(JITTER)
            .build();
  }

  private boolean isPassing(Throwable e) {
    return e instanceof ModelFailure f && f.kind() == Kind.PASSING && !f.waitsLongerThan(longest);
  }

  Endpoint of(ModelEntry entry) {
    Limits limits =
        new Limits(entry.endpoint(), entry.profile().maxConcurrent(), entry.maxPerMinute());
    return open.computeIfAbsent(limits, l -> new Endpoint(l.concurrent(), l.perMinute(), longest));
  }

  /// @param models by their names
  Traffic traffic(Map<String, ModelEntry> models) {
    return (request, once) -> send(of(requireNonNull(models.get(request.model()))), request, once);
  }

  private ModelReply send(Endpoint endpoint, ModelRequest request, ChatModel once)
      throws InterruptedException {
    long before = endpoint.answered(request.model());
    try {
      return Failsafe.with(retries).get(() -> endpoint.pass(request, once));
    } catch (FailsafeException e) {
      if (e.getCause() instanceof InterruptedException i) {
        // The library sets the flag as well.
        Thread.interrupted();
        throw i;
      }
      throw e;
    } catch (ModelFailure e) {
      boolean othersGetThrough = endpoint.answered(request.model()) > before;
      boolean refusesAll = endpoint.refusedInARow(request.model()) >= MOST_REFUSED;
      throw refusesAll || isDown(e, othersGetThrough) ? new EndpointDown(e.sentence()) : e;
    }
  }

  private boolean isDown(ModelFailure e, boolean othersGetThrough) {
    return e.kind() == Kind.HOPELESS
        || e.waitsLongerThan(longest)
        || (e.kind() == Kind.PASSING && !othersGetThrough);
  }
}
