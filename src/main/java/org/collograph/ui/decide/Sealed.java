package org.collograph.ui.decide;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.collograph.cost.Cost;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.Evaluation;
import org.collograph.run.Judgement;
import org.collograph.run.Openings;
import org.collograph.run.Part;
import org.collograph.run.StoredRun;
import org.collograph.run.Workplace;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.collograph.task.Split;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Session;
import org.jspecify.annotations.Nullable;

/// The questions of a run's task that no search has seen, and how often they were looked at. Lives
/// on the window's thread.
public final class Sealed {
  /// What stands there.
  ///
  /// @param graph the run's best
  /// @param openings of the task's sealed split so far, in this data folder
  /// @param found what was found of the graph there, by whoever asked it; null where nobody did
  record Unseen(
      Workplace place,
      CollaborationGraph graph,
      Cost cost,
      int questions,
      Openings openings,
      @Nullable Judgement found) {
    private Unseen after(Openings more, @Nullable Judgement now) {
      return new Unseen(place, graph, cost, questions, more, now);
    }
  }

  private final Session session;
  private final Asking asking;
  private final ReadOnlyObjectWrapper<@Nullable Unseen> split = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private @Nullable StoredRun run;
  private @Nullable JudgedGraph best;
  private boolean looked;

  Sealed(Session session) {
    this.session = session;
    this.asking = new Asking(session);
  }

  /// Null before it is known, and where the run has no best graph.
  ReadOnlyObjectProperty<@Nullable Unseen> splitProperty() {
    return split.getReadOnlyProperty();
  }

  /// Whether it is being read.
  ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  LongWork work() {
    return asking.work();
  }

  void of(@Nullable StoredRun other, @Nullable SearchResult result) {
    cancel();
    run = other;
    best = result == null ? null : result.best();
    looked = false;
    reading.set(false);
    split.set(null);
  }

  /// Finds out, once.
  void look() {
    StoredRun from = run;
    JudgedGraph graph = best;
    if (looked || from == null || graph == null) {
      return;
    }
    looked = true;
    reading.set(true);
    session
        .background()
        .run(
            () -> read(from, graph),
            read -> {
              if (from == run) {
                reading.set(false);
                split.set(read);
              }
            },
            e -> {
              reading.set(false);
              session.problems().show(e);
            });
  }

  private Unseen read(StoredRun from, JudgedGraph graph) throws Exception {
    Workplace place = session.service().prepare(from.plan()).place();
    return new Unseen(
        place,
        graph.graph(),
        graph.cost(),
        place.task().split(Split.TEST).size(),
        session.service().openings(place),
        session.service().judgement(from, graph.graph(), Part.TEST));
  }

  /// Asks the best graph all of it. It is counted before anything is asked.
  void open() {
    Unseen now = split.get();
    StoredRun from = run;
    if (now == null || from == null) {
      return;
    }
    asking.start(
        (share, isEnough) -> Asking.run(evaluation(from, now), 1, share, isEnough),
        _ -> {
          if (from == run) {
            count(from, now);
          }
        });
  }

  private void count(StoredRun from, Unseen opened) {
    session
        .background()
        .run(
            () ->
                opened.after(
                    session.service().openings(opened.place()),
                    session.service().judgement(from, opened.graph(), Part.TEST)),
            now -> {
              if (from == run) {
                split.set(now);
              }
            },
            session.problems()::show);
  }

  private Evaluation evaluation(StoredRun from, Unseen now) {
    return session
        .service()
        .evaluation(
            now.place(),
            new Evaluation.Wanted(
                now.graph(), null, Part.TEST, null, 1, from.plan().seed(), Asking.THREADS));
  }

  void cancel() {
    asking.cancel();
  }
}
