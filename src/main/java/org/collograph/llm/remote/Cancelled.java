package org.collograph.llm.remote;

/// Carries an interrupt through a library that knows no checked exceptions.
final class Cancelled extends RuntimeException {
  Cancelled() {
    super("cancelled", null, false, false);
  }
}
