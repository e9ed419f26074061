package org.collograph.graph;

import org.collograph.words.Refusal;

/// A graph that cannot be run; its message is the finding's.
public final class InvalidGraphException extends Refusal {
  private final transient Finding finding;

  public InvalidGraphException(Finding finding) {
    super(finding.sentence());
    this.finding = finding;
  }

  public Finding finding() {
    return finding;
  }
}
