package org.collograph.evaluation;

import java.util.Optional;
import org.collograph.llm.ModelReply;

/// Replies by request key. Thread-safe.
public interface ResponseCache {
  Optional<ModelReply> find(String key);

  void keep(String key, ModelReply reply);

  /// How much it holds.
  Size size();

  /// Forgets every reply.
  void clear();

  /// @param bytes of the replies' texts
  record Size(long replies, long bytes) {}
}
