package org.collograph.search.space;

/// A budget that no model of the pool fits: an answer, not a mistake.
public final class NothingFits extends RuntimeException {
  public NothingFits(String message) {
    super(message);
  }
}
