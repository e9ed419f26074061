package org.collograph.llm.remote;

import dev.failsafe.RateLimiter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.collograph.Exempt;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.jspecify.annotations.Nullable;

/// Lets calls to one address through: so many at once, so many a minute, none while it wants to be
/// left alone.
@Exempt(
    from = "clockAndChanceAreHandedIn",
    because = "calls are spaced in time, whatever they bring")
final class Endpoint {
  /// Refusals in a row from which they are no longer about single requests.
  static final int MOST_REFUSED = 12;

  private final Semaphore room;
  private final @Nullable RateLimiter<Object> rate;
  private final Duration longest;
  private final Object freed;
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicLong notBefore = new AtomicLong(System.nanoTime());
  private final Map<String, Integer> refused = new ConcurrentHashMap<>();
  private final Map<String, Long> answered = new ConcurrentHashMap<>();

  /// @param maxConcurrent null for no limit
  /// @param maxPerMinute null for no limit
  /// @param longest that it may want to be left alone; whoever hears of more gives up
  /// @param freed told when a place is free
  Endpoint(
      @Nullable Integer maxConcurrent,
      @Nullable Integer maxPerMinute,
      Duration longest,
      Object freed) {
    this.longest = longest;
    this.freed = freed;
    this.room = new Semaphore(maxConcurrent == null ? Integer.MAX_VALUE : maxConcurrent, true);
    this.rate =
        maxPerMinute == null
            ? null
            : RateLimiter.<Object>smoothBuilder(maxPerMinute, Duration.ofMinutes(1)).build();
  }

  ModelReply pass(ModelRequest request, ChatModel once) throws InterruptedException {
    room.acquire();
    underWay.incrementAndGet();
    try {
      if (rate != null) {
        rate.acquirePermit();
      }
      rest();
      return inside(request, once);
    } finally {
      leave();
    }
  }

  /// Takes a place, where it lets a call through now; whoever has it asks and leaves.
  boolean tryEnter() {
    if (left() > 0 || !room.tryAcquire()) {
      return false;
    }
    if (rate != null && !rate.tryAcquirePermit()) {
      room.release();
      return false;
    }
    underWay.incrementAndGet();
    return true;
  }

  void leave() {
    underWay.decrementAndGet();
    room.release();
    synchronized (freed) {
      freed.notifyAll();
    }
  }

  /// Calls that have a place now.
  int underWay() {
    return underWay.get();
  }

  /// Asks, in a place that was taken before.
  ModelReply inside(ModelRequest request, ChatModel once) throws InterruptedException {
    try {
      ModelReply reply = once.ask(request);
      answered.merge(request.model(), 1L, Long::sum);
      refused.remove(request.model());
      return reply;
    } catch (ModelFailure e) {
      if (e.kind() == ModelFailure.Kind.REFUSED) {
        refused.merge(request.model(), 1, Integer::sum);
      }
      if (e.retryAfter() != null && !e.waitsLongerThan(longest)) {
        long until = System.nanoTime() + e.retryAfter().toNanos();
        notBefore.accumulateAndGet(until, (a, b) -> a - b > 0 ? a : b);
      }
      throw e;
    }
  }

  private void rest() throws InterruptedException {
    for (long left = left(); left > 0; left = left()) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  private long left() {
    return notBefore.get() - System.nanoTime();
  }

  /// Whether it has refused so many calls of a model since it last answered one.
  boolean refusesAll(String model) {
    return refused.getOrDefault(model, 0) >= MOST_REFUSED;
  }

  /// How many calls of a model it has answered.
  long answered(String model) {
    return answered.getOrDefault(model, 0L);
  }
}
