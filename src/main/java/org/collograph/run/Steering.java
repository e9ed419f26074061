package org.collograph.run;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.collograph.search.Rudder;
import org.collograph.search.SearchEvent;
import org.collograph.search.SearchRules;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.steer.Helm;
import org.collograph.search.steer.Steer;
import org.collograph.words.Refusal;

/// What was asked of a run's search, from the store: what a round took is taken by it again, and
/// what waits is taken by the first round that was not begun before.
final class Steering implements Rudder {
  private final RunStore store;
  private final String run;
  private final BooleanSupplier isTold;

  /// @param isTold whether the search goes again where it went before
  Steering(RunStore store, String run, BooleanSupplier isTold) {
    this.store = store;
    this.run = run;
    this.isTold = isTold;
  }

  @Override
  public List<SearchEvent.Steered> before(int round) {
    boolean takesNew = !isTold.getAsBoolean();
    return store.steers(run).stream()
        .filter(a -> a.round() == null ? takesNew : a.round() == round)
        .map(a -> a.at(round))
        .toList();
  }

  /// @param before what was asked already
  /// @throws IllegalArgumentException where the search cannot do it
  static void require(List<Steer> changes, PreparedSearch search, List<Steer> before) {
    Helm helm = new Helm(search.space());
    GraphDistribution tables = GraphDistribution.begin(search.space());
    for (Steer earlier : before) {
      tables = helm.after(earlier, tables);
    }
    for (Steer change : changes) {
      requirePossible(change, search);
      tables = helm.after(change, tables);
    }
  }

  private static void requirePossible(Steer what, PreparedSearch search) {
    SearchRules rules = search.plan().rules();
    switch (what) {
      case Steer.MoreRounds(int more) when rules.rounds() == null ->
          throw new Refusal(
              "This search has no limit of rounds that %d could be added to. Maybe pairs +%d is"
                  + " meant.",
              more, more * 20);
      case Steer.MorePairs(int more) when rules.maxAsked() == null ->
          throw new Refusal(
              "This search has no limit of pairs that %d could be added to. Maybe rounds +%d is"
                  + " meant.",
              more, Math.max(1, more / 20));
      case Steer.MoreRounds _, Steer.MorePairs _, Steer.Finish _ -> {}
      default -> requireTables(search);
    }
  }

  private static void requireTables(PreparedSearch search) {
    if (!search.method().drawsFromTables()) {
      throw new Refusal(
          "The method '%s' draws from no probabilities, so nothing can be pinned, banned or set."
              + " Maybe %s is meant for the next search.",
          search.method().name(), Methods.withTables());
    }
  }
}
