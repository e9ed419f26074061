package org.collograph.graph;

/// A graph that cannot be run; its message is the finding's.
public final class InvalidGraphException extends IllegalArgumentException {
  private final transient Finding finding;

  public InvalidGraphException(Finding finding) {
    super(finding.message());
    this.finding = finding;
  }

  public Finding finding() {
    return finding;
  }
}
