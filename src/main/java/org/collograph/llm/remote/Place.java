package org.collograph.llm.remote;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelFailure.Kind;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Site;

/// One of several endpoints of a model. After some failures in a row it is left alone for a while;
/// then a single call looks whether it is there again.
final class Place {
  private static final int MOST_FAILURES = 3;

  /// Stands for no limit: what is under way decides then.
  private static final int WIDE = 1_000;

  private final Site site;
  private final Endpoint endpoint;
  private final CircuitBreaker<Object> breaker;

  /// @param alone how long it is left alone
  Place(Site site, Endpoint endpoint, Duration alone) {
    this.site = site;
    this.endpoint = endpoint;
    this.breaker =
        CircuitBreaker.builder()
            .withFailureThreshold(MOST_FAILURES)
            .withSuccessThreshold(1)
            .withDelay(alone)
            .build();
  }

  Endpoint endpoint() {
    return endpoint;
  }

  /// Places for further calls.
  int room() {
    int limit = site.maxConcurrent() == null ? WIDE : site.maxConcurrent();
    return limit - endpoint.underWay();
  }

  /// Whether it is being left alone.
  boolean isDown() {
    return breaker.isOpen() && !breaker.getRemainingDelay().isZero();
  }

  /// Takes a place where there is one at once; whoever has it asks and leaves.
  boolean tryEnter() {
    if (isDown() || !endpoint.tryEnter()) {
      return false;
    }
    if (!breaker.tryAcquirePermit()) {
      endpoint.leave();
      return false;
    }
    return true;
  }

  ModelReply ask(ModelRequest request, ChatModel once) throws InterruptedException {
    try {
      ModelReply reply =
          ScopedValue.where(Site.CHOSEN, site).call(() -> endpoint.inside(request, once));
      breaker.recordSuccess();
      return reply.from(site.address());
    } catch (ModelFailure e) {
      record(request, e);
      throw e;
    } catch (InterruptedException | RuntimeException | Error e) {
      // Given up by who asked, which says nothing of the endpoint.
      breaker.recordSuccess();
      throw e;
    } finally {
      endpoint.leave();
    }
  }

  private void record(ModelRequest request, ModelFailure e) {
    if (e.kind() == Kind.HOPELESS || endpoint.refusesAll(request.model())) {
      breaker.open();
    } else if (e.kind() == Kind.PASSING && e.retryAfter() == null) {
      breaker.recordFailure();
    } else {
      // It is there: it has refused this request, or says when it wants the next.
      breaker.recordSuccess();
    }
  }
}
