package org.collograph.run.study;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.collograph.evaluation.Difference;
import org.collograph.run.study.PilotTables.Row;
import org.collograph.words.Sentence;

/// The three insights of arXiv 2511.00086 as a pilot found them, each with what its questions can
/// tell.
///
/// @param tables of one pilot
public record PilotInsights(PilotTables tables) {
  public List<Sentence> sentences() {
    List<Sentence> all = new ArrayList<>();
    mix(all);
    if (!tables.width().isEmpty()) {
      all.add(optimum("Width (answers of %s, read by one more)", tables.width()));
      all.add(optimum("Depth (a chain of %s)", tables.depth()));
      all.add(together());
    }
    return all;
  }

  /// Several small models beside the one that has as many parameters.
  private void mix(List<Sentence> all) {
    List<Row> teams = tables.mix().stream().filter(r -> r.model() == null).toList();
    List<Row> sized =
        tables.mix().stream()
            .filter(r -> r.model() != null && r.parameters() != null)
            .sorted(Comparator.comparingDouble(Row::parameters))
            .toList();
    if (teams.isEmpty()) {
      return;
    }
    Row one = sized.get(Math.min(Pilot.LARGE, sized.size() - 1));
    Row several = best(teams);
    Difference d = several.over(one);
    String form =
        d.isBetter()
            ? "Several small models beat one of as many parameters here: %s."
            : d.isWorse()
                ? "One model beats several small ones of as many parameters here: %s."
                : "Several small models and one of as many parameters cannot be told apart here:"
                    + " %s.";
    all.add(Sentence.of(form, beside(several, teams.size(), one, d)));
  }

  private static Sentence beside(Row several, int of, Row one, Difference d) {
    Sentence accuracies =
        Sentence.of(
            "%s, the best of %d such mixes, is right on %.1f %%, %s on %.1f %% (%s on %,d"
                + " questions)",
            several.label(),
            of,
            several.accuracy().mean() * 100,
            one.label(),
            one.accuracy().mean() * 100,
            points(d),
            d.n());
    return several.units() == null || one.units() == null
        ? accuracies
        : Sentence.of(
            "%s, and costs %.1f units instead of %.1f", accuracies, several.units(), one.units());
  }

  private static Sentence points(Difference d) {
    return Sentence.of("%+.1f ± %.1f points", d.difference() * 100, d.half() * 100);
  }

  private static Sentence less(Difference d) {
    return Sentence.of("%.1f ± %.1f points", d.difference() * 100, d.half() * 100);
  }

  private static Row best(List<Row> rows) {
    return rows.stream()
        .max(Comparator.comparingDouble((Row r) -> r.counts().mean()))
        .orElseThrow();
  }

  /// The number of the first row that is not clearly behind the best.
  private static int enough(List<Row> rows) {
    Row best = best(rows);
    return IntStream.range(0, rows.size())
        .filter(i -> !best.over(rows.get(i)).isBetter())
        .findFirst()
        .orElseThrow();
  }

  /// @param rows of 1, 2, 3 and so on
  private static Sentence optimum(String title, List<Row> rows) {
    Sentence what = Sentence.of(title, rows.getFirst().model());
    int enough = enough(rows);
    Row first = rows.getFirst();
    Row best = best(rows);
    Row last = rows.getLast();
    Difference gain = rows.get(enough).over(first);
    Difference fall = best.over(last);
    if (enough == 0 && !fall.isBetter()) {
      return Sentence.of(
          "%s: more than one brings nothing that %,d questions can tell; %d at best, %s.",
          what, fall.n(), rows.indexOf(best) + 1, points(best.over(first)));
    }
    if (enough == 0) {
      return Sentence.of(
          "%s: one is enough; %d fall behind the best by %s on %,d questions.",
          what, rows.size(), less(fall), fall.n());
    }
    if (fall.isBetter()) {
      return Sentence.of(
          "%s: %d are enough, %s against one; %d fall behind the best by %s on %,d questions.",
          what, enough + 1, points(gain), rows.size(), less(fall), fall.n());
    }
    return Sentence.of(
        "%s: %d are enough, %s against one; up to %d, the most that was tried, %,d questions show"
            + " no fall.",
        what, enough + 1, points(gain), rows.size(), fall.n());
  }

  private Sentence together() {
    List<Row> all = tables.widthByDepth();
    List<Integer> depths =
        all.stream()
            .map(Row::width)
            .distinct()
            .map(w -> enough(all.stream().filter(r -> r.width() == w).toList()) + 1)
            .toList();
    String listed = depths.stream().map(String::valueOf).collect(joining(" / "));
    return Sentence.of(
        "Width and depth together (%s): at widths 1 to %d the depth that is enough is %s; %s.",
        all.getFirst().model(), depths.size(), listed, order(depths));
  }

  private static Sentence order(List<Integer> depths) {
    boolean falls =
        IntStream.range(1, depths.size()).allMatch(i -> depths.get(i) <= depths.get(i - 1));
    return depths.getFirst().equals(depths.getLast()) && falls
        ? Sentence.of("the same at every width")
        : falls ? Sentence.of("the wider, the sooner") : Sentence.of("wider is not sooner here");
  }
}
