package org.collograph.llm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One call of a model.
///
/// @param model the pool's name of it
/// @param replica which of several samples of the same request; 0 is the first
/// @param maxTokens that it may write; null for what the pool allows
/// @param temperature of its sampling; null for what the pool says
public record ModelRequest(
    String model,
    List<Message> messages,
    int replica,
    @Nullable Integer maxTokens,
    @Nullable Double temperature) {
  /// What a chat's own form adds to each message, in tokens, at most.
  private static final int FORM = 16;

  /// Four characters a token is the usual rule of thumb for English text.
  private static final double CHARACTERS = 4;

  public ModelRequest {
    Objects.requireNonNull(model, "model");
    messages = List.copyOf(messages);
  }

  public ModelRequest(String model, List<Message> messages, int replica) {
    this(model, messages, replica, null, null);
  }

  public ModelRequest(
      String model, List<Message> messages, int replica, @Nullable Integer maxTokens) {
    this(model, messages, replica, maxTokens, null);
  }

  public ModelRequest withReplica(int other) {
    return new ModelRequest(model, messages, other, maxTokens, temperature);
  }

  /// About how many tokens its prompt has.
  public long likelyTokens() {
    return Math.round(messages.stream().mapToLong(m -> m.text().length()).sum() / CHARACTERS);
  }

  /// What its prompt can have at most: no tokeniser makes more than one token of a byte.
  public long mostTokens() {
    return messages.stream()
        .mapToLong(m -> m.text().getBytes(StandardCharsets.UTF_8).length + FORM)
        .sum();
  }
}
