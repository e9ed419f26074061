package org.collograph.run;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collograph.cost.Budget;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.search.Cheapest;
import org.collograph.search.JudgedGraph;
import org.collograph.search.Objective;
import org.collograph.search.SearchResult;
import org.collograph.words.Sentence;

/// Whether the graph found is worth having, against everything in the table, on the half of
/// validation that chose nothing.
///
/// @param beatsAll whether the interval of each paired difference lies above 0: the claim holds
///   only if all do, so each has its own level
/// @param notBeaten the others: the best single model first, then the cheapest first
/// @param smallest difference that so many questions can show
/// @param take what is to be preferred: the best, or a yardstick that is better, or one that costs
///   clearly less, nothing more in another metric, and is within a standard error of it
/// @param isYes false where what was asked for was not found
public record Verdict(
    boolean beatsAll,
    List<JudgedGraph> notBeaten,
    double smallest,
    JudgedGraph take,
    boolean isYes,
    Sentence sentence) {
  /// Empty until all yardsticks are judged, and where there are none to be held against: but the
  /// least cost is told without any. There [CheapestVerdict] says what the parts mean.
  ///
  /// @param objective that the search was after
  /// @param budget that it kept: what is cheaper is so in its first metric
  public static Optional<Verdict> of(SearchResult r, Objective objective, Budget budget) {
    boolean isRacing = r.rival() == null && !r.yardsticks().isEmpty();
    if (objective instanceof Cheapest c && !isRacing) {
      return Optional.of(new CheapestVerdict(r, c).verdict());
    }
    if (r.rival() == null || r.yardsticks().isEmpty()) {
      return Optional.empty();
    }
    Dearness dearness = Dearness.under(budget);
    List<JudgedGraph> notBeaten = notBeaten(r, dearness);
    double smallest = smallest(r);
    JudgedGraph take = take(r, notBeaten, dearness);
    return Optional.of(
        new Verdict(
            notBeaten.isEmpty(),
            notBeaten,
            smallest,
            take,
            true,
            new VerdictWords(r, notBeaten, smallest, take, dearness).sentence()));
  }

  /// The best less this one.
  static Difference behind(JudgedGraph yardstick) {
    return requireNonNull(yardstick.behind());
  }

  /// Too few questions prove nothing, whatever they say.
  static boolean isTooFew(SearchResult r) {
    return most(r) < Accuracy.FEW;
  }

  /// Questions of the yardsticks that went to the end of their race.
  private static long most(SearchResult r) {
    return r.yardsticks().stream().mapToLong(y -> behind(y).n()).max().orElse(0);
  }

  /// As far as all questions tell: a yardstick that stopped early was further behind.
  private static double smallest(SearchResult r) {
    long most = most(r);
    return r.yardsticks().stream()
        .map(Verdict::behind)
        .filter(d -> d.n() == most)
        .mapToDouble(Difference::half)
        .max()
        .orElseThrow();
  }

  private static List<JudgedGraph> notBeaten(SearchResult r, Dearness dearness) {
    boolean few = isTooFew(r);
    List<JudgedGraph> all = new ArrayList<>();
    for (JudgedGraph y : r.yardsticks()) {
      if (few || !behind(y).isBetter()) {
        all.add(y);
      }
    }
    all.sort(Comparator.comparingDouble(y -> dearness.of(y.cost(), r.best().cost())));
    all.stream()
        .filter(y -> y.graph().nodes().size() == 1)
        .max(Comparator.comparingDouble(y -> y.accuracy().mean()))
        .ifPresent(
            single -> {
              all.remove(single);
              all.addFirst(single);
            });
    return List.copyOf(all);
  }

  private static JudgedGraph take(SearchResult r, List<JudgedGraph> notBeaten, Dearness dearness) {
    if (isTooFew(r)) {
      return r.best();
    }
    Optional<JudgedGraph> better =
        notBeaten.stream()
            .filter(y -> behind(y).isWorse())
            .min(Comparator.comparingDouble(y -> behind(y).difference()));
    return better.orElseGet(
        () ->
            notBeaten.stream()
                .filter(y -> dearness.isWorthwhile(y, r.best()) && behind(y).isWithinAnError())
                .min(Comparator.comparingDouble(y -> dearness.of(y.cost(), r.best().cost())))
                .orElse(r.best()));
  }
}
