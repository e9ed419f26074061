package org.collograph.ui.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.EvaluationReport;
import org.collograph.run.StoredRun;
import org.collograph.run.lessons.Ablation;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Session;
import org.jspecify.annotations.Nullable;

/// What each part of a run's best graph is worth: forecast, and measured where that is wished or
/// costs no call. Lives on the window's thread.
public final class Parts {
  private static final int MOST_QUESTIONS = 200;

  /// A part.
  ///
  /// @param measured null where replies are missing
  public record Worth(Ablation.Row row, @Nullable Difference measured) {}

  private final Session session;
  private final Asking asking;
  private final ReadOnlyObjectWrapper<List<Worth>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private @Nullable StoredRun run;
  private @Nullable Ablation ablation;
  private boolean looked;

  Parts(Session session) {
    this.session = session;
    this.asking = new Asking(session);
  }

  ReadOnlyObjectProperty<List<Worth>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /// Whether they are being worked out.
  ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  LongWork work() {
    return asking.work();
  }

  void of(@Nullable StoredRun other) {
    cancel();
    run = other;
    ablation = null;
    looked = false;
    reading.set(false);
    rows.set(List.of());
  }

  private record Read(Ablation ablation, List<Worth> rows) {}

  /// Works them out, once.
  void look() {
    StoredRun from = run;
    if (looked || from == null) {
      return;
    }
    looked = true;
    reading.set(true);
    session
        .background()
        .run(
            () -> read(from),
            read -> {
              if (from == run) {
                ablation = read.ablation();
                reading.set(false);
                rows.set(read.rows());
              }
            },
            // A run that was stopped before it knew a best graph has no parts.
            _ -> reading.set(from != run && reading.get()));
  }

  private Read read(StoredRun from) throws Exception {
    Ablation made = new Ablation(session.service(), from, MOST_QUESTIONS);
    List<Worth> all = new ArrayList<>();
    boolean isJudged = made.questions() >= Accuracy.FEW;
    for (Ablation.Row row : made.rows()) {
      all.add(new Worth(row, isJudged ? made.known(row, Asking.THREADS).orElse(null) : null));
    }
    return new Read(made, all);
  }

  /// Calls that a measurement of all that is not measured takes.
  long calls() {
    Ablation now = ablation;
    return now == null
        ? 0
        : rows.get().stream()
            .filter(w -> w.measured() == null)
            .mapToLong(w -> now.callsNow(w.row()))
            .sum();
  }

  /// Measures what is not measured.
  void measure() {
    Ablation now = ablation;
    List<Worth> before = rows.get();
    if (now == null) {
      return;
    }
    asking.start(
        (share, isEnough) -> measured(now, before, share, isEnough),
        after -> {
          if (now == ablation) {
            rows.set(after);
          }
        });
  }

  private static List<Worth> measured(
      Ablation by, List<Worth> before, DoubleConsumer share, BooleanSupplier isEnough)
      throws InterruptedException {
    List<Worth> after = new ArrayList<>();
    for (Worth w : before) {
      double done = (double) after.size() / before.size();
      after.add(
          w.measured() != null || isEnough.getAsBoolean()
              ? w
              : measured(by, w, s -> share.accept(done + s / before.size()), isEnough));
    }
    return after;
  }

  private static Worth measured(
      Ablation by, Worth w, DoubleConsumer share, BooleanSupplier isEnough)
      throws InterruptedException {
    EvaluationReport report =
        Asking.run(by.evaluation(w.row(), Asking.THREADS), 2, share, isEnough);
    by.measuredOne();
    return new Worth(w.row(), isEnough.getAsBoolean() ? null : report.difference());
  }

  void cancel() {
    asking.cancel();
  }

  void openAsDrawing(CollaborationGraph graph) {
    session.navigation().openAsDrawing(graph);
  }
}
