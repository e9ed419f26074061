package org.collograph.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.collograph.llm.ModelReply;

/// A cache that lives as long as the program.
public final class MemoryCache implements ResponseCache {
  private final Map<String, ModelReply> replies = new ConcurrentHashMap<>();

  @Override
  public Optional<ModelReply> find(String key) {
    return Optional.ofNullable(replies.get(key));
  }

  @Override
  public void keep(String key, ModelReply reply) {
    replies.put(key, reply);
  }

  @Override
  public void settle() {}

  @Override
  public Size size() {
    return new Size(
        replies.size(), replies.values().stream().mapToLong(r -> r.text().length()).sum());
  }

  @Override
  public void clear() {
    replies.clear();
  }
}
