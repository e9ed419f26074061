package org.collograph.run;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.collograph.cost.Budget;
import org.collograph.cost.CostMeter;
import org.collograph.evaluation.Caps;
import org.collograph.graph.GraphCheck;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Node;
import org.collograph.graph.Roles;
import org.collograph.llm.ChatModel;
import org.collograph.llm.Pool;
import org.collograph.search.AgentExchange;
import org.collograph.search.Objective;
import org.collograph.search.Phase;
import org.collograph.search.Proposals;
import org.collograph.search.SearchEngine;
import org.collograph.search.Searcher;
import org.collograph.search.Trial;
import org.collograph.search.Yardstick;
import org.collograph.search.agent.AgentReinforce;
import org.collograph.search.agent.Conversation;
import org.collograph.search.baseline.RandomSearch;
import org.collograph.search.baseline.Yardsticks;
import org.collograph.search.space.SearchSpace;
import org.collograph.task.Task;
import org.collograph.task.read.TaskReader;

/// A plan with its files opened: everything that a search needs and nothing started yet.
///
/// @param roles all that are known, for graphs of any kind
public record PreparedSearch(
    SearchPlan plan,
    Task task,
    Pool pool,
    Roles roles,
    SearchSpace space,
    Objective objective,
    List<Yardstick> yardsticks) {

  /// @throws IllegalArgumentException where the plan or a file is wrong
  /// @throws org.collograph.search.space.NothingFits where no model fits the budget
  static PreparedSearch of(SearchPlan plan, Roles known, PoolSource pools) throws IOException {
    Task task = TaskReader.open(plan.task());
    SearchEngine.requireLargeEnough(task);
    Pool pool = pools.open(plan.pool(), List.of(task));
    requireAgent(plan.agent(), pool);
    requirePrices(plan.caps(), pool);
    Roles roles = known.only(roles(plan, task));
    CostMeter meter = new CostMeter(pool.models(), pool.lengthsOf(task.subject().word()), roles);
    SearchSpace space =
        new SearchSpace(
            roles, meter, Budget.parse(plan.budgets()), drawing(plan, known, pool, task));
    return new PreparedSearch(
        plan, task, pool, roles, space, Objective.parse(plan.objective()), Yardsticks.of(space));
  }

  /// Where answers cannot be compared nobody can vote.
  private static List<String> roles(SearchPlan plan, Task task) {
    if (plan.roles() == null) {
      return task.kind().hasVotes()
          ? List.of("assistant", "fuser", "majority")
          : List.of("assistant", "fuser");
    }
    task.requireVotes(plan.roles());
    return plan.roles();
  }

  /// @throws org.collograph.graph.InvalidGraphException where the drawing cannot be run
  private static GraphDocument drawing(SearchPlan plan, Roles known, Pool pool, Task task) {
    if (plan.start() != null) {
      new GraphCheck(known, pool.modelNames()).requireValid(plan.start().graph());
      task.requireVotes(plan.start().graph().nodes().stream().map(Node::role).toList());
    }
    return plan.start();
  }

  /// @param model that answers for the pool: what a language-model agent asks is spent like any
  ///   call
  /// @param earlier what such an agent was asked before the run was taken up
  /// @param listener told what it is asked from now on
  Searcher searcher(ChatModel model, List<AgentExchange> earlier, Conversation.Listener listener) {
    SplittableRandom random = new SplittableRandom(plan.seed());
    Proposals proposals = new Proposals(space);
    if (plan.method().equals("random")) {
      return new RandomSearch(space, proposals, random);
    }
    if (plan.agent().equals(SearchPlan.BUILT_IN)) {
      return AgentReinforce.builtIn(space, objective, proposals, random);
    }
    var conversation = new Conversation(model, plan.agent(), earlier, listener);
    return AgentReinforce.with(
        conversation, TaskInWords.of(task), space, objective, proposals, random);
  }

  private static void requireAgent(String agent, Pool pool) {
    if (agent.equals(SearchPlan.BUILT_IN)) {
      return;
    }
    if (pool.simulated()) {
      throw new IllegalArgumentException(
          "The agent '%s' is given, but simulated models answer nothing but the task's questions. Maybe builtin is meant, or a pool of real models."
              .formatted(agent));
    }
    if (!pool.modelNames().contains(agent)) {
      throw new IllegalArgumentException(
          "The agent '%s' is no model of the pool. Maybe builtin or one of %s is meant."
              .formatted(agent, String.join(", ", pool.modelNames())));
    }
  }

  /// A cap in money can be held only where every model that may be asked has a price.
  private static void requirePrices(Caps caps, Pool pool) {
    pool.models().stream()
        .filter(m -> caps.usd() != null && !m.hasPrice())
        .findFirst()
        .ifPresent(
            m -> {
              throw new IllegalArgumentException(
                  "max-usd is %s, but '%s' has no price, so it cannot be held. Maybe give it one in the pool's file: 0 where it is free."
                      .formatted(caps.usd(), m.name()));
            });
  }

  /// What the search will ask, as far as it can be said beforehand.
  public SearchEstimate estimate() {
    return SearchEstimate.of(this);
  }

  /// As it is stored and shown.
  TrialRecord record(Trial trial) {
    String yardstick =
        yardsticks.stream()
            .filter(y -> trial.phase() == Phase.YARDSTICK && y.graph().equals(trial.graph()))
            .map(Yardstick::name)
            .findFirst()
            .orElse(null);
    return TrialRecord.of(trial, space, yardstick);
  }
}
