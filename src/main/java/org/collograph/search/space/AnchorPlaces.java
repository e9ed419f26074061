package org.collograph.search.space;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Gives the slots of a graph their places among those of a distribution, anchors at their own and
/// the output last; those that must come early first.
final class AnchorPlaces {
  private final SlotGraph g;
  private final int[] place;
  private final int[] latest;

  /// @param at the slot of each anchor in the graph
  /// @param fixed the place of each anchor
  /// @param slots of the distribution
  AnchorPlaces(SlotGraph g, int[] at, int[] fixed, int slots) {
    this.g = g;
    this.place = new int[g.size()];
    this.latest = new int[g.size()];
    Arrays.fill(place, -1);
    for (int k = 0; k < at.length; k++) {
      place[at[k]] = fixed[k];
    }
    place[g.output()] = slots - 1;
    for (int i = g.size() - 1; i >= 0; i--) {
      latest[i] = place[i] >= 0 ? place[i] : slots - 1;
      for (int reader = i + 1; reader < g.size(); reader++) {
        latest[i] = g.reads(reader, i) ? Math.min(latest[i], latest[reader] - 1) : latest[i];
      }
    }
  }

  /// Null where they do not fit in.
  int @Nullable [] find() {
    Set<Integer> taken = new HashSet<>();
    Arrays.stream(place).filter(p -> p >= 0).forEach(taken::add);
    List<Integer> order =
        IntStream.range(0, g.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> latest[i]))
            .toList();
    for (int i : order) {
      int after = earliest(i);
      if (place[i] < 0) {
        place[i] = after;
        while (taken.contains(place[i])) {
          place[i]++;
        }
        taken.add(place[i]);
      }
      if (place[i] < after || place[i] > latest[i]) {
        return null;
      }
    }
    return place;
  }

  private int earliest(int i) {
    int after = 0;
    for (int j = 0; j < i; j++) {
      after = g.reads(i, j) ? Math.max(after, place[j] + 1) : after;
    }
    return after;
  }
}
