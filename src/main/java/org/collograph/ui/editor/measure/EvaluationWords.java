package org.collograph.ui.editor.measure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.run.EvaluationReport;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// A measurement in sentences that say what they rest on.
final class EvaluationWords {
  private EvaluationWords() {}

  /// Such as `71.3 % (63.2 – 78.2) of 120 on validation`.
  static String accuracy(Measured m) {
    Accuracy a = m.report().accuracy();
    return a.n() == 0
        ? Words.of("No question brought a score: %s", m.report().whyUnscored())
        : Words.of(
            "Right: %s, on %,d questions of %s",
            Labels.interval(a), m.report().questions().size(), PartWords.of(m.wanted().part()));
  }

  /// Empty without a rival. Says what its interval allows and no more.
  static String difference(Measured m) {
    Difference d = m.report().difference();
    if (d == null || d.n() == 0) {
      return "";
    }
    String told =
        Words.of(
            "%+.1f points against %s (%+.1f to %+.1f), question by question; that one: %s.",
            100 * d.difference(),
            m.against().words(),
            100 * d.low(),
            100 * d.high(),
            Labels.interval(requireNonNull(m.report().rival())));
    return told + " " + (m.isAgainstItself() ? same() : verdict(d));
  }

  private static String same() {
    return Words.of("Both are the same graph.");
  }

  private static String verdict(Difference d) {
    if (d.isBetter()) {
      return Words.of("The drawing is better on questions like these.");
    }
    return d.isWorse()
        ? Words.of("The drawing is worse on questions like these.")
        : Words.of("Which of the two is better cannot be told from these questions.");
  }

  /// What else has to be known to read the figures.
  static List<String> notes(Measured m) {
    EvaluationReport r = m.report();
    List<String> notes = new ArrayList<>();
    if (m.isCutShort()) {
      notes.add(
          Words.of("Cancelled: %,d of %,d pairs of graph and question count.", r.asked(), m.of()));
    }
    if (m.isRivalFlattered()) {
      notes.add(
          Words.of(
              "The run has chosen its best on some of these questions, which flatters it: the test"
                  + " split would not."));
    }
    notes.add(costs(r.cost()));
    notes.add(
        Words.of(
                "%,d asked, %,d calls, %,d from the cache.",
                r.asked(), r.spend().calls(), r.spend().cachedCalls())
            + money(m));
    reservations(r, notes);
    return notes;
  }

  private static String costs(Cost c) {
    return Words.of(
        "%s · %s · %s",
        Labels.amount(Metric.UNITS, c.units()),
        Labels.amount(Metric.SECONDS, c.seconds()),
        Labels.amount(Metric.USD, c.usd()));
  }

  /// What makes less of the figures than they look.
  private static void reservations(EvaluationReport r, List<String> notes) {
    if (r.unscored() > 0 && r.accuracy().n() > 0) {
      notes.add(Words.of("%,d answers brought no score: %s", r.unscored(), r.whyUnscored()));
    }
    r.told().forEach(t -> notes.add(Words.of(t)));
    if (r.openings() > 0) {
      notes.add(
          Words.count(
              r.openings(),
              "The sealed test split was opened for the first time.",
              "The sealed test split has been opened %,d times: each makes it less of a test."));
    }
  }

  private static String money(Measured m) {
    if (m.simulated()) {
      return " " + Words.of("Simulated models.");
    }
    Double usd = m.report().spend().usdOrNull();
    return " "
        + (usd == null ? Words.of("no price") : Words.of("Spent: %s.", "$%.4f".formatted(usd)));
  }
}
