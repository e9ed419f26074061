package org.collograph.graph;

import org.collograph.words.Refusal;

/// A graph that cannot be run; its message is the finding's.
public final class InvalidGraphException extends Refusal {
  public InvalidGraphException(Finding finding) {
    super(finding.sentence());
  }
}
