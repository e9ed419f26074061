package org.collograph.search.space;

import java.util.random.RandomGenerator;

/// A small random change of a graph. What comes out may be over budget or need mending.
public final class Mutation {
  /// Of the slots before a new node, so many are drawn from: one random number holds them.
  private static final int MOST_DRAWN = 20;

  private final SearchSpace space;
  private final RandomGenerator random;

  public Mutation(SearchSpace space, RandomGenerator random) {
    this.space = space;
    this.random = random;
  }

  public SlotGraph of(SlotGraph g) {
    SlotGraph next = once(g);
    return random.nextInt(3) == 0 ? once(next) : next;
  }

  private SlotGraph once(SlotGraph g) {
    return switch (random.nextInt(6)) {
      case 0 -> remodelled(g);
      case 1 -> otherRole(g);
      case 2 -> toggled(g);
      case 3 -> without(g);
      case 4 -> twinned(g);
      default -> grown(g);
    };
  }

  private SlotGraph remodelled(SlotGraph g) {
    int i = random.nextInt(g.size());
    if (!g.callsModel(i)) {
      return g;
    }
    return g.withModel(i, random.nextInt(space.models().size()));
  }

  private SlotGraph otherRole(SlotGraph g) {
    int i = random.nextInt(g.size());
    int role = random.nextInt(space.roleCount());
    int model =
        !space.role(role).callsModel()
            ? SlotGraph.NO_MODEL
            : g.callsModel(i) ? g.model(i) : random.nextInt(space.models().size());
    return g.with(i, role, model, g.reads(i));
  }

  private SlotGraph toggled(SlotGraph g) {
    if (g.size() < 2) {
      return g;
    }
    int to = 1 + random.nextInt(g.size() - 1);
    int from = random.nextInt(to);
    return g.withReads(to, g.reads(to).toggling(from));
  }

  private SlotGraph without(SlotGraph g) {
    if (g.size() < 2) {
      return g;
    }
    int i = random.nextInt(g.size() - 1);
    return g.without(i);
  }

  /// Another node that reads the same and is read by the same.
  private SlotGraph twinned(SlotGraph g) {
    if (g.size() < 2 || g.size() >= space.slots()) {
      return g;
    }
    int i = random.nextInt(g.output());
    SlotGraph more = g.inserting(i, g.role(i), g.model(i), g.reads(i));
    for (int k = i + 2; k < more.size(); k++) {
      if (more.reads(k, i + 1)) {
        more = more.reading(k, i);
      }
    }
    return more;
  }

  /// A new node that reads some and is read by one.
  private SlotGraph grown(SlotGraph g) {
    if (g.size() >= space.slots()) {
      return g;
    }
    int at = random.nextInt(g.size());
    NumberSet reads =
        new NumberSet(random.nextBoolean() ? 0 : random.nextInt(1 << Math.min(at, MOST_DRAWN)));
    SlotGraph more =
        g.inserting(at, space.sourceRole(), random.nextInt(space.models().size()), reads);
    int reader = at + 1 + random.nextInt(more.size() - at - 1);
    return more.reading(reader, at);
  }
}
