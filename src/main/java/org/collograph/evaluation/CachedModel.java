package org.collograph.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.collograph.cost.ModelProfile;
import org.collograph.llm.Calling;
import org.collograph.llm.ChatModel;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.Message;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Pool;
import org.collograph.llm.Unsent;
import org.jspecify.annotations.Nullable;

/// Asks the cache first, and the ledger before each try. Of two equal requests at the same time one
/// is sent and the other waits for it, so that the count of calls does not depend on threads.
public final class CachedModel implements ChatModel {
  /// Tokens from which a prompt is long enough to tell that it was cut.
  private static final long LONG = 1_500;

  private static final double LEAST_READ = 0.6;

  private final Pool pool;
  private final ResponseCache cache;
  private final SpendLedger ledger;
  private final @Nullable CallClock times;
  private final Map<String, Double> excesses = new ConcurrentHashMap<>();
  private final Map<String, String> recalled = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> underWay = new ConcurrentHashMap<>();

  /// One whose calls nobody times.
  public CachedModel(Pool pool, ResponseCache cache, SpendLedger ledger) {
    this(pool, cache, ledger, null);
  }

  /// @param times of calls to real models: those of simulated ones are none; null for nobody
  public CachedModel(
      Pool pool, ResponseCache cache, SpendLedger ledger, @Nullable CallClock times) {
    this.pool = pool;
    this.cache = cache;
    this.ledger = ledger;
    this.times = pool.simulated() ? null : times;
  }

  @Override
  public ModelReply ask(ModelRequest wanted) throws InterruptedException {
    return ask(wanted, Telling.NOBODY);
  }

  @Override
  public ModelReply ask(ModelRequest wanted, Consumer<String> heard) throws InterruptedException {
    Telling telling = new Telling(heard);
    ModelReply reply = ask(wanted, telling);
    telling.whole(reply);
    return reply;
  }

  private ModelReply ask(ModelRequest wanted, Telling telling) throws InterruptedException {
    Calling calling = requireNonNull(pool.calling().get(pool.model(wanted.model()).name()));
    ModelRequest request = isGreedy(wanted, calling) ? wanted.withReplica(0) : wanted;
    recalled.computeIfAbsent(request.model(), m -> recall(m, calling));
    String key = key(request, calling);
    ReentrantLock lock = underWay.computeIfAbsent(key, k -> new ReentrantLock());
    lock.lockInterruptibly();
    try {
      return kept(request, calling, key, telling);
    } finally {
      lock.unlock();
      if (!lock.hasQueuedThreads()) {
        underWay.remove(key, lock);
      }
    }
  }

  private ModelReply kept(ModelRequest request, Calling calling, String key, Telling telling)
      throws InterruptedException {
    Optional<ModelReply> known = cache.find(key);
    if (known.isPresent()) {
      ledger.countCached();
      ledger.heard(known.get(), most(request, calling));
      return known.get();
    }
    ModelReply reply = pool.traffic().send(request, r -> once(r, calling, telling));
    requireReadWhole(request, reply);
    ledger.heard(reply, most(request, calling));
    if (reply.isWorthKeeping()) {
      // What it refused meanwhile is part of the key.
      cache.keep(key(request, calling), reply);
    }
    remember(request.model(), calling);
    return reply;
  }

  private static int most(ModelRequest request, Calling calling) {
    return Objects.requireNonNullElse(request.maxTokens(), calling.maxTokens());
  }

  /// How a model has to be asked is kept with its replies, so that they are found again.
  private String recall(String model, Calling calling) {
    cache.find(mannerKey(calling)).ifPresent(r -> pool.client().recall(model, r.text()));
    return pool.client().manner(model);
  }

  private void remember(String model, Calling calling) {
    String manner = pool.client().manner(model);
    if (!manner.equals(recalled.put(model, manner))) {
      cache.keep(mannerKey(calling), new ModelReply(manner, 0, 0));
    }
  }

  private static String mannerKey(Calling calling) {
    Hasher sha = Hashing.sha256().newHasher();
    add(sha, "manner");
    add(sha, calling.identity());
    return sha.hash().toString();
  }

  /// One try, with its cost reserved before and settled after.
  private ModelReply once(ModelRequest request, Calling calling, Telling telling)
      throws InterruptedException {
    ModelProfile model = pool.model(request.model());
    int most = most(request, calling);
    double excess = excesses.getOrDefault(model.name(), 1.0);
    Charge worst = Charge.worst(model, request, most).times(excess);
    SpendLedger.Reservation reserved = ledger.reserve(worst);
    ModelReply reply = timed(model, request, reserved, telling);
    Charge charge = Charge.of(model, reply);
    reserved.settle(charge, reply);
    double over = charge.over(worst);
    if (over > 1) {
      // An endpoint that bills more than it was asked for is expected to do so again.
      excesses.merge(model.name(), excess * over, Math::max);
    }
    return reply;
  }

  private ModelReply timed(
      ModelProfile model, ModelRequest request, SpendLedger.Reservation reserved, Telling telling)
      throws InterruptedException {
    if (times == null) {
      return reply(request, reserved, telling);
    }
    CallClock.UnderWay call = times.begin(model);
    ModelReply reply = null;
    try {
      reply = call.answered(reply(request, reserved, telling));
      return reply;
    } finally {
      if (reply == null) {
        call.failed();
      }
    }
  }

  private ModelReply reply(ModelRequest request, SpendLedger.Reservation reserved, Telling telling)
      throws InterruptedException {
    try {
      return telling.ask(pool.client(), request);
    } catch (ModelFailure e) {
      reserved.fail(e.bill());
      throw telling.afterwards(e);
    } catch (EndpointDown | Unsent e) {
      reserved.fail(ModelFailure.Bill.NOT_SENT);
      throw e;
    } catch (InterruptedException | RuntimeException | Error e) {
      reserved.fail(ModelFailure.Bill.UNKNOWN);
      throw e;
    }
  }

  /// Some servers cut a prompt that is too long for their window and say nothing but how many
  /// tokens they read.
  private void requireReadWhole(ModelRequest request, ModelReply reply) {
    long likely = request.likelyTokens();
    if (!pool.simulated()
        && !reply.estimated()
        && likely >= LONG
        && reply.inputTokens() < LEAST_READ * likely) {
      throw ModelFailure.refused(
          "The model '%s' read %,d tokens of a prompt of about %,d: its server has cut it. Maybe"
              + " its window is set too small there.",
          request.model(), reply.inputTokens(), likely);
    }
  }

  /// The whole request, the model's identity and the replica index. Whether every sample is the
  /// same.
  private static boolean isGreedy(ModelRequest request, Calling calling) {
    return request.temperature() == null ? calling.isGreedy() : request.temperature() == 0;
  }

  private String key(ModelRequest request, Calling calling) {
    Hasher sha = Hashing.sha256().newHasher();
    add(sha, calling.identity());
    for (Message message : request.messages()) {
      add(sha, message.speaker());
      add(sha, message.text());
    }
    add(sha, String.valueOf(request.replica()));
    if (request.maxTokens() != null) {
      add(sha, String.valueOf(request.maxTokens()));
    }
    if (request.temperature() != null) {
      add(sha, "at " + request.temperature());
    }
    String manner = pool.client().manner(request.model());
    if (!manner.isEmpty()) {
      add(sha, manner);
    }
    return sha.hash().toString();
  }

  private static void add(Hasher sha, String part) {
    sha.putString(part, StandardCharsets.UTF_8).putByte((byte) 0);
  }
}
