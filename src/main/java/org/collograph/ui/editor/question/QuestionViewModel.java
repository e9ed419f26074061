package org.collograph.ui.editor.question;

import static java.util.Objects.requireNonNull;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.collograph.evaluation.Walkthrough;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.Tryout;
import org.collograph.run.Workplace;
import org.collograph.task.Question;
import org.collograph.ui.common.Session;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.jspecify.annotations.Nullable;

/// Runs the drawing on one question of the task. Lives on the window's thread.
public final class QuestionViewModel {
  private final EditorViewModel editor;
  private final Session session;
  private final IntegerProperty number = new SimpleIntegerProperty(0);
  private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Walkthrough> walkthrough = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private List<Question> questions = List.of();
  private @Nullable Tryout tryout;
  private @Nullable CollaborationGraph ran;

  public QuestionViewModel(EditorViewModel editor) {
    this.editor = editor;
    this.session = editor.session();
    session.workplaceProperty().subscribe(this::open);
    editor.documentProperty().subscribe(d -> forget(d.graph()));
  }

  private void open(Workplace place) {
    walkthrough.set(null);
    if (place != null) {
      tryout = new Tryout(place);
      questions = tryout.questions();
      go(0);
    }
  }

  /// What the drawing said holds only for the drawing that said it.
  private void forget(CollaborationGraph graph) {
    if (walkthrough.get() != null && !graph.equals(ran)) {
      walkthrough.set(null);
    }
  }

  /// From 0.
  public IntegerProperty numberProperty() {
    return number;
  }

  public int count() {
    return questions.size();
  }

  /// Null before a task is open, and where it has no question to look at.
  public ReadOnlyObjectProperty<Question> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /// What the drawing, as it is, made of the question; null until it was run.
  public ReadOnlyObjectProperty<Walkthrough> walkthroughProperty() {
    return walkthrough.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Goes some questions on or back, round at the ends.
  public void go(int by) {
    if (questions.isEmpty()) {
      question.set(null);
      return;
    }
    number.set(Math.floorMod(number.get() + by, questions.size()));
    question.set(questions.get(number.get()));
    walkthrough.set(null);
  }

  public void run() {
    Question asked = question.get();
    if (asked == null || running.get()) {
      return;
    }
    if (editor.assessmentProperty().get().cost() == null) {
      session.problems().show(editor.assessmentProperty().get().whyNotRunnable());
      return;
    }
    CollaborationGraph graph = editor.graph();
    Tryout by = requireNonNull(tryout);
    running.set(true);
    session
        .background()
        .run(
            () -> by.on(asked, graph),
            walked -> {
              running.set(false);
              if (asked == question.get() && graph.equals(editor.graph())) {
                ran = graph;
                walkthrough.set(walked);
              }
            },
            e -> {
              running.set(false);
              session.problems().show(e);
            });
  }
}
