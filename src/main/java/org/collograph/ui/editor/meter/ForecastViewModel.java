package org.collograph.ui.editor.meter;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.Evaluation;
import org.collograph.run.Part;
import org.collograph.run.TeamForecast;
import org.collograph.run.Workplace;
import org.collograph.search.forecast.Outlook;
import org.collograph.ui.common.Session;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// How often the drawing may be right: forecast from the traces of past searches on the same task
/// and pool, or measured by asking it. Lives on the window's thread.
public final class ForecastViewModel {
  private static final int QUESTIONS = 100;
  private static final int AT_ONCE = 2;

  /// What is known of the drawing as it is now.
  ///
  /// @param expected null where there are no traces, or the drawing cannot be run
  /// @param measured null until it was asked
  /// @param asked questions of those under way; 0 where none are
  public record Standing(
      Outlook.@Nullable Expected expected, @Nullable Accuracy measured, int asked, int of) {
    static final Standing NONE = new Standing(null, null, 0, QUESTIONS);

    public boolean isAsking() {
      return asked > 0;
    }
  }

  private final EditorViewModel editor;
  private final Session session;
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(Standing.NONE);
  private final AtomicInteger generation = new AtomicInteger();
  private final Object oneAtATime = new Object();
  private @Nullable TeamForecast forecast;
  private AtomicBoolean cancelled = new AtomicBoolean();
  private @Nullable CollaborationGraph shown;

  public ForecastViewModel(EditorViewModel editor) {
    this.editor = editor;
    this.session = editor.session();
    session
        .workplaceProperty()
        .subscribe(
            _ -> {
              forecast = null;
              shown = null;
              follow();
              refresh();
            });
    editor.assessmentProperty().subscribe(_ -> follow());
  }

  public ReadOnlyObjectProperty<Standing> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  /// Reads the traces anew, as after a search.
  public void refresh() {
    Workplace place = session.workplaceProperty().get();
    if (place == null) {
      return;
    }
    session
        .background()
        .run(
            () -> session.service().forecast(place),
            found -> {
              if (place == session.workplaceProperty().get()) {
                forecast = found.orElse(null);
                forecast();
              }
            },
            // Without traces the meter says nothing; whoever runs a search hears of its errors.
            _ -> {});
  }

  private void follow() {
    CollaborationGraph graph = isRunnable() ? editor.graph() : null;
    if (graph != null && graph.equals(shown)) {
      return;
    }
    shown = graph;
    cancel();
    generation.incrementAndGet();
    standing.set(Standing.NONE);
    forecast();
  }

  /// Forecasts the drawing that is shown; what was measured stays.
  private void forecast() {
    CollaborationGraph graph = shown;
    TeamForecast by = forecast;
    int mine = generation.get();
    if (graph == null || by == null) {
      return;
    }
    session
        .background()
        .run(
            () -> found(by, graph, mine),
            found -> {
              if (mine == generation.get()) {
                Standing s = standing.get();
                Accuracy measured = s.measured() != null ? s.measured() : found.measured();
                standing.set(new Standing(found.expected(), measured, s.asked(), s.of()));
              }
            },
            session.problems()::show);
  }

  /// What is forecast of a graph, and what runs or persons have judged it to be.
  private Standing found(TeamForecast by, CollaborationGraph graph, int mine) {
    synchronized (oneAtATime) {
      if (mine != generation.get()) {
        return Standing.NONE;
      }
      Accuracy judged = session.service().judged(session.workplaceProperty().get(), graph);
      return new Standing(by.of(graph).orElse(null), judged, 0, QUESTIONS);
    }
  }

  private boolean isRunnable() {
    return editor.assessmentProperty().get().cost() != null && !editor.graph().isEmpty();
  }

  /// Asks the drawing on questions of the search split; what is under way is told as it goes.
  public void ask() {
    if (isRunnable()) {
      ask(session.workplaceProperty().get(), editor.graph());
    } else {
      session
          .problems()
          .show(
              Sentence.of(
                  "The drawing cannot be run yet. Maybe mend what the finding at the bottom"
                      + " names."));
    }
  }

  private void ask(Workplace place, CollaborationGraph graph) {
    cancel();
    int mine = generation.get();
    AtomicBoolean stop = new AtomicBoolean();
    cancelled = stop;
    asking(mine, stop, 1);
    Evaluation evaluation = session.service().evaluation(place, wanted(graph));
    session
        .background()
        .run(
            () -> accuracy(evaluation, mine, stop),
            measured -> {
              if (mine == generation.get() && stop == cancelled) {
                standing.set(new Standing(standing.get().expected(), measured, 0, QUESTIONS));
              }
            },
            e -> {
              if (mine == generation.get()) {
                Standing s = standing.get();
                standing.set(new Standing(s.expected(), s.measured(), 0, QUESTIONS));
              }
              session.problems().show(e);
            });
  }

  private Accuracy accuracy(Evaluation evaluation, int mine, AtomicBoolean stop)
      throws InterruptedException {
    return evaluation
        .run(
            SpendLedger.unlimited(),
            n -> session.background().show(() -> asking(mine, stop, (int) n)),
            stop::get)
        .accuracy();
  }

  /// On the search split: the halves that judge stay unseen by whoever draws.
  private static Evaluation.Wanted wanted(CollaborationGraph graph) {
    return new Evaluation.Wanted(graph, null, Part.SEARCH, QUESTIONS, 1, 1, AT_ONCE);
  }

  private void asking(int mine, AtomicBoolean stop, int done) {
    if (mine == generation.get() && !stop.get()) {
      Standing s = standing.get();
      standing.set(new Standing(s.expected(), s.measured(), done, QUESTIONS));
    }
  }

  /// Ends what is being asked; the answers until then count.
  public void cancel() {
    cancelled.set(true);
  }
}
