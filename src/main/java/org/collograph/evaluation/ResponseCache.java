package org.collograph.evaluation;

import java.util.Optional;
import org.collograph.llm.ModelReply;

/// Replies by request key. Thread-safe.
public interface ResponseCache {
  Optional<ModelReply> find(String key);

  void keep(String key, ModelReply reply);

  /// Remembers nothing.
  ResponseCache NONE =
      new ResponseCache() {
        @Override
        public Optional<ModelReply> find(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, ModelReply reply) {}
      };
}
