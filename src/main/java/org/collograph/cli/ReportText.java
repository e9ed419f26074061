package org.collograph.cli;

import org.collograph.codec.GraphSketch;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Spend;
import org.collograph.run.RunReport;
import org.collograph.run.StoredRun;
import org.collograph.run.Verdict;

/// A run in words.
final class ReportText {
  private ReportText() {}

  private static String share(Accuracy a) {
    return a.n() == 0 ? "–" : "%5.1f %%".formatted(a.mean() * 100);
  }

  private static String spend(StoredRun run) {
    Spend s = run.spend();
    String money = run.usd() == null ? "no price" : "$%.4f".formatted(run.usd());
    String unsure =
        s.unsureUsd() > 0 ? ", up to $%.4f more for broken calls".formatted(s.unsureUsd()) : "";
    return " · %s%s, %,d tokens in, %,d out"
        .formatted(money, unsure, s.inputTokens(), s.outputTokens());
  }

  static String of(RunReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s: %s, %,d trials, %,d asked, %,d calls, %,d from the cache%s%n"
            .formatted(
                report.run().name(),
                report.run().state().word(),
                report.run().trials(),
                report.run().asked(),
                report.run().calls(),
                report.run().cachedCalls(),
                report.run().simulated() ? " · simulated models" : spend(report.run())));
    if (report.best() == null) {
      return text.append("Nothing was asked yet.").toString();
    }
    RunReport.Best best = report.best();
    text.append("%nBest graph%n%s%n".formatted(GraphSketch.of(best.graph())));
    text.append("  %s%n".formatted(Json.words(best.cost())));
    if (best.validation() != null) {
      text.append("  validation %s%n".formatted(Json.words(best.validation())));
    } else {
      text.append("  search %s, not validated yet%n".formatted(Json.words(best.search())));
    }
    if (!report.yardsticks().isEmpty()) {
      text.append("%nYardsticks%n".formatted());
      report
          .yardsticks()
          .forEach(
              y ->
                  text.append(
                      "  %-34s %7s  %s%n"
                          .formatted(y.name(), share(y.validation()), Json.words(y.cost()))));
    }
    if (report.beats() != null) {
      text.append("%n%s%n".formatted(Verdict.of(report.beats(), report.rival())));
    }
    return text.toString();
  }
}
