package org.collograph.search;

/// The search was asked to stop and did, between two trials.
public final class Stopped extends RuntimeException {
  Stopped() {
    super("The search was stopped.", null, false, false);
  }
}
