package org.collograph.run;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.collograph.cost.CostMeter;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Evaluator;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Node;
import org.collograph.graph.NodeSettings;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;
import org.collograph.llm.ChatModel;
import org.collograph.llm.Pool;
import org.collograph.search.AgentExchange;
import org.collograph.search.AgentListener;
import org.collograph.search.Cheapest;
import org.collograph.search.Method;
import org.collograph.search.Objective;
import org.collograph.search.PauseGate;
import org.collograph.search.Proposals;
import org.collograph.search.SearchEngine;
import org.collograph.search.SearchEvent;
import org.collograph.search.Searcher;
import org.collograph.search.Traded;
import org.collograph.search.Trial;
import org.collograph.search.Yardstick;
import org.collograph.search.baseline.Yardsticks;
import org.collograph.search.space.SearchSpace;
import org.collograph.task.Task;
import org.collograph.task.read.TaskReader;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// A plan with its files opened: everything that a search needs and nothing started yet.
public record PreparedSearch(
    SearchPlan plan,
    Workplace place,
    SearchSpace space,
    Objective objective,
    List<Yardstick> yardsticks) {
  /// @throws IllegalArgumentException where the plan or a file is wrong
  /// @throws org.collograph.search.space.NothingFits where no model fits the budget
  public static PreparedSearch of(SearchPlan plan, Workshop workshop) throws IOException {
    Task task = TaskReader.open(plan.task());
    SearchEngine.requireLargeEnough(task);
    Workplace place = workshop.open(plan.task(), task, plan.pool());
    requireAgent(plan.agent(), place.pool());
    requirePrices(plan.caps(), place.pool());
    Roles drawn = drawn(plan, place);
    CostMeter meter = Workplace.meter(task, place.pool(), drawn);
    SearchSpace space =
        new SearchSpace(drawn, meter, plan.budget(), plan.bounds(), start(plan, place));
    requireKnown(plan, place);
    return new PreparedSearch(plan, place, space, objective(plan, task), Yardsticks.of(space));
  }

  /// Nothing is traded against what nobody knows.
  private static void requireKnown(SearchPlan plan, Workplace place) {
    if (plan.aim() instanceof Traded(Metric metric, double _) && metric != null) {
      for (String model : place.pool().modelNames()) {
        if (place.meter().call(model, 0).in(metric) == null) {
          throw new Refusal(
              "The objective '%s' trades accuracy against %s, and of the model '%s' that is not"
                  + " known. Maybe set %s in the pool's file, or take the objective accuracy.",
              plan.objective(), metric.symbol(), model, metric.source());
        }
      }
    }
  }

  /// What is only estimated must be above a target by as much as its judgement can tell.
  private static Objective objective(SearchPlan plan, Task task) {
    Objective told = plan.aim();
    return told instanceof Cheapest c ? c.judgedOn(SearchEngine.judging(plan.rules(), task)) : told;
  }

  /// Those that the plan names, else those that searches usually draw.
  private static Roles drawn(SearchPlan plan, Workplace place) {
    Roles known = place.roles();
    if (plan.roles() == null) {
      return place.usualRoles();
    }
    Roles named = known.only(plan.roles());
    place.requireVotes(named.all());
    return named;
  }

  /// @throws org.collograph.graph.InvalidGraphException where the drawing cannot be run
  private static @Nullable GraphDocument start(SearchPlan plan, Workplace place) {
    if (plan.start() != null) {
      place.requireValid(plan.start().graph());
    }
    return plan.start();
  }

  public Method method() {
    return Methods.named(plan.method());
  }

  /// @param model that answers for the pool: what a language-model agent asks is spent like any
  ///   call
  /// @param earlier what such an agent was asked before the run was taken up
  /// @param lessons trials of the runs that it learns from
  /// @param listener told what it is asked from now on
  public Searcher searcher(
      ChatModel model, List<AgentExchange> earlier, List<Trial> lessons, AgentListener listener) {
    Method.Guide guide =
        plan.agent().equals(SearchPlan.BUILT_IN)
            ? null
            : new Method.Guide(
                model, plan.agent(), TaskInWords.of(place.task()), earlier, listener);
    return method()
        .searcher(
            new Method.Given(
                space,
                objective,
                new Proposals(space),
                new SplittableRandom(plan.seed()),
                guide,
                lessons,
                plan.edition()));
  }

  /// @param gate holds it while it is paused
  /// @param events gets each event on the thread that runs it
  public SearchEngine engine(
      Searcher searcher, Evaluator evaluator, PauseGate gate, Consumer<SearchEvent> events) {
    return new SearchEngine(
        place.task(),
        space,
        objective,
        plan.rules(),
        searcher,
        evaluator,
        yardsticks,
        plan.seed(),
        gate,
        events);
  }

  private static void requireAgent(String agent, Pool pool) {
    if (agent.equals(SearchPlan.BUILT_IN)) {
      return;
    }
    if (pool.simulated()) {
      throw new Refusal(
          "The agent '%s' is given, but simulated models answer nothing but the task's questions."
              + " Maybe builtin is meant, or a pool of real models.",
          agent);
    }
    if (!pool.modelNames().contains(agent)) {
      throw new Refusal(
          "The agent '%s' is no model of the pool. Maybe builtin or one of %s is meant.",
          agent, String.join(", ", pool.modelNames()));
    }
  }

  /// A cap in money can be held only where every model that may be asked has a price.
  private static void requirePrices(Caps caps, Pool pool) {
    if (caps.usd() != null && pool.unpriced().isPresent()) {
      throw new Refusal(
          "max-usd is %s, but '%s' has no price, so it cannot be held. Maybe give it one in the"
              + " pool's file: 0 where it is free.",
          caps.usd(), pool.unpriced().get());
    }
  }

  /// Names of the roles that may be drawn.
  public List<String> roles() {
    return space.roles().all().stream().map(Role::name).toList();
  }

  /// What to know of the task, and of the drawing that it starts from, before trusting a figure.
  public List<Sentence> notes() {
    List<Sentence> all = new ArrayList<>(place.task().notes());
    List<String> own =
        space.start().stream()
            .flatMap(s -> requireNonNull(plan.start()).graph().nodes().stream())
            .filter(n -> !n.settings().equals(NodeSettings.NONE))
            .map(Node::id)
            .toList();
    if (!own.isEmpty()) {
      all.add(
          Sentence.of(
              "The drawing has prompts or settings of its own (%s); a search asks roles as they"
                  + " are, without those.",
              String.join(", ", own)));
    }
    return all;
  }

  /// What the search will ask, as far as it can be said beforehand.
  public SearchEstimate estimate() {
    return SearchEstimate.of(this);
  }
}
