package org.collograph.search.steer;

/// One change.
public sealed interface Steer {
  /// Gives a probability a value once; the search may move it afterwards.
  ///
  /// @param probability from 0 to 1
  record Tilt(Cell cell, double probability) implements Steer {}

  /// From now on every draw has it.
  record Pin(Cell cell) implements Steer {}

  /// From now on no draw has it.
  record Ban(Cell cell) implements Steer {}

  /// Neither pinned nor banned any more.
  record Free(Cell cell) implements Steer {}

  /// The search may go on for so many rounds more.
  record MoreRounds(int rounds) implements Steer {}

  /// The search may ask so many (graph, question) pairs more, validation included.
  record MorePairs(int pairs) implements Steer {}

  /// The search ends before its next round, and what it found is judged.
  record Finish() implements Steer {}

  /// As a person types it, and as it is kept: `pin 3>7`, `ban 5=fuser`, `set 3>7 0.8`, `free 3>7`,
  /// `rounds +5`, `pairs +200`, `finish`. Slots are numbered from 1.
  default String text() {
    return SteerText.of(this);
  }

  /// @throws IllegalArgumentException where it cannot be read
  static Steer parse(String text) {
    return SteerText.read(text);
  }
}
