package org.collograph.search.space;

import java.util.stream.IntStream;

/// A set of numbers from 0 to [#MOST]: slots of a graph, roles or models of a space, anchors of a
/// drawing. A value; it is one word, because a search makes millions of them.
public record NumberSet(long bits) {
  /// The largest number that fits.
  public static final int MOST = 62;

  public static final NumberSet EMPTY = new NumberSet(0);

  public static NumberSet of(int number) {
    return new NumberSet(1L << number);
  }

  /// All numbers below `end`.
  public static NumberSet below(int end) {
    return new NumberSet((1L << end) - 1);
  }

  public static NumberSet of(IntStream numbers) {
    return new NumberSet(numbers.mapToLong(n -> 1L << n).reduce(0, (a, b) -> a | b));
  }

  public boolean contains(int number) {
    return (bits >> number & 1) != 0;
  }

  public NumberSet with(int number) {
    return new NumberSet(bits | 1L << number);
  }

  public NumberSet without(int number) {
    return new NumberSet(bits & ~(1L << number));
  }

  /// With the number where it is missing, without it where it is there.
  public NumberSet toggling(int number) {
    return new NumberSet(bits ^ 1L << number);
  }

  public NumberSet and(NumberSet other) {
    return new NumberSet(bits & other.bits);
  }

  public NumberSet or(NumberSet other) {
    return new NumberSet(bits | other.bits);
  }

  /// Those of this set alone.
  public NumberSet minus(NumberSet other) {
    return new NumberSet(bits & ~other.bits);
  }

  public boolean isEmpty() {
    return bits == 0;
  }

  public int size() {
    return Long.bitCount(bits);
  }

  /// The smallest, [Long#SIZE] where there is none. Goes through a set with [#after].
  public int first() {
    return Long.numberOfTrailingZeros(bits);
  }

  /// The next larger one, [Long#SIZE] where there is none.
  public int after(int number) {
    return Long.numberOfTrailingZeros(bits & -2L << number);
  }

  /// Those that are among `kept`, numbered anew in its order.
  public NumberSet renumbered(NumberSet kept) {
    return new NumberSet(Long.compress(bits, kept.bits));
  }

  /// With room for one more at `at`: those from there on are one larger.
  public NumberSet opened(int at) {
    long below = (1L << at) - 1;
    return new NumberSet((bits & below) | (bits & ~below) << 1);
  }
}
