package org.collograph.search.space;

import java.util.Arrays;

/// A graph over numbered slots, the last of which is the output; a slot may read only slots before
/// it, so there is no cycle. Roles and models are numbers in a search space. Immutable.
public final class SlotGraph {
  /// Stands for the model of a role that calls none.
  public static final int NO_MODEL = -1;

  private final int[] roles;
  private final int[] models;
  private final int[] reads;

  private SlotGraph(int[] roles, int[] models, int[] reads) {
    this.roles = roles;
    this.models = models;
    this.reads = reads;
  }

  /// A slot.
  ///
  /// @param role its number
  /// @param model its number; [#NO_MODEL] where the role calls none
  /// @param reads slots before it
  public record Slot(int role, int model, NumberSet reads) {}

  /// @param slots in order, the output last
  public static SlotGraph of(Slot... slots) {
    int n = slots.length;
    SlotGraph g = new SlotGraph(new int[n], new int[n], new int[n]);
    for (int i = 0; i < n; i++) {
      g.put(i, slots[i].role(), slots[i].model(), slots[i].reads());
    }
    return g;
  }

  private void put(int slot, int role, int model, NumberSet read) {
    roles[slot] = role;
    models[slot] = model;
    reads[slot] = (int) read.bits();
  }

  public int size() {
    return roles.length;
  }

  public int output() {
    return roles.length - 1;
  }

  public int role(int slot) {
    return roles[slot];
  }

  /// [#NO_MODEL] where the role calls none.
  public int model(int slot) {
    return models[slot];
  }

  public boolean callsModel(int slot) {
    return models[slot] >= 0;
  }

  public NumberSet reads(int slot) {
    return new NumberSet(reads[slot]);
  }

  public boolean reads(int slot, int other) {
    return (reads[slot] >> other & 1) != 0;
  }

  public boolean isSource(int slot) {
    return reads[slot] == 0;
  }

  public int inDegree(int slot) {
    return Integer.bitCount(reads[slot]);
  }

  /// Each slot's longest distance from a source.
  int[] layers() {
    int[] layers = new int[size()];
    for (int i = 0; i < layers.length; i++) {
      NumberSet read = reads(i);
      for (int p = read.first(); p < i; p = read.after(p)) {
        layers[i] = Math.max(layers[i], layers[p] + 1);
      }
    }
    return layers;
  }

  /// The slots from which the output can be reached.
  public NumberSet alive() {
    int alive = 1 << output();
    for (int i = output(); i >= 0; i--) {
      alive |= (alive >> i & 1) != 0 ? reads[i] : 0;
    }
    return new NumberSet(alive);
  }

  /// Only the slots from which the output can be reached, numbered anew.
  public SlotGraph live() {
    NumberSet alive = alive();
    return alive.size() == size() ? this : keeping(alive);
  }

  /// Only these slots, numbered anew; the last of them becomes the output.
  public SlotGraph keeping(NumberSet kept) {
    int n = kept.size();
    SlotGraph g = new SlotGraph(new int[n], new int[n], new int[n]);
    int to = 0;
    for (int i = kept.first(); i < size(); i = kept.after(i)) {
      g.put(to++, roles[i], models[i], reads(i).renumbered(kept));
    }
    return g;
  }

  public SlotGraph without(int slot) {
    return keeping(NumberSet.below(size()).without(slot));
  }

  public SlotGraph with(int slot, int role, int model, NumberSet read) {
    SlotGraph g = new SlotGraph(roles.clone(), models.clone(), reads.clone());
    g.put(slot, role, model, read);
    return g;
  }

  public SlotGraph withModel(int slot, int model) {
    return with(slot, roles[slot], model, reads(slot));
  }

  public SlotGraph withReads(int slot, NumberSet read) {
    return with(slot, roles[slot], models[slot], read);
  }

  /// With a slot that reads another one as well.
  public SlotGraph reading(int slot, int other) {
    return withReads(slot, reads(slot).with(other));
  }

  /// With a new slot set before `at`; those from there on move up by one.
  public SlotGraph inserting(int at, int role, int model, NumberSet read) {
    int n = size() + 1;
    SlotGraph g = new SlotGraph(new int[n], new int[n], new int[n]);
    for (int i = 0; i < size(); i++) {
      g.put(i < at ? i : i + 1, roles[i], models[i], reads(i).opened(at));
    }
    g.put(at, role, model, read);
    return g;
  }

  /// A text that orders graphs by what they are.
  public String key() {
    return Arrays.toString(reads) + Arrays.toString(models) + Arrays.toString(roles);
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
