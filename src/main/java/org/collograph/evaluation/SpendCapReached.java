package org.collograph.evaluation;

/// A call that would have passed a cap on what a run sends; it was not sent.
public final class SpendCapReached extends RuntimeException {
  public SpendCapReached(String message) {
    super(message);
  }
}
