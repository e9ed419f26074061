package org.collograph.llm.simulated;

import org.jspecify.annotations.Nullable;

/// A stream of uniform numbers that is a function of what it was made from (SplitMix64 over a
/// 64-bit FNV-1a hash).
final class Draws {
  private long state;

  private Draws(long state) {
    this.state = state;
  }

  static Draws of(long seed, @Nullable String... parts) {
    long hash = 0xcbf29ce484222325L ^ mix(seed);
    for (String part : parts) {
      for (int i = 0; i < part.length(); i++) {
        hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
      }
      hash = mix(hash ^ 0x1f);
    }
    return new Draws(hash);
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }

  /// In (0, 1).
  double uniform() {
    state += 0x9e3779b97f4a7c15L;
    return ((mix(state) >>> 11) + 0.5) * 0x1p-53;
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  int below(int bound) {
    return (int) (uniform() * bound);
  }
}
