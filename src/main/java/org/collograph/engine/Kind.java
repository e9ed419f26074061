package org.collograph.engine;

/// What a leaf is: judged code, a model's call, or a bench's search.
public enum Kind {
  JUDGE("judge", 5, 300),
  /// Sent once: whether it is tried again is decided where the ledger is.
  CALL("call", 1, 3_700),
  CELL("cell", 5, 24 * 3_600);

  private final String word;
  private final int tries;
  private final int seconds;

  /// @param tries after which a leaf whose workers died is done here
  /// @param seconds that one try may take
  Kind(String word, int tries, int seconds) {
    this.word = word;
    this.tries = tries;
    this.seconds = seconds;
  }

  public String word() {
    return word;
  }

  int tries() {
    return tries;
  }

  int seconds() {
    return seconds;
  }

  /// Each kind has a queue of its own, so that long leaves keep no short ones waiting.
  ///
  /// @param queue as a person names it
  public String queue(String queue) {
    return queue + "." + word;
  }
}
