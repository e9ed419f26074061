package org.collograph.ui.editor.measure;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.run.Evaluation;
import org.collograph.run.EvaluationReport;
import org.collograph.run.Workplace;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.words.Sentence;

/// Measures the drawing on a part of the task: what is wanted, what that will ask, how far it is
/// and what was found. Lives on the window's thread.
public final class EvaluationViewModel {
  private final EditorViewModel editor;
  private final Session session;
  private final LongWork work;
  private final EvaluationForm form = new EvaluationForm();
  private final Rivals rivals;
  private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Measured> measured = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper cancelledEmpty = new ReadOnlyBooleanWrapper();
  private AtomicBoolean cancelled = new AtomicBoolean();

  public EvaluationViewModel(EditorViewModel editor) {
    this.editor = editor;
    this.session = editor.session();
    this.work = new LongWork(session.background());
    this.rivals = new Rivals(session, form.againstProperty());
    session.workplaceProperty().subscribe(_ -> measured.set(null));
    session.workplaceProperty().subscribe(_ -> estimate());
    editor.assessmentProperty().subscribe(_ -> estimate());
    form.onChange(this::estimate);
  }

  EvaluationForm form() {
    return form;
  }

  /// What may be measured against.
  Rivals rivals() {
    return rivals;
  }

  /// What it will ask, or what is wrong with what is wanted.
  ReadOnlyStringProperty estimateProperty() {
    return estimate.getReadOnlyProperty();
  }

  /// What was found last; null before, and where another task or pool is open since.
  ReadOnlyObjectProperty<Measured> measuredProperty() {
    return measured.getReadOnlyProperty();
  }

  /// Whether the last measurement was cancelled before it could say anything.
  ReadOnlyBooleanProperty cancelledEmptyProperty() {
    return cancelledEmpty.getReadOnlyProperty();
  }

  LongWork work() {
    return work;
  }

  Session session() {
    return session;
  }

  /// Whether the drawing is still the one that was measured.
  boolean isOfTheDrawing() {
    return measured.get() != null && measured.get().wanted().graph().equals(editor.graph());
  }

  private void estimate() {
    Workplace place = session.workplaceProperty().get();
    if (place == null || editor.assessmentProperty().get().cost() == null) {
      estimate.set(Words.of(editor.assessmentProperty().get().whyNotRunnable()));
      return;
    }
    try {
      long of = session.service().evaluation(place, form.wanted(editor.graph())).pairs();
      int graphs = form.againstProperty().get() instanceof Rival.Nothing ? 1 : 2;
      String pairs = Words.of("%,d pairs of graph and question", graphs * of);
      estimate.set(pairs + sealed() + money(of));
    } catch (IllegalArgumentException e) {
      estimate.set(Words.of(Sentence.of(e)));
    }
  }

  private String sealed() {
    return form.partProperty().get().isSealed()
        ? " · " + Words.of("opens the sealed test split")
        : "";
  }

  private String money(long pairs) {
    Workplace place = session.workplaceProperty().get();
    if (place.pool().simulated()) {
      return " · " + Words.of("simulated models");
    }
    var cost = editor.assessmentProperty().get().cost();
    Double usd = cost == null ? null : cost.total().usd();
    return " · "
        + (usd == null
            ? Words.of("no price")
            : Words.of("about $%.4f for the drawing", pairs * usd));
  }

  /// Measures the drawing as it is now.
  public void start() {
    Workplace place = session.workplaceProperty().get();
    if (work.isRunning() || place == null) {
      return;
    }
    if (editor.assessmentProperty().get().cost() == null) {
      session.problems().show(editor.assessmentProperty().get().whyNotRunnable());
      return;
    }
    try {
      measure(place, form.wanted(editor.graph()), form.caps());
    } catch (IllegalArgumentException e) {
      session.problems().show(e);
    }
  }

  private void measure(Workplace place, Evaluation.Wanted alone, Caps caps) {
    Rival rival = form.againstProperty().get();
    AtomicBoolean enough = new AtomicBoolean();
    cancelled = enough;
    SpendLedger ledger = new SpendLedger(caps, Spend.NOTHING, _ -> {});
    work.start(
        share -> {
          Evaluation.Wanted wanted = alone.against(rival.graph(session.service()));
          Evaluation evaluation = session.service().evaluation(place, wanted);
          long of = evaluation.pairs();
          EvaluationReport report =
              evaluation.run(ledger, n -> share.accept((double) n / of), enough::get);
          return new Measured(wanted, rival, report, of, place.pool().simulated());
        },
        found -> show(place, found),
        this::failed);
  }

  private void show(Workplace place, Measured found) {
    if (place == session.workplaceProperty().get()) {
      session
          .background()
          .run(
              () -> {
                place.replies().settle();
                return place;
              },
              _ -> {},
              session.problems()::show);
      cancelledEmpty.set(found.report().asked() == 0);
      measured.set(found.report().asked() == 0 ? measured.get() : found);
    }
  }

  private void failed(Exception e) {
    if (!(e instanceof InterruptedException)) {
      session.problems().show(e);
    }
  }

  /// Keeps what was asked until now; also when the window is closed.
  public void cancel() {
    cancelled.set(true);
    work.cancel();
  }
}
