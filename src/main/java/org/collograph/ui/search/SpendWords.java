package org.collograph.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Spend;
import org.collograph.run.RunStory;
import org.collograph.run.SearchEstimate;
import org.collograph.ui.common.Words;

/// What a run has spent, in words, beside what was thought before.
record SpendWords(RunStory story, ShownRun run) {
  /// Dollars; empty for simulated models.
  Optional<String> money() {
    if (run.simulated()) {
      return Optional.empty();
    }
    Double usd = spend().usdOrNull();
    return Optional.of(usd == null ? Words.of("no price") : "$%.4f".formatted(usd));
  }

  /// What stands beside the caps; empty without any.
  String caps() {
    Caps caps = run.plan().caps();
    List<String> parts = new ArrayList<>();
    if (caps.calls() != null) {
      parts.add(Words.of("%,d of %,d calls", spend().calls(), caps.calls()));
    }
    if (caps.usd() != null) {
      parts.add("$%.4f / $%s".formatted(spend().usd() + spend().unsureUsd(), caps.usd()));
    } else {
      money().ifPresent(parts::add);
    }
    return String.join(" · ", parts);
  }

  private Spend spend() {
    return story.counts().spend();
  }

  String whole() {
    List<String> lines = new ArrayList<>();
    RunStory.Counts c = story.counts();
    lines.add(
        Words.of(
            "%,d pairs of graph and question asked, %,d for the yardsticks: %,d calls sent, %,d"
                + " spared by the cache.",
            c.asked(), c.yardstickAsked(), spend().calls(), spend().cachedCalls()));
    if (!run.simulated()) {
      lines.add(
          Words.of("%,d tokens read, %,d written.", spend().inputTokens(), spend().outputTokens()));
      money().ifPresent(m -> lines.add(Words.of("Spent: %s.", m) + estimated()));
      special(lines);
    }
    return String.join("\n", lines);
  }

  private String estimated() {
    SearchEstimate e = run.outline().estimate();
    return e == null || e.usd() == null
        ? ""
        : " " + Words.of("The estimate was $%.4f to $%.4f.", e.usd(), e.mostUsd());
  }

  private void special(List<String> lines) {
    add(
        lines,
        "Up to $%.4f more may have been charged for calls that broke off.",
        spend().unsureUsd());
    add(lines, "%,d replies ended because the model may write no more.", spend().cutShort());
    add(lines, "%,d replies were withheld by a content filter.", spend().filtered());
    add(lines, "%,d calls brought no reply.", spend().failed());
    add(
        lines,
        "The tokens of %,d replies are estimates: the endpoint told none.",
        spend().estimated());
  }

  private static void add(List<String> lines, String form, double amount) {
    if (amount > 0) {
      lines.add(Words.of(form, amount));
    }
  }

  private static void add(List<String> lines, String form, long count) {
    if (count > 0) {
      lines.add(Words.of(form, count));
    }
  }
}
