package org.collograph.evaluation;

import java.util.Optional;
import org.collograph.llm.ModelReply;

/// Replies by request key. Thread-safe.
public interface ResponseCache {
  Optional<ModelReply> find(String key);

  void keep(String key, ModelReply reply);
}
