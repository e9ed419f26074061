package org.collograph.ui.decide;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.run.Evaluation;
import org.collograph.run.EvaluationReport;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Session;

/// Asks questions in the background, one piece of work at a time; cancelling keeps what was
/// answered.
final class Asking {
  /// Questions at once.
  static final int THREADS = 8;

  /// What is asked.
  interface Steps<T> {
    T run(DoubleConsumer share, BooleanSupplier isEnough) throws Exception;
  }

  private final Session session;
  private final LongWork work;
  private AtomicBoolean enough = new AtomicBoolean();

  Asking(Session session) {
    this.session = session;
    this.work = new LongWork(session.background());
  }

  LongWork work() {
    return work;
  }

  <T> void start(Steps<T> steps, Consumer<T> done) {
    if (work.isRunning()) {
      return;
    }
    AtomicBoolean stop = new AtomicBoolean();
    enough = stop;
    work.start(
        share -> steps.run(share, stop::get),
        done,
        e -> {
          if (!(e instanceof InterruptedException)) {
            session.problems().show(e);
          }
        });
  }

  void cancel() {
    enough.set(true);
    work.cancel();
  }

  /// @param graphs how many are asked the same
  static EvaluationReport run(
      Evaluation evaluation, int graphs, DoubleConsumer share, BooleanSupplier isEnough)
      throws InterruptedException {
    double of = Math.max(1, graphs * evaluation.pairs());
    return evaluation.run(
        new SpendLedger(Caps.NONE, Spend.NOTHING, _ -> {}),
        n -> share.accept(Math.min(1, n / of)),
        isEnough);
  }
}
