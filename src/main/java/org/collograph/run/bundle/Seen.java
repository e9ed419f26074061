package org.collograph.run.bundle;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.collograph.evaluation.ResponseCache;
import org.collograph.llm.ModelReply;

/// Another cache, and which of its replies were wanted.
///
/// @param wanted by key
record Seen(ResponseCache kept, Map<String, ModelReply> wanted) implements ResponseCache {
  Seen(ResponseCache kept) {
    this(kept, new ConcurrentHashMap<>());
  }

  @Override
  public Optional<ModelReply> find(String key) {
    Optional<ModelReply> found = kept.find(key);
    found.ifPresent(r -> wanted.put(key, r));
    return found;
  }

  @Override
  public void keep(String key, ModelReply reply) {
    wanted.put(key, reply);
    kept.keep(key, reply);
  }

  @Override
  public void settle() {
    kept.settle();
  }

  @Override
  public Size size() {
    return kept.size();
  }

  @Override
  public void clear() {
    kept.clear();
  }
}
