package org.collograph.llm;

/// A call that brought no reply; the message says what happened and what may help.
public final class ModelFailure extends RuntimeException {
  public ModelFailure(String message) {
    super(message);
  }
}
