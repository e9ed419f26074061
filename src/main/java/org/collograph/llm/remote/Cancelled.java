package org.collograph.llm.remote;

/// Carries an interrupt through a library that knows no checked exceptions.
final class Cancelled extends RuntimeException {
  private final boolean sent;

  /// @param sent whether the request may have reached the endpoint
  Cancelled(boolean sent) {
    super("cancelled", null, false, false);
    this.sent = sent;
  }

  boolean wasSent() {
    return sent;
  }
}
