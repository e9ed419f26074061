package org.collograph.search.space;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a drawing anchors in a search that starts from it: its graph within the budget, and where
/// the nodes that must be kept stand among the slots of a distribution. The drawing's nodes are
/// spread over all slots, so that there is room for others before, between and beside them.
public final class Anchors {
  private final SlotGraph graph;
  private final AnchorPattern pattern;
  private final int slots;
  private final int[] fixed;
  private final Leanings leanings;

  /// @param graph obeys what is to be kept
  Anchors(SlotGraph graph, AnchorPattern pattern, int slots, Leanings leanings) {
    this.leanings = leanings;
    this.graph = graph;
    this.pattern = pattern;
    this.slots = slots;
    int[] at = pattern.find(graph);
    this.fixed = Arrays.stream(at).map(i -> (i + 1) * slots / graph.size() - 1).toArray();
  }

  /// The drawing's graph as the search may ask it.
  public SlotGraph graph() {
    return graph;
  }

  /// Whether every graph of the search must have some part of it.
  public boolean keepsAnything() {
    return pattern.size() > 0;
  }

  AnchorPattern pattern() {
    return pattern;
  }

  /// The ids that the drawing gives the slots of a graph, null for slots of no kept node.
  String[] names(SlotGraph g) {
    String[] names = new String[g.size()];
    int[] at = g.size() == slots && pattern.holds(g, fixed) ? fixed : pattern.find(g);
    for (int k = 0; at != null && k < at.length; k++) {
      names[at[k]] = pattern.anchor(k).id();
    }
    return names;
  }

  /// Where each slot of a graph would stand among a distribution's, what is kept at its own place;
  /// null where the graph lacks something that is kept or has no such place, so that no draw could
  /// give it.
  public int @Nullable [] places(SlotGraph g) {
    if (pattern.size() == 0) {
      int first = slots - g.size();
      return first < 0 ? null : IntStream.range(first, slots).toArray();
    }
    int[] at = pattern.find(g);
    return at == null ? null : new AnchorPlaces(g, at, fixed, slots).find();
  }

  /// What is kept reaches the output and reads as much as its role needs; a draw in which it does
  /// not is given edges.
  ///
  /// @param needs how many answers a role must read to stay what it is
  SlotGraph reaching(SlotGraph draw, IntUnaryOperator needs) {
    SlotGraph g = draw;
    for (int k = 0; k < pattern.size(); k++) {
      g = reading(g, fixed[k], needs.applyAsInt(g.role(fixed[k])));
    }
    for (int k = pattern.size() - 1; k >= 0; k--) {
      int slot = fixed[k];
      if (!g.alive().contains(slot)) {
        int reader = readerFor(g, slot);
        g = reader < 0 ? g : g.reading(reader, slot);
      }
    }
    return g;
  }

  /// The nearest slots before it, as far as they may be read.
  private SlotGraph reading(SlotGraph draw, int slot, int least) {
    SlotGraph g = draw;
    for (int j = slot - 1; j >= 0 && g.inDegree(slot) < least; j--) {
      if (!isBanned(slot, j)) {
        g = g.reading(slot, j);
      }
    }
    return g;
  }

  /// Whether what is kept at a slot may not read what is kept at another.
  private boolean isBanned(int reader, int read) {
    int to = anchorAt(reader);
    int from = anchorAt(read);
    return to >= 0 && from >= 0 && pattern.anchor(to).mayNot().contains(from);
  }

  /// The number of the one that is kept at a slot; −1 where none is.
  private int anchorAt(int slot) {
    for (int k = 0; k < pattern.size(); k++) {
      if (fixed[k] == slot) {
        return k;
      }
    }
    return -1;
  }

  private int readerFor(SlotGraph g, int slot) {
    NumberSet alive = g.alive();
    for (int i = g.output(); i > slot; i--) {
      if (!isBanned(i, slot) && alive.contains(i)) {
        return i;
      }
    }
    return -1;
  }

  /// The distribution with the probabilities that the drawing sets, which pins and bans outdo.
  GraphDistribution leaning(GraphDistribution tables) {
    return masked(leanings.over(tables, fixed));
  }

  /// The distribution without what may not be drawn, and with what must.
  public GraphDistribution masked(GraphDistribution unmasked) {
    GraphDistribution.Writable d = unmasked.writable();
    for (int k = 0; k < pattern.size(); k++) {
      AnchorPattern.Anchor anchor = pattern.anchor(k);
      int slot = fixed[k];
      Shares.only(d.roles()[slot], anchor.roles());
      Shares.only(d.models()[slot], anchor.models());
      for (int j = 0; j < pattern.size(); j++) {
        if (fixed[j] < slot && anchor.must().contains(j)) {
          d.edges()[slot][fixed[j]] = 1;
        } else if (fixed[j] < slot && anchor.mayNot().contains(j)) {
          d.edges()[slot][fixed[j]] = 0;
        }
      }
    }
    return d.distribution();
  }
}
