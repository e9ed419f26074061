package org.collograph.ui.trials;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.EndpointCalls;
import org.collograph.run.GraphMark;
import org.collograph.run.RunStory;
import org.collograph.run.Timed;
import org.collograph.run.TriedGraph;
import org.collograph.run.lessons.Importance;
import org.collograph.ui.common.Session;
import org.jspecify.annotations.Nullable;

/// The trials of the run that is shown. Lives on the window's thread.
public final class Trials {
  private final Session session;
  private final ShownTrials shown;
  private final ObjectProperty<CollaborationGraph> selected;
  private final Marks marks;
  private final ReadOnlyObjectWrapper<List<TriedGraph>> graphs =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Importance>> importance =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<EndpointCalls>> calls =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable String> run = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Predicate<TriedGraph>> brush =
      new SimpleObjectProperty<>();
  private boolean working;
  private @Nullable List<TriedGraph> weighed;
  private long timed;

  public Trials(Session session, ShownTrials shown, ObjectProperty<CollaborationGraph> selected) {
    this.session = session;
    this.shown = shown;
    this.selected = selected;
    this.marks = new Marks(session);
  }

  /// @param other null for none
  public void of(@Nullable String other) {
    brush.set(null);
    run.set(other);
    marks.of(other);
    importance.set(List.of());
    calls.set(List.of());
    weighed = null;
    timed = -1;
    refresh();
  }

  Session session() {
    return session;
  }

  Marks marks() {
    return marks;
  }

  /// A graph's star and note.
  public GraphMark mark(CollaborationGraph graph) {
    return marks.of(graph);
  }

  /// The graph that every view of the page has selected.
  ObjectProperty<CollaborationGraph> selectedProperty() {
    return selected;
  }

  /// As they stood when it was last looked.
  ReadOnlyObjectProperty<List<TriedGraph>> graphsProperty() {
    return graphs.getReadOnlyProperty();
  }

  /// The run that is shown; null for none.
  ReadOnlyObjectProperty<@Nullable String> runProperty() {
    return run.getReadOnlyProperty();
  }

  /// What of the graphs is kept by what was dragged over in the parallel plot; null where all is.
  public ObjectProperty<@Nullable Predicate<TriedGraph>> brushProperty() {
    return brush;
  }

  /// Empty while too few graphs were tried.
  public ReadOnlyObjectProperty<List<Importance>> importanceProperty() {
    return importance.getReadOnlyProperty();
  }

  /// Empty where no call was timed.
  public ReadOnlyObjectProperty<List<EndpointCalls>> callsProperty() {
    return calls.getReadOnlyProperty();
  }

  @Nullable TriedGraph best() {
    return shown.best().get();
  }

  /// What the run judged a graph to be; null where it did not, and in an earlier round.
  @Nullable Accuracy judged(CollaborationGraph graph) {
    return shown.judged().apply(graph);
  }

  /// Whether an earlier round is shown.
  boolean isOfThePast() {
    return shown.ofThePast().getAsBoolean();
  }

  /// Trials of all graphs.
  int trials() {
    RunStory s = shown.story().get();
    return s == null ? 0 : s.counts().trials();
  }

  @Nullable Timed timedOf(CollaborationGraph graph) {
    RunStory s = shown.story().get();
    return s == null ? null : s.timedOf(graph);
  }

  boolean isTimed() {
    RunStory s = shown.story().get();
    return s != null && !s.timed().isEmpty();
  }

  /// Looks again.
  public void refresh() {
    List<TriedGraph> now = run.get() == null ? List.of() : shown.graphs().get();
    if (now != graphs.get()) {
      graphs.set(now);
    }
  }

  /// Works out what accuracy went along with, where that may have changed.
  void weigh() {
    List<TriedGraph> of = graphs.get();
    if (of != weighed && !working) {
      weighed = of;
      work(() -> Importance.of(of, new SplittableRandom(of.size())), importance::set);
    }
  }

  /// Reads the calls, where there may be more.
  void time() {
    String name = run.get();
    RunStory s = shown.story().get();
    if (name != null && s != null && s.version() != timed && !working) {
      timed = s.version();
      work(() -> EndpointCalls.of(session.service().store().calls(name)), calls::set);
    }
  }

  /// One thing at a time; what is asked meanwhile is asked again a second later.
  private <T> void work(Callable<T> what, Consumer<T> found) {
    if (working) {
      return;
    }
    working = true;
    String of = run.get();
    session
        .background()
        .run(
            what,
            now -> {
              working = false;
              if (of != null && of.equals(run.get())) {
                found.accept(now);
              }
            },
            e -> {
              working = false;
              session.problems().show(e);
            });
  }

  void openAsDrawing(CollaborationGraph graph) {
    session.navigation().openAsDrawing(graph);
  }
}
