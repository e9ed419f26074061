package org.collograph.cli;

import org.collograph.codec.GraphSketch;
import org.collograph.codec.TeamWords;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.Spend;
import org.collograph.run.RunStory;
import org.collograph.run.StoredRun;
import org.collograph.run.Timed;
import org.collograph.run.TriedGraph;
import org.collograph.run.Verdict;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.collograph.words.Sentence;

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

  private static String summary(StoredRun run, RunStory story) {
    return "%s: %s, %,d trials, %,d asked, %,d calls, %,d from the cache%s%n"
        .formatted(
            run.name(),
            story.state().word(),
            run.trials(),
            run.asked(),
            run.calls(),
            run.cachedCalls(),
            run.simulated() ? " · simulated models" : spend(run));
  }

  private static String yardsticks(SearchResult result) {
    StringBuilder text = new StringBuilder();
    if (!result.yardsticks().isEmpty()) {
      text.append("%n%-36s %7s  %s%n".formatted("Yardsticks", "correct", "best is better by"));
    }
    for (JudgedGraph y : result.yardsticks()) {
      text.append(
          "  %-34s %7s  %-16s %s%n"
              .formatted(y.name(), share(y.accuracy()), behind(y), Json.words(y.cost())));
    }
    return text.toString();
  }

  private static String curve(SearchResult result) {
    StringBuilder text = new StringBuilder();
    if (!result.curve().isEmpty()) {
      text.append("%nThe best at each cost, each judged%n".formatted());
    }
    for (JudgedGraph p : result.curve()) {
      text.append(
          "  %s  %s%n      %s%n"
              .formatted(Json.words(p.accuracy()), Json.words(p.cost()), TeamWords.of(p.graph())));
    }
    return text.toString();
  }

  /// How much better the best is.
  private static String behind(JudgedGraph y) {
    Difference d = y.behind();
    return d == null ? "" : "%+.1f ± %.1f".formatted(d.difference() * 100, d.half() * 100);
  }

  static String of(StoredRun run, RunStory story) {
    StringBuilder text = new StringBuilder();
    text.append(summary(run, story));
    TriedGraph best = story.best();
    if (best == null) {
      return text.append("Nothing was asked yet.").toString();
    }
    text.append("%nBest graph%n%s%n".formatted(GraphSketch.of(best.graph())));
    text.append("  %s%n".formatted(Json.words(best.cost())));
    Timed timed = story.timedOf(best.graph());
    if (timed != null) {
      text.append("  %s%n".formatted(timed.words(best.cost().seconds()).english()));
    }
    SearchResult result = story.result();
    if (result == null) {
      return text.append("  search %s, not validated yet%n".formatted(Json.words(best.accuracy())))
          .toString();
    }
    text.append("  validation %s%n".formatted(Json.words(result.best().accuracy())));
    text.append(curve(result));
    text.append(yardsticks(result));
    Verdict.of(result, story.objective(), run.plan().budget())
        .ifPresent(v -> text.append("%n%s%n".formatted(v.sentence().english())));
    Sentence told = story.stage().message();
    return text.append(told == null ? "" : "%n%s%n".formatted(told.english())).toString();
  }
}
