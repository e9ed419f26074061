package org.collograph.ui.search;

import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.collograph.cost.Metric;
import org.collograph.run.RunStory;
import org.collograph.ui.decide.Decision;
import org.jspecify.annotations.Nullable;

/// Has every budget forecast once the run that is shown is over.
final class Ended {
  private final SearchViewModel model;
  private final Decision decision;
  private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
  private @Nullable String followed;

  Ended(SearchViewModel model) {
    this.model = model;
    this.decision = new Decision(model.session());
    model.shownProperty().subscribe(_ -> follow());
    model.storyProperty().subscribe(_ -> follow());
    model.axisProperty().subscribe(_ -> over());
  }

  Decision decision() {
    return decision;
  }

  /// Whether the run that is shown is over, so that one can decide by it.
  ReadOnlyBooleanProperty overProperty() {
    return over.getReadOnlyProperty();
  }

  private void follow() {
    ShownRun shown = model.shownProperty().get();
    RunStory story = model.storyProperty().get();
    boolean isOver = shown != null && story != null && story.state().isOver();
    String name = isOver ? shown.name() : null;
    if (Objects.equals(name, followed)) {
      return;
    }
    followed = name;
    decision.of(null, null);
    over.set(false);
    if (name == null) {
      return;
    }
    model
        .session()
        .background()
        .run(
            () -> model.session().service().get(name),
            run -> {
              if (name.equals(followed)) {
                // Of this run by now: whoever opens another hears of it before its story is there.
                decision.of(run, model.storyProperty().get().result());
                over();
                over.set(true);
              }
            },
            model.session().problems()::show);
  }

  private void over() {
    RunStory story = model.storyProperty().get();
    if (followed != null && story != null) {
      decision.any().over(model.axisProperty().get(), own(story, model.axisProperty().get()));
    }
  }

  /// The run's budget, or what its dearest graph costs.
  private double own(RunStory story, Metric metric) {
    Double limit = model.budget().limits().get(metric);
    return limit != null
        ? limit
        : story.graphs().stream()
            .map(g -> g.cost().in(metric))
            .filter(Objects::nonNull)
            .mapToDouble(c -> c)
            .max()
            .orElse(0);
  }
}
