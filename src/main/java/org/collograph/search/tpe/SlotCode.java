package org.collograph.search.tpe;

import java.util.Arrays;
import org.collograph.search.space.NumberSet;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;

/// Graphs as rows of categories: for every slot its role, its model, and for every slot before it
/// whether that is read. Smaller graphs stand in the last slots; what stands before them reads and
/// is read by nothing.
final class SlotCode {
  private final SearchSpace space;
  private final int slots;

  /// How many categories each place has.
  final int[] sizes;

  SlotCode(SearchSpace space) {
    this.space = space;
    this.slots = space.slots();
    this.sizes = new int[2 * slots + slots * (slots - 1) / 2];
    Arrays.fill(sizes, 2);
    Arrays.fill(sizes, 0, slots, space.roleCount());
    Arrays.fill(sizes, slots, 2 * slots, space.models().size());
  }

  private int edge(int from, int to) {
    return 2 * slots + to * (to - 1) / 2 + from;
  }

  /// @param graph of at most all slots
  /// @param beside what the slots that it leaves empty hold, and the model of a slot that calls
  ///   none
  int[] of(SlotGraph graph, int[] beside) {
    int[] code = beside.clone();
    Arrays.fill(code, 2 * slots, code.length, 0);
    int first = slots - graph.size();
    for (int i = 0; i < graph.size(); i++) {
      code[first + i] = graph.role(i);
      if (graph.callsModel(i)) {
        code[slots + first + i] = graph.model(i);
      }
      for (int j = 0; j < i; j++) {
        code[edge(first + j, first + i)] = graph.reads(i, j) ? 1 : 0;
      }
    }
    return code;
  }

  /// Over all slots.
  SlotGraph graph(int[] code) {
    SlotGraph.Slot[] all = new SlotGraph.Slot[slots];
    for (int i = 0; i < slots; i++) {
      NumberSet reads = NumberSet.EMPTY;
      for (int j = 0; j < i; j++) {
        reads = code[edge(j, i)] == 1 ? reads.with(j) : reads;
      }
      boolean calls = space.role(code[i]).callsModel();
      all[i] = new SlotGraph.Slot(code[i], calls ? code[slots + i] : SlotGraph.NO_MODEL, reads);
    }
    return SlotGraph.of(all);
  }
}
