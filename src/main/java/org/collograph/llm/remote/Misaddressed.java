package org.collograph.llm.remote;

import org.collograph.llm.ModelFailure;

/// Nothing that chats is at that address; maybe there is under `/v1`.
final class Misaddressed extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient ModelFailure failure;

  /// @param failure what it comes to where nothing is there either
  Misaddressed(ModelFailure failure) {
    super(failure.getMessage());
    this.failure = failure;
  }

  ModelFailure failure() {
    return failure;
  }
}
