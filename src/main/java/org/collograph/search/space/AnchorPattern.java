package org.collograph.search.space;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The nodes of a drawing that every graph of a search has, as a pattern to be found in graphs over
/// slots: which roles and models each may have, and which of them must, or may not, read which.
///
/// @param anchors predecessors first
/// @param output the number of the one that is the output; −1 where that one is free
record AnchorPattern(List<Anchor> anchors, int output) {
  /// A pattern that is not found after so many tries is taken to be missing.
  private static final int MOST_TRIES = 20_000;

  static final AnchorPattern NONE = new AnchorPattern(List.of(), -1);

  /// A node that stays.
  ///
  /// @param id in the drawing
  /// @param roles that it may have
  /// @param models that it may have; of no account where its role calls none
  /// @param must numbers of the anchors that it reads, whatever else it reads
  /// @param mayNot likewise, that it does not read
  record Anchor(String id, NumberSet roles, NumberSet models, NumberSet must, NumberSet mayNot) {}

  int size() {
    return anchors.size();
  }

  Anchor anchor(int number) {
    return anchors.get(number);
  }

  List<String> ids() {
    return anchors.stream().map(Anchor::id).toList();
  }

  /// The slot of each, the first such assignment; null where the graph does not hold the pattern.
  int @Nullable [] find(SlotGraph g) {
    int[] at = new int[size()];
    Arrays.fill(at, -1);
    return new Finder(g, at).from(0) ? at : null;
  }

  /// Whether each may stand where it is said to.
  boolean holds(SlotGraph g, int[] at) {
    for (int i = 0; i < size(); i++) {
      if (!suits(g, i, at[i], at)) {
        return false;
      }
    }
    return true;
  }

  private boolean suits(SlotGraph g, int i, int slot, int[] at) {
    boolean role = anchor(i).roles().contains(g.role(slot));
    boolean model = !g.callsModel(slot) || anchor(i).models().contains(g.model(slot));
    if (!role || !model || (i == output) != (slot == g.output())) {
      return false;
    }
    for (int j = 0; j < size(); j++) {
      if (at[j] >= 0
          && j != i
          && (clashes(g, i, slot, j, at[j]) || clashes(g, j, at[j], i, slot))) {
        return false;
      }
    }
    return true;
  }

  /// Whether `to` must read `from` and does not, or may not and does.
  private boolean clashes(SlotGraph g, int to, int toSlot, int from, int fromSlot) {
    boolean reads = fromSlot < toSlot && g.reads(toSlot, fromSlot);
    return (reads ? anchor(to).mayNot() : anchor(to).must()).contains(from);
  }

  private final class Finder {
    final SlotGraph graph;
    final int[] at;
    NumberSet taken = NumberSet.EMPTY;
    int tries;

    Finder(SlotGraph graph, int[] at) {
      this.graph = graph;
      this.at = at;
    }

    boolean from(int i) {
      if (i == size()) {
        return true;
      }
      for (int slot = 0; slot < graph.size() && tries < MOST_TRIES; slot++) {
        tries++;
        if (!taken.contains(slot) && suits(graph, i, slot, at)) {
          at[i] = slot;
          taken = taken.with(slot);
          if (from(i + 1)) {
            return true;
          }
          taken = taken.without(slot);
          at[i] = -1;
        }
      }
      return false;
    }
  }
}
