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

/// Asks the cache first, and the ledger before each try. Of two equal requests at the same time one
/// is sent and the other waits for it, so that the count of calls does not depend on threads.
public final class CachedModel implements ChatModel {
  /// Tokens from which a prompt is long enough to tell that it was cut.
  private static final long LONG = 1_500;

  private static final double LEAST_READ = 0.6;

  private final Pool pool;
  private final ResponseCache cache;
  private final SpendLedger ledger;
  private final Map<String, Double> excesses = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> underWay = new ConcurrentHashMap<>();

  public CachedModel(Pool pool, ResponseCache cache, SpendLedger ledger) {
    this.pool = pool;
    this.cache = cache;
    this.ledger = ledger;
  }

  @Override
  public ModelReply ask(ModelRequest wanted) throws InterruptedException {
    Calling calling = requireNonNull(pool.calling().get(pool.model(wanted.model()).name()));
    ModelRequest request = calling.isGreedy() ? wanted.withReplica(0) : wanted;
    String key = key(request, calling);
    ReentrantLock lock = underWay.computeIfAbsent(key, k -> new ReentrantLock());
    lock.lockInterruptibly();
    try {
      return kept(request, calling, key);
    } finally {
      lock.unlock();
      if (!lock.hasQueuedThreads()) {
        underWay.remove(key, lock);
      }
    }
  }

  private ModelReply kept(ModelRequest request, Calling calling, String key)
      throws InterruptedException {
    Optional<ModelReply> known = cache.find(key);
    if (known.isPresent()) {
      ledger.countCached();
      return known.get();
    }
    ModelReply reply = pool.traffic().send(request, r -> once(r, calling));
    requireReadWhole(request, reply);
    if (reply.isWorthKeeping()) {
      cache.keep(key, reply);
    }
    return reply;
  }

  /// One try, with its cost reserved before and settled after.
  private ModelReply once(ModelRequest request, Calling calling) throws InterruptedException {
    ModelProfile model = pool.model(request.model());
    int most = Objects.requireNonNullElse(request.maxTokens(), calling.maxTokens());
    double excess = excesses.getOrDefault(model.name(), 1.0);
    Charge worst = Charge.worst(model, request, most).times(excess);
    SpendLedger.Reservation reserved = ledger.reserve(worst);
    ModelReply reply = reply(request, reserved);
    Charge charge = Charge.of(model, reply);
    reserved.settle(charge, reply);
    double over = charge.over(worst);
    if (over > 1) {
      // An endpoint that bills more than it was asked for is expected to do so again.
      excesses.merge(model.name(), excess * over, Math::max);
    }
    return reply;
  }

  private ModelReply reply(ModelRequest request, SpendLedger.Reservation reserved)
      throws InterruptedException {
    try {
      return pool.client().ask(request);
    } catch (ModelFailure e) {
      reserved.fail(e.bill());
      throw e;
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

  /// The whole request, the model's identity and the replica index.
  private static String key(ModelRequest request, Calling calling) {
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
    return sha.hash().toString();
  }

  private static void add(Hasher sha, String part) {
    sha.putString(part, StandardCharsets.UTF_8).putByte((byte) 0);
  }
}
