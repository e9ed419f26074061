package org.collograph.llm.remote;

import static java.util.Objects.requireNonNull;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelFailure.Kind;
import org.collograph.llm.ModelReply;
import org.collograph.llm.Site;
import org.collograph.llm.Traffic;

/// All endpoints that this program talks to: their limits hold over every pool and run.
final class Endpoints {
  private static final double JITTER = 0.25;

  /// A model's endpoint that is down is left alone so many times as long as a call waits before it
  /// is tried once more.
  private static final int ALONE = 10;

  private final Map<Site, Endpoint> open = new ConcurrentHashMap<>();
  private final Map<Site, Place> places = new ConcurrentHashMap<>();

  /// Told when any of them has a place again.
  private final Object freed = new Object();

  private final Duration alone;
  private final RetryPolicy<ModelReply> retries;
  private final Duration longest;

  Endpoints(Patience patience) {
    this.longest = patience.longest();
    this.alone = patience.first().multipliedBy(ALONE);
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

  Endpoint of(Site site) {
    return open.computeIfAbsent(
        site, s -> new Endpoint(s.maxConcurrent(), s.maxPerMinute(), longest, freed));
  }

  private Place place(Site site) {
    return places.computeIfAbsent(site, s -> new Place(s, of(s), alone));
  }

  /// @param models by their names
  Traffic traffic(Map<String, ModelEntry> models) {
    Map<String, Spread> spread = new ConcurrentHashMap<>();
    models.forEach(
        (name, entry) -> {
          if (entry.sites().size() > 1) {
            spread.put(name, new Spread(entry.sites().stream().map(this::place).toList(), freed));
          }
        });
    return (request, once) -> {
      String model = request.model();
      Spread several = spread.get(model);
      if (several != null) {
        return send(() -> several.pass(request, once), () -> several.answered(model), () -> false);
      }
      Endpoint one = of(requireNonNull(models.get(model)).sites().getFirst());
      return send(
          () -> one.pass(request, once), () -> one.answered(model), () -> one.refusesAll(model));
    };
  }

  /// @param answered how many calls were, by now
  /// @param refusesAll whether what was refused was not about single requests
  private ModelReply send(
      CheckedSupplier<ModelReply> pass, LongSupplier answered, BooleanSupplier refusesAll)
      throws InterruptedException {
    long before = answered.getAsLong();
    try {
      return tried(pass);
    } catch (ModelFailure e) {
      boolean othersGetThrough = answered.getAsLong() > before;
      throw refusesAll.getAsBoolean() || isDown(e, othersGetThrough)
          ? new EndpointDown(e.sentence())
          : e;
    }
  }

  private ModelReply tried(CheckedSupplier<ModelReply> pass) throws InterruptedException {
    try {
      return Failsafe.with(retries).get(pass);
    } catch (FailsafeException e) {
      if (e.getCause() instanceof InterruptedException i) {
        // The library sets the flag as well.
        Thread.interrupted();
        throw i;
      }
      throw e;
    }
  }

  private boolean isDown(ModelFailure e, boolean othersGetThrough) {
    return e.kind() == Kind.HOPELESS
        || e.waitsLongerThan(longest)
        || (e.kind() == Kind.PASSING && !othersGetThrough);
  }
}
