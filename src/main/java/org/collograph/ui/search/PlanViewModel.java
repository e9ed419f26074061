package org.collograph.ui.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.collograph.cost.Budget;
import org.collograph.graph.GraphDocument;
import org.collograph.run.Methods;
import org.collograph.run.SearchPlan;
import org.collograph.run.Workplace;
import org.collograph.search.Method;
import org.collograph.search.SearchRules;
import org.collograph.ui.common.CapFields;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Settings;
import org.collograph.words.Refusal;

/// A plan as it is being written, and what it would ask. Lives on the window's thread.
public final class PlanViewModel {
  private static final int MOST_ROUNDS = 100_000;
  private static final int WAITING = 64;

  private final Session session;
  private final StringProperty task = new SimpleStringProperty("arithmetic");
  private final StringProperty pool = new SimpleStringProperty("simulated");
  private final StringProperty method = new SimpleStringProperty(Methods.names().getFirst());
  private final StringProperty objective = new SimpleStringProperty("accuracy");
  private final StringProperty agent = new SimpleStringProperty(SearchPlan.BUILT_IN);
  private final StringProperty maxCalls = new SimpleStringProperty("");
  private final StringProperty maxUsd = new SimpleStringProperty("");
  private final StringProperty rounds = new SimpleStringProperty("10");
  private final StringProperty seed = new SimpleStringProperty("1");
  private final ObjectProperty<GraphDocument> start = new SimpleObjectProperty<>();
  private final ObjectProperty<GraphDocument> drawing = new SimpleObjectProperty<>();
  private final StringProperty roles = new SimpleStringProperty("");
  private final PlanExtras extras;
  private final PlanEstimate estimate;

  /// An estimate opens the task and the pool anew: none is made of what comes back at the start,
  /// before someone looks for it.
  private boolean isEstimated;

  PlanViewModel(Session session) {
    this.session = session;
    this.extras = new PlanExtras(session);
    this.estimate = new PlanEstimate(session);
    takeUp(session.settings().values().work());
    parts().forEach(part -> part.subscribe((_, _) -> estimate()));
    extras.parts().forEach(part -> part.subscribe((_, _) -> estimate()));
    for (StringProperty file : List.of(task, pool)) {
      file.subscribe((_, _) -> openPlace());
    }
    openPlace();
    // What was learned elsewhere says nothing here.
    for (StringProperty file : List.of(task, pool)) {
      file.subscribe((_, _) -> extras.lessons.set(PlanExtras.NOTHING));
    }
  }

  /// Everything whose change makes another plan.
  private List<ObservableValue<?>> parts() {
    return List.of(
        task,
        pool,
        method,
        agent,
        objective,
        roles,
        rounds,
        seed,
        start,
        maxCalls,
        maxUsd,
        session.budgetTextProperty());
  }

  /// Makes a task file the plan's.
  public void useTask(Path file) {
    task.set("task:" + file);
    openPlace();
  }

  /// Makes a pool's file the plan's; it is opened anew, for it may have changed.
  public void usePool(Path file) {
    pool.set(file.toString());
    openPlace();
    estimate();
  }

  /// What was open last, as far as it is still there.
  private void takeUp(Settings.Work last) {
    if (last.pool() != null
        && (last.pool().startsWith("simulated") || Files.isReadable(Path.of(last.pool())))) {
      pool.set(last.pool());
    }
    if (last.task() != null && isThere(last.task())) {
      task.set(last.task());
    }
    if (last.budget() != null) {
      session.budgetTextProperty().set(last.budget());
    }
  }

  /// A sample has a name alone, and is there.
  private static boolean isThere(String name) {
    int colon = name.indexOf(':');
    return colon < 0 || Files.isReadable(Path.of(name.substring(colon + 1)));
  }

  /// Task, pool and budget are the same at the next start.
  private void remember() {
    String used = pool.get().equals("simulated") ? null : pool.get();
    var now = new Settings.Work(task.get(), used, session.budgetTextProperty().get());
    if (!now.equals(session.settings().values().work())) {
      session.settings().change(session.settings().values().withWork(now));
    }
  }

