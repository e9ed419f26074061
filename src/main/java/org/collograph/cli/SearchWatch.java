package org.collograph.cli;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.collograph.run.RunService;
import org.collograph.run.RunState;
import org.collograph.run.RunStory;
import org.collograph.run.SearchEstimate;
import org.collograph.run.SearchRun;
import org.collograph.run.StoredRun;
import org.collograph.run.Verdict;
import org.collograph.search.AgentExchange;
import org.jspecify.annotations.Nullable;

/// Waits for a search in the terminal: progress, interruption by Ctrl+C, the result at the end.
final class SearchWatch {
  private static final int HUNDRED = 100;

  private final CommandRoot root;
  private final RunService service;
  private final @Nullable Shared shared;

  /// One whose work nobody shares.
  SearchWatch(CommandRoot root, RunService service) {
    this(root, service, null);
  }

  /// @param shared tells who works on what; null for nobody
  SearchWatch(CommandRoot root, RunService service, @Nullable Shared shared) {
    this.root = root;
    this.service = service;
    this.shared = shared;
  }

  int watch(SearchRun run) throws Exception {
    run.search().notes().forEach(n -> root.say(n.english()));
    if (!run.search().place().pool().simulated()) {
      SearchEstimate estimate = run.search().estimate();
      root.say(words(estimate) + " " + estimate.resolution().english());
    }
    Signals.onEnd(run::interrupt);
    RunStory last = root.showsProgress() ? withBar(run) : run.done().get();
    if (shared != null) {
      shared.tell(root);
    }
    if (last.state() == RunState.FAILED) {
      throw run.failure() instanceof RuntimeException why ? why : new Exception(run.failure());
    }
    StoredRun stored = service.get(run.name());
    List<AgentExchange> said = service.store().exchanges(run.name());
    root.result(
        ReportJson.tree(stored, last, run.search().estimate(), said), ReportText.of(stored, last));
    complain(said);
    // Of a run that ended well it stands in the report.
    if (last.stage().message() != null && last.state() != RunState.FINISHED) {
      root.complain(last.stage().message().english());
    }
    return exitCode(stored, last);
  }

  private static String words(SearchEstimate e) {
    String calls =
        "Asks up to %,d pairs of graph and question, and %,d for the yardsticks: at most %,d calls"
            .formatted(e.asked(), e.yardstickAsked(), e.calls());
    calls +=
        e.leftOut().isEmpty()
            ? ""
            : " (left out, as one call of them is over the budget or its cost is not known: %s)"
                .formatted(String.join(", ", e.leftOut()));
    return e.usd() == null
        ? calls + "; a model has no price, so what it costs cannot be said."
        : calls
            + ", about $%.4f to $%.4f if replies are as long as they are on average."
                .formatted(e.usd(), e.mostUsd());
  }

  private void complain(List<AgentExchange> said) {
    List<AgentExchange> bad = said.stream().filter(e -> !e.wasUsed()).toList();
    if (!bad.isEmpty()) {
      root.complain(
          "%d of %d replies of %s could not be used, and where all were bad the numerical update took their place. The last: %s"
              .formatted(bad.size(), said.size(), bad.getLast().model(), bad.getLast().problem()));
    }
  }

  /// Where what was asked for was not found the answer is no.
  private static int exitCode(StoredRun run, RunStory story) {
    boolean isNo =
        story.result() != null
            && Verdict.of(story.result(), story.objective(), run.plan().budget())
                .filter(v -> !v.isYes())
                .isPresent();
    return switch (story.state()) {
      case FINISHED -> isNo ? ExitCode.NO : ExitCode.DONE;
      case STOPPED -> ExitCode.DONE;
      case PAUSED -> ExitCode.PAUSED;
      case INTERRUPTED, RUNNING -> ExitCode.INTERRUPTED;
      case FAILED -> ExitCode.BUG;
    };
  }

  private RunStory withBar(SearchRun run) throws Exception {
    try (TerminalProgress bar = new TerminalProgress(root, run.name(), HUNDRED)) {
      while (true) {
        try {
          return run.done().get(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          RunStory s = run.story();
          bar.stepTo(
              (long) (s.stage().progress() * HUNDRED),
              (s.best() == null
                      ? s.stage().phase().word()
                      : "best %.0f %%".formatted(s.best().accuracy().mean() * HUNDRED))
                  + (shared == null ? "" : " " + shared.words()));
        }
      }
    }
  }
}
