package org.collograph.evaluation;

import java.util.Optional;
import org.collograph.llm.ModelReply;

/// Replies by request key. Thread-safe.
public interface ResponseCache {
  Optional<ModelReply> find(String key);

  void keep(String key, ModelReply reply);

  /// Returns when everything that was handed in is kept; where something could not be, what the
  /// cache is kept in says so by an error of its own.
  void settle();

  /// How much it holds.
  Size size();

  /// Forgets every reply.
  void clear();

  /// @param bytes of the replies' texts
  record Size(long replies, long bytes) {}
}
