package org.collograph.search.tpe;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.collograph.search.space.GraphDistribution;
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
    int[] places = places(graph);
    for (int i = 0; i < graph.size(); i++) {
      code[places[i]] = graph.role(i);
      if (graph.callsModel(i)) {
        code[slots + places[i]] = graph.model(i);
      }
      for (int j = 0; j < i; j++) {
        code[edge(places[j], places[i])] = graph.reads(i, j) ? 1 : 0;
      }
    }
    return code;
  }

  /// In a search from a drawing what is kept of that has places of its own.
  private int[] places(SlotGraph graph) {
    int[] kept = space.start().map(s -> s.places(graph)).orElse(null);
    return kept != null ? kept : IntStream.range(slots - graph.size(), slots).toArray();
  }

  /// With what a distribution excludes replaced by what it allows, in place.
  void allow(int[] code, GraphDistribution d, RandomGenerator random) {
    for (int i = 0; i < slots; i++) {
      code[i] = allowed(code[i], d.roles(i), random);
      code[slots + i] = allowed(code[slots + i], d.models(i), random);
      for (int j = 0; j < i; j++) {
        double p = d.edge(j, i);
        code[edge(j, i)] = p == 0 || p == 1 ? (int) p : code[edge(j, i)];
      }
    }
  }

  private static int allowed(int category, double[] p, RandomGenerator random) {
    int chosen = category;
    while (p[chosen] == 0) {
      chosen = random.nextInt(p.length);
    }
    return chosen;
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
