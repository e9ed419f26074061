package org.collograph.search;

/// Why a graph was asked.
public enum Phase {
  /// A single model, to learn what each can do here.
  PILOT("pilot"),
  /// A starting mix or a smaller variant of one.
  START("start"),
  /// Drawn from the distribution.
  DRAWN("drawn"),
  /// Asked again because it could still win.
  RACE("race"),
  /// On the first half of validation, to choose the winner.
  CHOOSING("choosing"),
  /// On the second half, to tell its accuracy.
  JUDGING("judging"),
  /// A yardstick; apart from what the search asked.
  YARDSTICK("yardstick");

  private final String word;

  Phase(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /// Whether its questions come from the search split.
  public boolean isSearch() {
    return ordinal() <= RACE.ordinal();
  }
}
