package org.collograph.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendCapReached;
import org.collograph.evaluation.SpendLedger;
import org.collograph.run.Evaluation;
import org.collograph.run.EvaluationReport;
import org.collograph.run.RunStore;
import org.jspecify.annotations.Nullable;

/// Runs an evaluation in the terminal: progress, and an end by Ctrl+C that loses nothing.
final class Measuring {
  private final CommandRoot root;
  private final RunStore store;
  private int exit = ExitCode.INTERRUPTED;

  /// @param store that keeps the replies
  Measuring(CommandRoot root, RunStore store) {
    this.root = root;
    this.store = store;
  }

  /// Why there was no report: interrupted, or paused at a cap.
  int exit() {
    return exit;
  }

  /// @return null where it did not come to its end, which is said; see [#exit]
  @Nullable EvaluationReport run(String what, Evaluation evaluation, Caps caps) throws Exception {
    return run(what, evaluation, caps, () -> "");
  }

  /// @param words said beside the progress
  @Nullable EvaluationReport run(
      String what, Evaluation evaluation, Caps caps, Supplier<String> words) throws Exception {
    AtomicBoolean enough = stopsOnSignal();
    EvaluationReport report;
    try (TerminalProgress bar = new TerminalProgress(root, what, evaluation.pairs())) {
      SpendLedger ledger = new SpendLedger(caps, Spend.NOTHING, _ -> {});
      report = evaluation.run(ledger, n -> bar.stepTo(n, words.get()), enough::get);
    } catch (SpendCapReached e) {
      store.replies().settle();
      exit = ExitCode.PAUSED;
      root.complain(
          "The cap is reached before all is asked. The replies are kept: the same command with a"
              + " higher cap goes on from there.");
      return null;
    }
    // What was paid for is kept, or it is said.
    Thread.interrupted();
    store.replies().settle();
    if (enough.get()) {
      root.complain(
          "Interrupted after %,d of %,d pairs. Their replies are kept: the same command goes on from there."
              .formatted(report.asked(), evaluation.pairs()));
      return null;
    }
    return report;
  }

  private static AtomicBoolean stopsOnSignal() {
    AtomicBoolean enough = new AtomicBoolean();
    Thread asking = Thread.currentThread();
    Signals.onEnd(
        () -> {
          enough.set(true);
          asking.interrupt();
        });
    return enough;
  }
}
