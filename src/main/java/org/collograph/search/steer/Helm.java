package org.collograph.search.steer;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.NumberSet;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.Shares;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What is pinned and banned in a search that is at work, laid over what it draws from. One thread
/// uses it.
public final class Helm {
  private final SearchSpace space;
  private final Set<Cell> pinned = new LinkedHashSet<>();
  private final Set<Cell> banned = new LinkedHashSet<>();

  public Helm(SearchSpace space) {
    this.space = space;
  }

  /// Whether anything is pinned or banned.
  public boolean holdsAnything() {
    return !pinned.isEmpty() || !banned.isEmpty();
  }

  /// The distribution after a change, with everything that is held.
  ///
  /// @throws IllegalArgumentException where this search draws no such thing, or nothing would be
  ///   left to draw
  public GraphDistribution after(Steer steer, GraphDistribution now) {
    return switch (steer) {
      case Steer.Tilt(Cell cell, double p) -> over(tilted(now, cell, p));
      case Steer.Pin(Cell cell) -> holding(cell, pinned, now);
      case Steer.Ban(Cell cell) -> holding(cell, banned, now);
      case Steer.Free(Cell cell) -> {
        cell.requireIn(space);
        pinned.remove(cell);
        banned.remove(cell);
        yield now;
      }
      case Steer.MoreRounds _, Steer.MorePairs _, Steer.Finish _ -> now;
    };
  }

  private GraphDistribution holding(Cell cell, Set<Cell> among, GraphDistribution now) {
    cell.requireIn(space);
    if (among == pinned) {
      pinned.removeIf(c -> isRival(c, cell));
    }
    (among == pinned ? banned : pinned).remove(cell);
    among.add(cell);
    return over(now);
  }

  /// Whether a slot cannot have both.
  private boolean isRival(Cell a, Cell b) {
    return a instanceof Cell.Named x
        && b instanceof Cell.Named y
        && x.slot() == y.slot()
        && x.isRole(space) == y.isRole(space);
  }

  private GraphDistribution tilted(GraphDistribution now, Cell cell, double p) {
    cell.requireIn(space);
    GraphDistribution.Writable d = now.writable();
    switch (cell) {
      case Cell.Edge(int from, int to) -> d.edges()[to][from] = p;
      case Cell.Named n -> Shares.lean(row(n, d), Map.of(number(n), p));
    }
    return d.distribution();
  }

  /// A distribution with what is pinned and without what is banned. What the drawing pins that the
  /// search starts from outdoes both.
  public GraphDistribution over(GraphDistribution free) {
    GraphDistribution.Writable d = free.writable();
    Map<double[], NumberSet> allowed = new IdentityHashMap<>();
    banned.forEach(c -> hold(c, false, d, allowed));
    pinned.forEach(c -> hold(c, true, d, allowed));
    allowed.forEach(Shares::only);
    GraphDistribution held = d.distribution();
    return space.start().map(s -> s.masked(held)).orElse(held);
  }

  private void hold(
      Cell cell, boolean pin, GraphDistribution.Writable d, Map<double[], NumberSet> allowed) {
    switch (cell) {
      case Cell.Edge(int from, int to) -> d.edges()[to][from] = pin ? 1 : 0;
      case Cell.Named n -> {
        double[] row = row(n, d);
        NumberSet before = allowed.getOrDefault(row, NumberSet.below(row.length));
        NumberSet after = pin ? NumberSet.of(number(n)) : before.without(number(n));
        if (after.isEmpty()) {
          throw new Refusal(
              "With '%s' banned nothing is left for slot %d. Maybe free another one first.",
              n.name(), n.slot() + 1);
        }
        allowed.put(row, after);
      }
    }
  }

  /// The probability that a sentence of feedback is about; null where it is about none.
  public @Nullable Double of(Sentence said, GraphDistribution d) {
    return switch (CellSentence.cell(said, d.slots())) {
      case Cell.Edge(int from, int to) -> d.edge(from, to);
      case Cell.Named n ->
          n.isRole(space) ? d.role(n.slot(), n.number(space)) : d.model(n.slot(), n.number(space));
      case null -> null;
    };
  }

  private double[] row(Cell.Named n, GraphDistribution.Writable d) {
    return n.isRole(space) ? d.roles()[n.slot()] : d.models()[n.slot()];
  }

  private int number(Cell.Named n) {
    return n.number(space);
  }
}
