package org.collograph.search.space;

import java.util.Arrays;

/// A graph over numbered slots, the last of which is the output; a slot may read only slots before
/// it, so there is no cycle. Immutable by agreement: nobody writes into the arrays.
///
/// @param roles of each slot, as a number in the search space
/// @param models of each slot, likewise; −1 where the role calls none
/// @param reads of each slot, as a set of bits
public record SlotGraph(int[] roles, int[] models, int[] reads) {
  public int size() {
    return roles.length;
  }

  public int output() {
    return roles.length - 1;
  }

  public int inDegree(int slot) {
    return Integer.bitCount(reads[slot]);
  }

  public boolean reads(int slot, int other) {
    return (reads[slot] >> other & 1) != 0;
  }

  /// The slots from which the output can be reached, as a set of bits.
  public int alive() {
    int alive = 1 << output();
    for (int i = output(); i >= 0; i--) {
      if ((alive >> i & 1) != 0) {
        alive |= reads[i];
      }
    }
    return alive;
  }

  /// Only the slots from which the output can be reached, numbered anew.
  public SlotGraph live() {
    int alive = alive();
    return Integer.bitCount(alive) == size() ? this : keeping(alive);
  }

  /// Only these slots, numbered anew; the output must be among them.
  public SlotGraph keeping(int kept) {
    int n = Integer.bitCount(kept);
    int[] r = new int[n];
    int[] m = new int[n];
    int[] e = new int[n];
    int to = 0;
    for (int i = 0; i < size(); i++) {
      if ((kept >> i & 1) != 0) {
        r[to] = roles[i];
        m[to] = models[i];
        e[to++] = Integer.compress(reads[i] & kept, kept);
      }
    }
    return new SlotGraph(r, m, e);
  }

  public SlotGraph with(int slot, int role, int model, int read) {
    int[] r = roles.clone();
    int[] m = models.clone();
    int[] e = reads.clone();
    r[slot] = role;
    m[slot] = model;
    e[slot] = read;
    return new SlotGraph(r, m, e);
  }

  /// With a slot that reads another one as well.
  public SlotGraph reading(int slot, int other) {
    return with(slot, roles[slot], models[slot], reads[slot] | 1 << other);
  }

  /// With a new slot set before `at`; those from there on move up by one.
  public SlotGraph inserting(int at, int role, int model, int read) {
    int n = size() + 1;
    int below = (1 << at) - 1;
    int[] r = new int[n];
    int[] m = new int[n];
    int[] e = new int[n];
    for (int i = 0; i < n; i++) {
      int from = i < at ? i : i - 1;
      r[i] = i == at ? role : roles[from];
      m[i] = i == at ? model : models[from];
      e[i] = i == at ? read : (reads[from] & below) | (reads[from] & ~below) << 1;
    }
    return new SlotGraph(r, m, e);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof SlotGraph g
        && Arrays.equals(roles, g.roles)
        && Arrays.equals(models, g.models)
        && Arrays.equals(reads, g.reads);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(roles) * 31 * 31 + Arrays.hashCode(models) * 31 + Arrays.hashCode(reads);
  }
}
