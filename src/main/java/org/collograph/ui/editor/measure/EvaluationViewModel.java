package org.collograph.ui.editor.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.Evaluation;
import org.collograph.run.Part;
import org.collograph.run.Workplace;
import org.collograph.ui.common.CapFields;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// Measures the drawing on a part of the task: what is wanted, what that will ask, how far it is
/// and what was found. Lives on the window's thread.
public final class EvaluationViewModel {
  private static final int THREADS = 8;

  /// The order of the command line's default, so that both ask the same questions.
  private static final long SEED = 1;

  private final EditorViewModel editor;
  private final Session session;
  private final LongWork work;
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.VALIDATION);
  private final StringProperty questions = new SimpleStringProperty("");
  private final StringProperty repeats = new SimpleStringProperty("1");
  private final StringProperty dollars = new SimpleStringProperty("");
  private final ObjectProperty<Rival> against = new SimpleObjectProperty<>(new Rival.Nothing());
  private final ObservableList<Rival> rivals =
      FXCollections.observableArrayList(new Rival.Nothing());
  private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Measured> measured = new ReadOnlyObjectWrapper<>();
  private AtomicBoolean cancelled = new AtomicBoolean();

  public EvaluationViewModel(EditorViewModel editor) {
    this.editor = editor;
    this.session = editor.session();
    this.work = new LongWork(session.background());
    session.workplaceProperty().subscribe(_ -> measured.set(null));
    session.workplaceProperty().subscribe(_ -> against.set(new Rival.Nothing()));
    List.of(session.workplaceProperty(), editor.assessmentProperty(), part, questions, repeats)
        .forEach(p -> p.subscribe(_ -> estimate()));
    against.subscribe(_ -> estimate());
  }

  ObjectProperty<Part> partProperty() {
    return part;
  }

  /// How many; empty for all.
  StringProperty questionsProperty() {
    return questions;
  }

  StringProperty repeatsProperty() {
    return repeats;
  }

  /// The most that may be spent; empty for no cap.
  StringProperty dollarsProperty() {
    return dollars;
  }

  ObjectProperty<Rival> againstProperty() {
    return against;
  }

  /// What may be measured against: see [#lookForRivals].
  ObservableList<Rival> rivals() {
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

  LongWork work() {
    return work;
  }

  Session session() {
    return session;
  }

  /// Whether the drawing is still the one that was measured.
  boolean isOfTheDrawing() {
    return measured.get() != null && measured.get().graph().equals(editor.graph());
  }

  /// Looks for stored runs on this task and pool.
  void lookForRivals() {
    Workplace place = session.workplaceProperty().get();
    if (place == null) {
      return;
    }
    session
        .background()
        .run(
            () -> session.service().runsOn(place),
            runs -> {
              Rival chosen = against.get();
              List<Rival> all = new ArrayList<>();
              all.add(new Rival.Nothing());
              if (chosen instanceof Rival.InFile) {
                all.add(chosen);
              }
              runs.forEach(r -> all.add(new Rival.BestOf(r)));
              rivals.setAll(all);
              against.set(chosen);
            },
            session.problems()::show);
  }

  /// Measures against a graph's file.
  void against(Path file) {
    Rival rival = new Rival.InFile(file);
    if (!rivals.contains(rival)) {
      rivals.add(rival);
    }
    against.set(rival);
  }

  private void estimate() {
    Workplace place = session.workplaceProperty().get();
    if (place == null || editor.assessmentProperty().get().cost() == null) {
      estimate.set(Words.of(editor.assessmentProperty().get().whyNotRunnable()));
      return;
    }
    try {
      Evaluation.Wanted wanted = wanted(editor.graph(), null);
      long of = new Evaluation(place, wanted).pairs();
      int graphs = against.get() instanceof Rival.Nothing ? 1 : 2;
      String pairs = Words.of("%,d pairs of graph and question", graphs * of);
      estimate.set(pairs + sealed() + money(of));
    } catch (IllegalArgumentException e) {
      estimate.set(Words.of(Sentence.of(e)));
    }
  }

  private String sealed() {
    return part.get().isSealed() ? " · " + Words.of("opens the sealed test split") : "";
  }

  private String money(long pairs) {
    Workplace place = session.workplaceProperty().get();
    if (place.pool().simulated()) {
      return " · " + Words.of("simulated models");
    }
    Double usd = editor.assessmentProperty().get().cost().total().usd();
    return " · "
        + (usd == null
            ? Words.of("no price")
            : Words.of("about $%.4f for the drawing", pairs * usd));
  }

  private Evaluation.Wanted wanted(CollaborationGraph graph, CollaborationGraph rival) {
    return new Evaluation.Wanted(
        graph,
        rival,
        part.get(),
        questions.get().isBlank()
            ? null
            : whole(Sentence.of("number of questions"), questions.get()),
        whole(Sentence.of("number of samples"), repeats.get()),
        SEED,
        THREADS);
  }

  private static int whole(Sentence what, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new Refusal(e, "The %s is '%s'. Maybe a whole number such as 1 is meant.", what, text);
    }
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
      wanted(editor.graph(), null);
      measure(place, CapFields.read("", dollars.get(), ""));
    } catch (IllegalArgumentException e) {
      session.problems().show(e);
    }
  }

  private void measure(Workplace place, Caps caps) {
    Rival rival = against.get();
    CollaborationGraph graph = editor.graph();
    Part on = part.get();
    Evaluation.Wanted alone = wanted(graph, null);
    AtomicBoolean enough = new AtomicBoolean();
    cancelled = enough;
    SpendLedger ledger = new SpendLedger(caps, Spend.NOTHING, _ -> {});
    work.start(
        share -> {
          Evaluation evaluation =
              new Evaluation(place, alone.against(rival.graph(session.service())));
          long of = evaluation.pairs();
          Evaluation.Report report =
              evaluation.run(ledger, n -> share.accept((double) n / of), enough::get);
          var store = session.service().store();
          long openings = on.isSealed() ? store.openSealed(place.taskName()) : 0;
          return new Measured(
              graph, on, rival.words(), report, of, place.pool().simulated(), openings);
        },
        found -> show(place, found),
        this::failed);
  }

  private void show(Workplace place, Measured found) {
    if (place == session.workplaceProperty().get() && found.report().asked() > 0) {
      measured.set(found);
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
