package org.collograph.search.textgrad;

import java.util.List;
import org.collograph.evaluation.NodeTrace;
import org.collograph.evaluation.Outcome;
import org.collograph.search.space.NumberSet;
import org.collograph.search.space.SlotGraph;

/// What went wrong at each node of a graph, counted over questions.
///
/// @param wrong answers that were not right
/// @param lost of these where a right answer had been read
record NodeFaults(int[] wrong, int[] lost) {
  /// @param outcomes with what each node said
  static NodeFaults of(SlotGraph g, List<Outcome> outcomes) {
    NodeFaults faults = new NodeFaults(new int[g.size()], new int[g.size()]);
    for (Outcome o : outcomes) {
      if (o.isScored() && o.nodes().size() == g.size()) {
        faults.add(g, o.nodes());
      }
    }
    return faults;
  }

  private void add(SlotGraph g, List<NodeTrace> nodes) {
    for (int i = 0; i < g.size(); i++) {
      boolean isWrong = !nodes.get(i).right();
      wrong[i] += isWrong ? 1 : 0;
      lost[i] += isWrong && hadRight(g.reads(i), nodes) ? 1 : 0;
    }
  }

  private static boolean hadRight(NumberSet reads, List<NodeTrace> nodes) {
    for (int p = reads.first(); p < Long.SIZE; p = reads.after(p)) {
      if (nodes.get(p).right()) {
        return true;
      }
    }
    return false;
  }

  /// The node with the most, the last of equals.
  static int worst(int[] counts) {
    int worst = counts.length - 1;
    for (int i = counts.length - 1; i >= 0; i--) {
      worst = counts[i] > counts[worst] ? i : worst;
    }
    return worst;
  }
}
