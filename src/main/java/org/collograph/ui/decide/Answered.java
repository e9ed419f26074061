package org.collograph.ui.decide;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.collograph.evaluation.Outcome;
import org.collograph.graph.CanonicalOrder;
import org.collograph.run.StoredRun;
import org.collograph.run.lessons.JudgedQuestions;
import org.collograph.search.SearchResult;
import org.collograph.search.Trial;
import org.collograph.task.Question;
import org.collograph.ui.common.Session;
import org.jspecify.annotations.Nullable;

/// Which question which judged graph got right, and what each node said to it. Lives on the
/// window's thread.
public final class Answered {
  /// What a graph made of a question.
  ///
  /// @param question null where the task has it no more
  /// @param nodes ids, in the order of the outcome's traces
  record Cell(@Nullable Question question, Trial trial, Outcome outcome, List<String> nodes) {}

  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable JudgedQuestions> judged =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private @Nullable StoredRun run;
  private @Nullable SearchResult result;
  private boolean looked;

  Answered(Session session) {
    this.session = session;
  }

  /// Null where nothing was judged, and before it is read.
  ReadOnlyObjectProperty<@Nullable JudgedQuestions> judgedProperty() {
    return judged.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  Session session() {
    return session;
  }

  void of(@Nullable StoredRun other, @Nullable SearchResult found) {
    run = other;
    result = found;
    looked = false;
    reading.set(false);
    judged.set(null);
  }

  /// Reads it, once.
  void look() {
    StoredRun from = run;
    SearchResult found = result;
    if (looked || from == null || found == null) {
      return;
    }
    looked = true;
    reading.set(true);
    session
        .background()
        .run(
            () -> JudgedQuestions.of(session.service().store().brief(from.name()), found),
            read -> {
              if (from == run) {
                reading.set(false);
                judged.set(read);
              }
            },
            e -> {
              if (from == run) {
                reading.set(false);
              }
              session.problems().show(e);
            });
  }

  /// Reads what every node said.
  void open(int trial, String question, Consumer<Cell> shown) {
    StoredRun from = run;
    if (from == null) {
      return;
    }
    session.background().run(() -> cell(from, trial, question), shown, session.problems()::show);
  }

  private Cell cell(StoredRun from, int number, String question) throws Exception {
    Trial trial = session.service().store().trial(from.name(), number).orElseThrow();
    Outcome outcome =
        trial.outcomes().stream()
            .filter(o -> o.question().equals(question))
            .findFirst()
            .orElseThrow();
    Question asked =
        session.service().prepare(from.plan()).place().task().questions().stream()
            .filter(q -> Objects.equals(q.id(), question))
            .findFirst()
            .orElse(null);
    return new Cell(asked, trial, outcome, CanonicalOrder.of(trial.graph()));
  }
}
