package org.collograph.run;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.collograph.cost.Budget;
import org.collograph.cost.CostMeter;
import org.collograph.graph.GraphCheck;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.search.Objective;
import org.collograph.search.Phase;
import org.collograph.search.Proposals;
import org.collograph.search.SearchEngine;
import org.collograph.search.SearchSpace;
import org.collograph.search.Searcher;
import org.collograph.search.Trial;
import org.collograph.search.Yardstick;
import org.collograph.search.agent.BuiltInAgent;
import org.collograph.search.baseline.RandomSearch;
import org.collograph.search.baseline.Yardsticks;
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
  /// @throws org.collograph.search.NothingFits where no model fits the budget
  static PreparedSearch of(SearchPlan plan, Roles known, PoolSource pools) throws IOException {
    Task task = TaskReader.open(plan.task());
    SearchEngine.requireLargeEnough(task);
    Pool pool = pools.open(plan.pool(), List.of(task));
    Roles roles =
        known.only(plan.roles() == null ? List.of("assistant", "fuser", "majority") : plan.roles());
    CostMeter meter = new CostMeter(pool.models(), pool.lengthsOf(task.subject().word()), roles);
    SearchSpace space =
        new SearchSpace(roles, meter, Budget.parse(plan.budgets()), drawing(plan, known, pool));
    return new PreparedSearch(
        plan, task, pool, roles, space, Objective.parse(plan.objective()), Yardsticks.of(space));
  }

  /// @throws org.collograph.graph.InvalidGraphException where the drawing cannot be run
  private static GraphDocument drawing(SearchPlan plan, Roles known, Pool pool) {
    if (plan.start() != null) {
      new GraphCheck(known, pool.modelNames()).requireValid(plan.start().graph());
    }
    return plan.start();
  }

  Searcher searcher() {
    SplittableRandom random = new SplittableRandom(plan.seed());
    Proposals proposals = new Proposals(space);
    return switch (plan.method()) {
      case "random" -> new RandomSearch(space, proposals, random);
      default -> new BuiltInAgent(space, objective, proposals, random);
    };
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
