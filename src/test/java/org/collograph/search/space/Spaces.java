package org.collograph.search.space;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.collograph.codec.RolesCodec;
import org.collograph.cost.Budget;
import org.collograph.cost.CostMeter;
import org.collograph.cost.TokenLengths;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.run.Methods;
import org.collograph.search.Method;
import org.collograph.search.Objective;
import org.collograph.search.Proposals;
import org.collograph.search.Searcher;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.task.TaskKind;

/// Search spaces and tasks for tests.
public final class Spaces {
  private Spaces() {}

  public static SearchSpace of(String... budgets) throws Exception {
    Roles roles = RolesCodec.shipped();
    Pool pool = SimulatedPool.of("p", SimulatedPool.builtIn(), List.of(), roles);
    CostMeter meter = new CostMeter(pool.models(), new TokenLengths(202, 276), roles);
    return new SearchSpace(roles, meter, Budget.parse(List.of(budgets)));
  }

  /// A method's searcher with the built-in agent.
  public static Searcher searcher(
      String method, SearchSpace space, Objective objective, long seed) {
    return Methods.named(method)
        .searcher(
            new Method.Given(
                space,
                objective,
                new Proposals(space),
                new SplittableRandom(seed),
                null,
                List.of(),
                Method.EDITION));
  }

  public static Task numbers(int n) {
    List<Question> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(
          new Question("How much is " + i + " plus 3?", List.of(), "" + (i + 3), TaskKind.NUMBER));
    }
    return new Task("numbers", all);
  }
}
