package org.collograph.llm;

import java.util.List;
import java.util.Objects;

/// One call of a model.
///
/// @param model the pool's name of it
/// @param replica which of several samples of the same request; 0 is the first
public record ModelRequest(String model, List<Message> messages, int replica) {
  public ModelRequest {
    Objects.requireNonNull(model, "model");
    messages = List.copyOf(messages);
  }

  public ModelRequest withReplica(int other) {
    return new ModelRequest(model, messages, other);
  }
}
