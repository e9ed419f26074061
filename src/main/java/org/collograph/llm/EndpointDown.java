package org.collograph.llm;

/// An endpoint that cannot be asked until somebody has mended something. Whoever works through a
/// list of requests pauses.
public final class EndpointDown extends RuntimeException {
  public EndpointDown(String message) {
    super(message);
  }
}
