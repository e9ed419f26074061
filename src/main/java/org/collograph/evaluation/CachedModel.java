package org.collograph.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.collograph.llm.ChatModel;
import org.collograph.llm.Message;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Pool;

/// Asks the cache first, and the ledger before the pool. Of two equal requests at the same time one
/// is sent and the other waits for it, so that the count of calls does not depend on threads.
public final class CachedModel implements ChatModel {
  private final Pool pool;
  private final ResponseCache cache;
  private final SpendLedger ledger;
  private final Map<String, ReentrantLock> underWay = new ConcurrentHashMap<>();

  public CachedModel(Pool pool, ResponseCache cache, SpendLedger ledger) {
    this.pool = pool;
    this.cache = cache;
    this.ledger = ledger;
  }

  @Override
  public ModelReply ask(ModelRequest request) throws InterruptedException {
    String key = key(request);
    ReentrantLock lock = underWay.computeIfAbsent(key, k -> new ReentrantLock());
    lock.lockInterruptibly();
    try {
      Optional<ModelReply> known = cache.find(key);
      if (known.isPresent()) {
        ledger.countCached();
        return known.get();
      }
      ledger.reserveCall();
      ModelReply reply = pool.client().ask(request);
      cache.keep(key, reply);
      return reply;
    } finally {
      lock.unlock();
      if (!lock.hasQueuedThreads()) {
        underWay.remove(key, lock);
      }
    }
  }

  /// The whole request, the pool's identity and the replica index.
  private String key(ModelRequest request) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      add(sha, pool.identity());
      add(sha, request.model());
      for (Message message : request.messages()) {
        add(sha, message.speaker());
        add(sha, message.text());
      }
      add(sha, String.valueOf(request.replica()));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest sha, String part) {
    sha.update(part.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
  }
}
