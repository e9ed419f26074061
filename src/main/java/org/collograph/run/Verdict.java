package org.collograph.run;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
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
///   less and is within a standard error of it
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
  public static Optional<Verdict> of(SearchResult r, Objective objective) {
    boolean isRacing = r.rival() == null && !r.yardsticks().isEmpty();
    if (objective instanceof Cheapest c && !isRacing) {
      return Optional.of(new CheapestVerdict(r, c).verdict());
    }
    if (r.rival() == null || r.yardsticks().isEmpty()) {
      return Optional.empty();
    }
    List<JudgedGraph> notBeaten = notBeaten(r);
    double smallest = smallest(r);
    JudgedGraph take = take(r, notBeaten);
    return Optional.of(
        new Verdict(
            notBeaten.isEmpty(),
            notBeaten,
            smallest,
            take,
            true,
            new VerdictWords(r, notBeaten, smallest, take).sentence()));
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

  private static List<JudgedGraph> notBeaten(SearchResult r) {
    boolean few = isTooFew(r);
    List<JudgedGraph> all = new ArrayList<>();
    for (JudgedGraph y : r.yardsticks()) {
      if (few || !behind(y).isBetter()) {
        all.add(y);
      }
    }
    all.sort(Comparator.comparingDouble(y -> amount(y.cost(), r.best().cost())));
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

  private static JudgedGraph take(SearchResult r, List<JudgedGraph> notBeaten) {
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
                .filter(y -> costsLess(y, r.best()) && behind(y).isWithinAnError())
                .min(Comparator.comparingDouble(y -> amount(y.cost(), r.best().cost())))
                .orElse(r.best()));
  }

  private static boolean costsLess(JudgedGraph one, JudgedGraph other) {
    return amount(one.cost(), other.cost()) < amount(other.cost(), one.cost());
  }

  /// The first metric in which both are known.
  static Optional<Metric> common(Cost one, Cost other) {
    return List.of(Metric.UNITS, Metric.USD, Metric.SECONDS).stream()
        .filter(m -> one.in(m) != null && other.in(m) != null)
        .findFirst();
  }

  private static double amount(Cost of, Cost beside) {
    return common(of, beside).map(m -> requireNonNull(of.in(m))).orElse(0.0);
  }
}
