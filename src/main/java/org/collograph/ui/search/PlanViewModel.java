package org.collograph.ui.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.collograph.evaluation.Caps;
import org.collograph.graph.GraphDocument;
import org.collograph.run.SearchEstimate;
import org.collograph.run.SearchPlan;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;

/// A plan as it is being written, and what it would ask. Lives on the window's thread.
public final class PlanViewModel {
  private static final int MOST_ROUNDS = 100_000;
  private static final int WAITING = 64;

  private final Session session;
  private final StringProperty task = new SimpleStringProperty("arithmetic");
  private final StringProperty pool = new SimpleStringProperty("simulated");
  private final StringProperty method = new SimpleStringProperty(SearchPlan.METHODS.getFirst());
  private final StringProperty objective = new SimpleStringProperty("accuracy");
  private final StringProperty agent = new SimpleStringProperty(SearchPlan.BUILT_IN);
  private final StringProperty maxCalls = new SimpleStringProperty("");
  private final StringProperty maxUsd = new SimpleStringProperty("");
  private final StringProperty rounds = new SimpleStringProperty("10");
  private final StringProperty seed = new SimpleStringProperty("1");
  private final ObjectProperty<GraphDocument> start = new SimpleObjectProperty<>();
  private final ObjectProperty<GraphDocument> drawing = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
  private int estimates;
  private Runnable waiting;

  PlanViewModel(Session session) {
    this.session = session;
    String last = session.settings().values().pool();
    if (last != null && (last.startsWith("simulated") || Files.isReadable(Path.of(last)))) {
      pool.set(last);
    }
    for (ObservableValue<?> part :
        List.of(
            task,
            pool,
            method,
            agent,
            objective,
            rounds,
            seed,
            start,
            maxCalls,
            maxUsd,
            session.budgetTextProperty())) {
      part.subscribe((_, _) -> estimate());
    }
    for (StringProperty file : List.of(task, pool)) {
      file.subscribe((_, _) -> openBench());
    }
    session
        .poolWantedProperty()
        .subscribe(
            wanted -> {
              if (wanted != null) {
                pool.set(wanted);
                openBench();
                estimate();
              }
            });
    session
        .taskWantedProperty()
        .subscribe(
            wanted -> {
              if (wanted != null) {
                task.set(wanted);
                openBench();
              }
            });
    estimate();
    openBench();
  }

  /// The pool is the same at the next start.
  private void rememberPool() {
    String now = pool.get().equals("simulated") ? null : pool.get();
    if (!Objects.equals(now, session.settings().values().pool())) {
      session.settings().change(session.settings().values().withPool(now));
    }
  }

  private void openBench() {
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
    Session.Bench bench = session.benchProperty().get();
    if (bench != null && !bench.pool().simulated()) {
      all.addAll(bench.pool().modelNames());
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

  public StringProperty roundsProperty() {
    return rounds;
  }

  public StringProperty seedProperty() {
    return seed;
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
    return estimate.getReadOnlyProperty();
  }

  /// Whether the plan cannot be searched as it stands; [#estimateProperty] says why.
  public ReadOnlyBooleanProperty wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  /// @throws IllegalArgumentException where a field is wrong
  SearchPlan plan() {
    return new SearchPlan(
        task.get(),
        pool.get(),
        Session.budgets(session.budgetTextProperty().get()),
        method.get(),
        agent.get() == null ? SearchPlan.BUILT_IN : agent.get(),
        objective.get(),
        null,
        (int) number("Rounds", rounds.get(), MOST_ROUNDS),
        null,
        CapFields.read(maxCalls.get(), maxUsd.get(), ""),
        number("Seed", seed.get(), Long.MAX_VALUE),
        threads(),
        start.get());
  }

  /// Simulated models keep the processor at work, real ones make it wait: what they may be asked at
  /// once is limited where they are.
  private int threads() {
    Session.Bench bench = session.benchProperty().get();
    int cores = Math.max(2, Runtime.getRuntime().availableProcessors());
    return bench != null && !bench.pool().simulated() ? WAITING : cores;
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
    throw new IllegalArgumentException(
        "%s is '%s'. Maybe a whole number up to %,d is meant.".formatted(field, text, most));
  }

  /// Does something once the estimate says that the plan is right, with whatever is written then.
  void whenEstimated(Runnable then) {
    waiting = then;
    estimate();
  }

  private void estimate() {
    int mine = ++estimates;
    SearchPlan plan;
    try {
      plan = plan();
    } catch (IllegalArgumentException e) {
      refuse(e);
      return;
    }
    session
        .background()
        .run(
            () -> session.service().prepare(plan).estimate(),
            e -> {
              if (mine == estimates) {
                rememberPool();
                estimate.set(words(e, plan.caps()));
                wrong.set(false);
                Runnable then = waiting;
                waiting = null;
                if (then != null) {
                  then.run();
                }
              }
            },
            e -> {
              if (mine == estimates) {
                refuse(e);
              }
            });
  }

  private void refuse(Exception why) {
    estimate.set(Words.said(why.getMessage()));
    wrong.set(true);
    waiting = null;
  }

  private static String words(SearchEstimate e, Caps caps) {
    String words = words(e);
    if (!e.leftOut().isEmpty()) {
      words += " " + Words.of("Too dear alone and left out: %s.", String.join(", ", e.leftOut()));
    }
    boolean isEarlier =
        (caps.calls() != null && caps.calls() < e.calls())
            || (caps.usd() != null && e.usd() != null && caps.usd() < e.usd());
    return isEarlier ? words + " " + Words.of("The caps may pause it before.") : words;
  }

  private static String words(SearchEstimate e) {
    String calls =
        Words.of(
            "Asks up to %,d pairs of graph and question, and %,d for the yardsticks: at most %,d"
                + " calls.",
            e.asked(), e.yardstickAsked(), e.calls());
    return calls
        + " "
        + (e.simulated()
            ? Words.of("Simulated models cost nothing.")
            : e.usd() == null
                ? Words.of("A model has no price, so what it costs cannot be said.")
                : Words.of(
                    "About $%.4f to $%.4f, if replies are as long as they are on average.",
                    e.usd(), e.mostUsd()));
  }
}
