package org.collograph.ui.studies;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.run.Workplace;
import org.collograph.run.study.Pilot;
import org.collograph.run.study.PilotEstimate;
import org.collograph.run.study.PilotTables;
import org.collograph.ui.common.CapFields;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The pilot of the task and the pool that are open: what it would ask, how far it is, and what it
/// found. Lives on the window's thread.
public final class PilotViewModel {
  private static final String SIMULATED = "1000";
  private static final String REAL = "30";
  private static final int MOST = 100_000;
  private static final int THREADS = 8;

  /// What was found, and of what.
  public record Found(Workplace place, PilotTables tables, Spend spend) {}

  private final Session session;
  private final LongWork work;
  private final StringProperty draws = new SimpleStringProperty(SIMULATED);
  private final StringProperty maxCalls = new SimpleStringProperty("");
  private final StringProperty maxUsd = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");

  public PilotViewModel(Session session) {
    this.session = session;
    this.work = new LongWork(session.background());
    session.workplaceProperty().subscribe(this::opened);
    draws.subscribe(_ -> estimate());
  }

  private void opened(@Nullable Workplace place) {
    if (place == null) {
      return;
    }
    String usual = place.pool().simulated() ? SIMULATED : REAL;
    if (draws.get().equals(SIMULATED) || draws.get().equals(REAL)) {
      draws.set(usual);
    }
    estimate();
  }

  Session session() {
    return session;
  }

  LongWork work() {
    return work;
  }

  /// Of each graph.
  public StringProperty drawsProperty() {
    return draws;
  }

  StringProperty maxCallsProperty() {
    return maxCalls;
  }

  StringProperty maxUsdProperty() {
    return maxUsd;
  }

  /// What it would ask, or what is wrong.
  public ReadOnlyStringProperty estimateProperty() {
    return estimate.getReadOnlyProperty();
  }

  /// The last one; null before the first.
  public ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// How the last one ended where it found nothing.
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  private int count() {
    try {
      int n = Integer.parseInt(draws.get().strip());
      if (n > 0 && n <= MOST) {
        return n;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Refusal(
        "The questions a graph are '%s'. Maybe %s is meant; at most %,d are asked.",
        draws.get(), SIMULATED, MOST);
  }

  private void estimate() {
    Workplace place = session.workplaceProperty().get();
    if (place == null) {
      return;
    }
    try {
      estimate.set(words(place, Pilot.estimate(place, count())));
    } catch (Exception e) {
      estimate.set(Words.of(Sentence.of(e)));
    }
  }

  private static String words(Workplace place, PilotEstimate e) {
    String calls = Words.of("%,d graphs, at most %,d calls", e.graphs(), e.calls());
    return place.pool().simulated()
        ? calls
        : e.usd() == null
            ? calls + ", " + Words.of("no price")
            : calls + ", " + Words.of("about $%.2f", e.usd());
  }

  /// Begins a pilot of what is open.
  public void start() {
    Workplace place = session.workplaceProperty().get();
    if (work.isRunning() || place == null) {
      return;
    }
    try {
      run(place, count(), CapFields.read(maxCalls.get(), maxUsd.get(), ""));
    } catch (IllegalArgumentException e) {
      session.problems().show(e);
    }
  }

  private void run(Workplace place, int draws, Caps caps) {
    told.set("");
    SpendLedger ledger = new SpendLedger(caps, Spend.NOTHING, _ -> {});
    work.start(
        share -> {
          double graphs = Pilot.estimate(place, draws).graphs();
          AtomicInteger begun = new AtomicInteger();
          PilotTables tables =
              Pilot.on(
                      place,
                      ledger,
                      THREADS,
                      draws,
                      _ -> share.accept(begun.getAndIncrement() / graphs))
                  .run();
          place.replies().settle();
          return new Found(place, tables, ledger.spend());
        },
        found::set,
        this::failed);
  }

  private void failed(Exception e) {
    if (e instanceof InterruptedException) {
      told.set(Words.of("The pilot was cancelled; real replies that came are kept."));
    } else {
      session.problems().show(e);
    }
  }

  /// Also when the window is closed: nothing may be asked after that.
  public void cancel() {
    work.cancel();
  }
}