  private void openPlace() {
    session.open(task.get(), pool.get());
  }

  public StringProperty taskProperty() {
    return task;
  }

  public StringProperty poolProperty() {
    return pool;
  }

  public StringProperty methodProperty() {
    return method;
  }

  /// `builtin`, or a model of the pool.
  public StringProperty agentProperty() {
    return agent;
  }

  /// What may be the agent on the pool that is open.
  public List<String> agents() {
    List<String> all = new ArrayList<>(List.of(SearchPlan.BUILT_IN));
    Workplace place = session.workplaceProperty().get();
    if (place != null && !place.pool().simulated()) {
      all.addAll(place.pool().modelNames());
    }
    return all;
  }

  /// Caps on all that the search sends; empty for none.
  public StringProperty maxCallsProperty() {
    return maxCalls;
  }

  public StringProperty maxUsdProperty() {
    return maxUsd;
  }

  public StringProperty objectiveProperty() {
    return objective;
  }

  /// Names of the roles that may be drawn, separated by commas; empty for the usual ones.
  public StringProperty rolesProperty() {
    return roles;
  }

  public StringProperty roundsProperty() {
    return rounds;
  }

  public StringProperty seedProperty() {
    return seed;
  }

  public PlanExtras extras() {
    return extras;
  }

  /// The drawing that the search starts from; null for a search from nothing.
  public ObjectProperty<GraphDocument> startProperty() {
    return start;
  }

  /// The drawing that a search could start from; null before one was offered.
  public ObjectProperty<GraphDocument> drawingProperty() {
    return drawing;
  }

  /// What the plan will ask, in a sentence; or what is wrong with it.
  public ReadOnlyStringProperty estimateProperty() {
    lookAtEstimate();
    return estimate.wordsProperty();
  }

  /// Whether the plan cannot be searched as it stands; [#estimateProperty] says why.
  public ReadOnlyBooleanProperty wrongProperty() {
    lookAtEstimate();
    return estimate.wrongProperty();
  }

  /// @throws IllegalArgumentException where a field is wrong
  SearchPlan plan() {
    return new SearchPlan(
        task.get(),
        pool.get(),
        Budget.parse(List.of(session.budgetTextProperty().get())).texts(),
        method.get(),
        agent.get() == null ? SearchPlan.BUILT_IN : agent.get(),
        objective.get(),
        roles.get().isBlank() ? null : List.of(roles.get().strip().split("\\s*,\\s*")),
        new SearchRules(
            (int) number("Rounds", rounds.get(), MOST_ROUNDS),
            null,
            extras.preference(),
            extras.yardstickRule()),
        CapFields.read(maxCalls.get(), maxUsd.get(), ""),
        number("Seed", seed.get(), Long.MAX_VALUE),
        threads(),
        start.get(),
        extras.bounds(),
        extras.learnFrom(),
        Method.EDITION);
  }

  /// Simulated models keep the processor at work, real ones make it wait: what they may be asked at
  /// once is limited where they are.
  private int threads() {
    Workplace place = session.workplaceProperty().get();
    int cores = Math.max(2, Runtime.getRuntime().availableProcessors());
    return place != null && !place.pool().simulated() ? WAITING : cores;
  }

  private static long number(String field, String text, long most) {
    try {
      long number = Long.parseLong(text.strip());
      if (number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Refusal("%s is '%s'. Maybe a whole number up to %,d is meant.", field, text, most);
  }

  /// Does something once the estimate says that the plan is right, with whatever is written then.
  void whenEstimated(Runnable then) {
    estimate.whenRight(then);
    estimate();
  }

  private void lookAtEstimate() {
    if (!isEstimated) {
      estimate();
    }
  }

  private void estimate() {
    isEstimated = true;
    try {
      estimate.of(plan(), this::remember);
    } catch (IllegalArgumentException e) {
      estimate.refuse(e);
    }
  }
}
