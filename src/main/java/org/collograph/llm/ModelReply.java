package org.collograph.llm;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a model said.
///
/// @param text what its readers get
/// @param thinking what a reasoning model wrote before it: billed, and read by nobody; null where
///   there was none
/// @param inputTokens tokens read, as the endpoint counts them
/// @param outputTokens tokens written, thinking included
/// @param estimated whether the endpoint told no tokens, so that they are estimates
/// @param seconds from when it was asked for to its end, by the clock; null where nobody measured
/// @param endpoint the address that answered, of a model that has several; else null, and where the
///   reply was known already
public record ModelReply(
    String text,
    @Nullable String thinking,
    int inputTokens,
    int outputTokens,
    Finish finish,
    boolean estimated,
    @Nullable Double seconds,
    @Nullable String endpoint) {

  public ModelReply {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(finish, "finish");
  }

  public ModelReply(String text, int inputTokens, int outputTokens) {
    this(text, null, inputTokens, outputTokens, Finish.STOP, false);
  }

  /// Nobody measured how long it took.
  public ModelReply(
      String text,
      @Nullable String thinking,
      int inputTokens,
      int outputTokens,
      Finish finish,
      boolean estimated) {
    this(text, thinking, inputTokens, outputTokens, finish, estimated, null, null);
  }

  public ModelReply took(double measured) {
    return new ModelReply(
        text, thinking, inputTokens, outputTokens, finish, estimated, measured, endpoint);
  }

  public ModelReply from(String address) {
    return new ModelReply(
        text, thinking, inputTokens, outputTokens, finish, estimated, seconds, address);
  }

  /// A filtered reply is asked for again when it is wanted again.
  public boolean isWorthKeeping() {
    return finish != Finish.FILTERED;
  }
}
