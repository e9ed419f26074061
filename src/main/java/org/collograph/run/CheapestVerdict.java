package org.collograph.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collograph.evaluation.Accuracy;
import org.collograph.search.Cheapest;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.collograph.words.Sentence;

/// Whether a search for the least cost found a graph whose accuracy is surely at the target, and
/// whether a yardstick that is costs less. It beats all where it is there and none is there for
/// less; not beaten are those that are; the smallest difference is half of the best's own interval.
record CheapestVerdict(SearchResult result, Cheapest objective) {
  Verdict verdict() {
    JudgedGraph best = result.best();
    List<JudgedGraph> cheaper =
        result.yardsticks().stream()
            .filter(this::isReached)
            .filter(y -> !isReached(best) || amount(y) < amount(best))
            .sorted(Comparator.comparingDouble(this::amount))
            .toList();
    Optional<JudgedGraph> reached =
        Stream.concat(cheaper.stream(), Stream.of(best).filter(this::isReached)).findFirst();
    JudgedGraph take = reached.orElse(best);
    Accuracy told = best.accuracy();
    return new Verdict(
        isReached(best) && cheaper.isEmpty() && !result.yardsticks().isEmpty(),
        cheaper,
        (told.high() - told.low()) / 2,
        take,
        reached.isPresent(),
        words(take, reached.isPresent()));
  }

  private boolean isReached(JudgedGraph g) {
    return objective.isReachedBy(g.accuracy());
  }

  private double amount(JudgedGraph g) {
    return g.cost().amount(objective.metric());
  }

  private Sentence words(JudgedGraph take, boolean isReached) {
    if (!isReached) {
      return Sentence.of(
          "Nothing found is surely at %.1f %% or above. The nearest costs %s and has %s. Maybe ask"
              + " for less, raise the budget, or give the task more questions.",
          objective.target() * 100, price(take), range(take));
    }
    return take.equals(result.best())
        ? Sentence.of(
            "The cheapest graph found that is surely at %.1f %% or above: it costs %s and has %s.",
            objective.target() * 100, price(take), range(take))
        : instead(take);
  }

  /// A yardstick that is there, and what was found is not or is there for more.
  private Sentence instead(JudgedGraph take) {
    String name = String.valueOf(take.name());
    double target = objective.target() * 100;
    JudgedGraph best = result.best();
    return isReached(best)
        ? Sentence.of(
            "%s is surely at %.1f %% or above for less than what was found: it costs %s instead of"
                + " %s and has %s. Take that.",
            name, target, price(take), price(best), range(take))
        : Sentence.of(
            "What was found is not surely at %.1f %% or above: it has %s. %s is: it costs %s and"
                + " has %s. Take that.",
            target, range(best), name, price(take), range(take));
  }

  private Sentence price(JudgedGraph g) {
    return Sentence.verbatim(objective.metric().format(amount(g)));
  }

  private static Sentence range(JudgedGraph g) {
    Accuracy a = g.accuracy();
    return Sentence.of(
        "%.1f %% (%.1f to %.1f, %,d questions)",
        a.mean() * 100, a.low() * 100, a.high() * 100, a.questions());
  }
}
