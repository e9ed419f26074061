package org.collograph.search.space;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// The drawing that a search starts from: its graph within the budget, and where the nodes that
/// must be kept stand among the slots of a distribution. The drawing's nodes are spread over all
/// slots, so that there is room for others before, between and beside them.
public final class Anchors {
  private final SlotGraph graph;
  private final AnchorPattern kept;
  private final int slots;
  private final int[] fixed;

  /// @param graph obeys what is to be kept
  Anchors(SlotGraph graph, AnchorPattern kept, int slots) {
    this.graph = graph;
    this.kept = kept;
    this.slots = slots;
    int[] at = kept.find(graph);
    this.fixed = Arrays.stream(at).map(i -> (i + 1) * slots / graph.size() - 1).toArray();
  }

  public SlotGraph graph() {
    return graph;
  }

  /// Whether every graph of the search must have some part of it.
  public boolean keepsAnything() {
    return kept.size() > 0;
  }

  AnchorPattern kept() {
    return kept;
  }

  /// The ids that the drawing gives the slots of a graph, null for slots of no kept node.
  String[] names(SlotGraph g) {
    String[] names = new String[g.size()];
    int[] at = g.size() == slots && kept.holds(g, fixed) ? fixed : kept.find(g);
    for (int k = 0; at != null && k < at.length; k++) {
      names[at[k]] = kept.ids().get(k);
    }
    return names;
  }

  /// Where each slot of a graph would stand among a distribution's, what is kept at its own place;
  /// null where the graph lacks something that is kept or has no such place, so that no draw could
  /// give it.
  public int[] places(SlotGraph g) {
    if (kept.size() == 0) {
      int first = slots - g.size();
      return first < 0 ? null : java.util.stream.IntStream.range(first, slots).toArray();
    }
    int[] at = kept.find(g);
    return at == null ? null : new Placing(g, at).places();
  }

  /// What is kept reaches the output and reads as much as its role needs; a draw in which it does
  /// not is given edges.
  ///
  /// @param needs how many answers a role must read to stay what it is
  SlotGraph reaching(SlotGraph draw, IntUnaryOperator needs) {
    SlotGraph g = draw;
    for (int k = 0; k < kept.size(); k++) {
      g = reading(g, k, needs.applyAsInt(g.roles()[fixed[k]]));
    }
    for (int k = kept.size() - 1; k >= 0; k--) {
      int slot = fixed[k];
      if ((g.alive() >> slot & 1) == 0) {
        int reader = readerFor(g, k);
        g = reader < 0 ? g : g.reading(reader, slot);
      }
    }
    return g;
  }

  /// The nearest slots before it, as far as they may be read.
  private SlotGraph reading(SlotGraph draw, int k, int least) {
    SlotGraph g = draw;
    int slot = fixed[k];
    for (int j = slot - 1; j >= 0 && g.inDegree(slot) < least; j--) {
      if (!isBanned(k, j)) {
        g = g.reading(slot, j);
      }
    }
    return g;
  }

  /// Whether a kept node may not read a slot.
  private boolean isBanned(int k, int slot) {
    for (int j = 0; j < kept.size(); j++) {
      if (fixed[j] == slot && (kept.mayNot()[k] >> j & 1) != 0) {
        return true;
      }
    }
    return false;
  }

  private int readerFor(SlotGraph g, int k) {
    for (int i = g.output(); i > fixed[k]; i--) {
      boolean banned = false;
      for (int j = 0; j < kept.size(); j++) {
        banned |= fixed[j] == i && (kept.mayNot()[j] >> k & 1) != 0;
      }
      if (!banned && (g.alive() >> i & 1) != 0) {
        return i;
      }
    }
    return -1;
  }

  /// The distribution without what may not be drawn, and with what must.
  public GraphDistribution masked(GraphDistribution unmasked) {
    GraphDistribution d = unmasked.towards(unmasked, 0);
    for (int k = 0; k < kept.size(); k++) {
      int slot = fixed[k];
      only(d.roles()[slot], kept.roles()[k]);
      only(d.models()[slot], kept.models()[k]);
      for (int j = 0; j < kept.size(); j++) {
        if (fixed[j] < slot && (kept.must()[k] >> j & 1) != 0) {
          d.edges()[slot][fixed[j]] = 1;
        } else if (fixed[j] < slot && (kept.mayNot()[k] >> j & 1) != 0) {
          d.edges()[slot][fixed[j]] = 0;
        }
      }
    }
    return d;
  }

  private static void only(double[] p, long allowed) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = (allowed >> i & 1) != 0 ? p[i] : 0;
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] = sum > 0 ? p[i] / sum : (allowed >> i & 1) / (double) Long.bitCount(allowed);
    }
  }

  /// Gives slots their places, those that must come early first.
  private final class Placing {
    final SlotGraph g;
    final int[] place;
    final int[] latest;

    Placing(SlotGraph g, int[] at) {
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

    int[] places() {
      Set<Integer> taken = new HashSet<>();
      Arrays.stream(place).filter(p -> p >= 0).forEach(taken::add);
      List<Integer> order =
          java.util.stream.IntStream.range(0, g.size())
              .boxed()
              .sorted(java.util.Comparator.comparingInt(i -> latest[i]))
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
}
