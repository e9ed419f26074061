package org.collograph.run;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Difference;
import org.collograph.search.JudgedGraph;
import org.collograph.search.PassedOver;
import org.collograph.search.SearchResult;
import org.collograph.words.Sentence;

/// A verdict in a sentence that says no more than the questions allow.
record VerdictWords(
    SearchResult result,
    List<JudgedGraph> notBeaten,
    double smallest,
    JudgedGraph take,
    Dearness dearness) {
  /// Yardsticks named; of the rest their number is told.
  private static final int MOST_NAMED = 2;

  Sentence sentence() {
    Sentence verdict = verdict();
    return passedOver().map(p -> Sentence.of("%s %s", verdict, p)).orElse(verdict);
  }

  /// The graph that scored best, where a plainer one was returned.
  private Optional<Sentence> passedOver() {
    PassedOver p = result.passed();
    return p == null
        ? Optional.empty()
        : dearness.common(p.cost(), result.best().cost()).map(m -> passedOver(p, m));
  }

  private Sentence passedOver(PassedOver p, Metric m) {
    String dearer = m.format(requireNonNull(p.cost().in(m)));
    String plainer = m.format(requireNonNull(result.best().cost().in(m)));
    return dearer.equals(plainer)
        ? Sentence.of(
            "The graph that scored best among the finalists costs as much; it is %s ahead there, on"
                + " %,d questions, which is nothing that they can tell: the plainer one is"
                + " returned.",
            points(p.ahead()), p.ahead().n())
        : Sentence.of(
            "The graph that scored best among the finalists costs %s instead of %s; it is %s ahead"
                + " there, on %,d questions, which is nothing that they can tell: the plainer one"
                + " is returned.",
            dearer, plainer, points(p.ahead()), p.ahead().n());
  }

  private Sentence verdict() {
    JudgedGraph closest =
        result.yardsticks().stream()
            .min(Comparator.comparingDouble(y -> Verdict.behind(y).low()))
            .orElseThrow();
    long n = Verdict.behind(closest).n();
    if (Verdict.isTooFew(result)) {
      return Sentence.of(
          "Nothing can be told: %,d questions can show differences from %.0f points on. Maybe give"
              + " the task more questions.",
          n, smallest * 100);
    }
    if (notBeaten.isEmpty()) {
      return Sentence.of(
          "Better than every yardstick. The closest is %s: %s on %,d questions.",
          named(closest), points(Verdict.behind(closest)), n);
    }
    return !keepsBest() && Verdict.behind(take).isWorse()
        ? Sentence.of(
            "No team found here beats %s, which is better: %s on %,d questions. Take that.",
            beside(take), points(Verdict.behind(take)), n)
        : tie(n);
  }

  private boolean keepsBest() {
    return take.equals(result.best());
  }

  private Sentence tie(long n) {
    Sentence told =
        Sentence.of(
            "Cannot be told from %,d of %,d yardsticks: %s. %,d questions can show differences from"
                + " %.1f points on.",
            notBeaten.size(), result.yardsticks().size(), names(), n, smallest * 100);
    return keepsBest()
        ? told
        : Sentence.of(
            "%s As far as these questions tell, %s is as good and costs less.", told, named(take));
  }

  /// The first of them, and the one that did best of those that did better than the best: nobody
  /// shall find in the table what the verdict has left out.
  private List<JudgedGraph> named() {
    List<JudgedGraph> some =
        new ArrayList<>(notBeaten.subList(0, Math.min(MOST_NAMED, notBeaten.size())));
    notBeaten.stream()
        .filter(y -> Verdict.behind(y).difference() < 0)
        .min(Comparator.comparingDouble(y -> Verdict.behind(y).difference()))
        .filter(y -> !some.contains(y))
        .ifPresent(some::add);
    return some;
  }

  private Sentence names() {
    List<Sentence> names = new ArrayList<>();
    for (JudgedGraph y : named()) {
      names.add(Sentence.of("%s, %s", beside(y), points(Verdict.behind(y))));
    }
    if (notBeaten.size() > names.size()) {
      names.add(Sentence.of("%,d more", notBeaten.size() - names.size()));
    }
    return Sentence.joined(names);
  }

  /// With what it costs beside the best.
  private Sentence beside(JudgedGraph y) {
    return dearness
        .common(y.cost(), result.best().cost())
        .map(
            m ->
                Sentence.of(
                    "%s (%s instead of %s)",
                    named(y),
                    m.format(requireNonNull(y.cost().in(m))),
                    m.format(requireNonNull(result.best().cost().in(m)))))
        .orElseGet(() -> Sentence.verbatim(named(y)));
  }

  private static String named(JudgedGraph y) {
    return requireNonNull(y.name());
  }

  /// Such as `+7.6 ± 7.4 points`.
  private static Sentence points(Difference d) {
    return Sentence.of("%+.1f ± %.1f points", d.difference() * 100, d.half() * 100);
  }
}
