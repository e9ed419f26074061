package org.collograph.search.agent;

import java.util.random.RandomGenerator;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;

/// A small random change of a graph. What comes out may be over budget or need mending.
final class Mutation {
  private final SearchSpace space;
  private final RandomGenerator random;

  Mutation(SearchSpace space, RandomGenerator random) {
    this.space = space;
    this.random = random;
  }

  SlotGraph of(SlotGraph g) {
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
    if (g.models()[i] < 0) {
      return g;
    }
    return g.with(i, g.roles()[i], random.nextInt(space.models().size()), g.reads()[i]);
  }

  private SlotGraph otherRole(SlotGraph g) {
    int i = random.nextInt(g.size());
    int role = random.nextInt(space.roleCount());
    int model =
        !space.role(role).callsModel()
            ? -1
            : g.models()[i] >= 0 ? g.models()[i] : random.nextInt(space.models().size());
    return g.with(i, role, model, g.reads()[i]);
  }

  private SlotGraph toggled(SlotGraph g) {
    if (g.size() < 2) {
      return g;
    }
    int to = 1 + random.nextInt(g.size() - 1);
    int from = random.nextInt(to);
    return g.with(to, g.roles()[to], g.models()[to], g.reads()[to] ^ 1 << from);
  }

  private SlotGraph without(SlotGraph g) {
    if (g.size() < 2) {
      return g;
    }
    int i = random.nextInt(g.size() - 1);
    return g.keeping(((1 << g.size()) - 1) & ~(1 << i));
  }

  /// Another node that reads the same and is read by the same.
  private SlotGraph twinned(SlotGraph g) {
    if (g.size() < 2 || g.size() >= space.slots()) {
      return g;
    }
    int i = random.nextInt(g.output());
    SlotGraph more = g.inserting(i, g.roles()[i], g.models()[i], g.reads()[i] & ((1 << i) - 1));
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
    int reads = random.nextBoolean() ? 0 : random.nextInt(1 << Math.min(at, 20));
    SlotGraph more =
        g.inserting(at, space.sourceRole(), random.nextInt(space.models().size()), reads);
    int reader = at + 1 + random.nextInt(more.size() - at - 1);
    return more.reading(reader, at);
  }
}
