package org.collograph.search.evolution;

import java.util.random.RandomGenerator;
import org.collograph.search.space.NumberSet;
import org.collograph.search.space.SlotGraph;

/// A child of two graphs: counted from the output, each slot is one parent's or the other's, with
/// what it reads as far as the child has it.
final class Crossover {
  private Crossover() {}

  static SlotGraph of(SlotGraph one, SlotGraph other, RandomGenerator random) {
    int size = random.nextBoolean() ? one.size() : other.size();
    SlotGraph.Slot[] slots = new SlotGraph.Slot[size];
    for (int back = 0; back < size; back++) {
      SlotGraph from = back >= other.size() || random.nextBoolean() ? one : other;
      from = back >= from.size() ? other : from;
      slots[size - 1 - back] = slot(from, back, size);
    }
    return SlotGraph.of(slots);
  }

  /// @param back slots before the output
  private static SlotGraph.Slot slot(SlotGraph from, int back, int size) {
    int at = from.size() - 1 - back;
    int shift = size - from.size();
    NumberSet reads = NumberSet.EMPTY;
    for (int j = 0; j < at; j++) {
      reads = from.reads(at, j) && j + shift >= 0 ? reads.with(j + shift) : reads;
    }
    return new SlotGraph.Slot(from.role(at), from.model(at), reads);
  }
}
