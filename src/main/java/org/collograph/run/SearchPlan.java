package org.collograph.run;

import java.nio.file.Path;
import java.util.List;
import org.collograph.cost.Budget;
import org.collograph.evaluation.Caps;
import org.collograph.graph.GraphDocument;
import org.collograph.search.Method;
import org.collograph.search.Objective;
import org.collograph.search.SearchRules;
import org.collograph.search.space.Bounds;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// Everything that decides what a search asks, as a person would write it. The same plan gives the
/// same trials; `threads` and `caps` change only when and how far.
///
/// @param task as on the command line: a sample's name or FORMAT:PATH
/// @param pool `simulated`, `simulated:SEED` or a file
/// @param budgets such as `18 units`
/// @param method one of [Methods#names]
/// @param agent `builtin`, or a model of the pool
/// @param roles that may be drawn; null for the usual ones that the task allows
/// @param start the drawing that it starts from and whose pins and bans it obeys; null for none
/// @param bounds of a graph beside its cost
/// @param learnFrom earlier runs whose traces it begins with
/// @param edition of the methods, see [Method#EDITION]: a run goes on with the one that it began
///   with
public record SearchPlan(
    String task,
    String pool,
    List<String> budgets,
    String method,
    String agent,
    String objective,
    @Nullable List<String> roles,
    SearchRules rules,
    Caps caps,
    long seed,
    int threads,
    @Nullable GraphDocument start,
    Bounds bounds,
    List<Lesson> learnFrom,
    int edition) {
  public static final String BUILT_IN = "builtin";

  public SearchPlan {
    budgets = List.copyOf(budgets);
    learnFrom = List.copyOf(learnFrom);
    roles = roles == null ? null : List.copyOf(roles);
    Method searching = Methods.named(method);
    if (budgets.isEmpty()) {
      throw new Refusal("The search has no budget. Maybe --budget \"18 units\" is meant.");
    }
    if (threads < 1) {
      throw new Refusal("threads is %d. Maybe 1 is meant, or the number of cores.", threads);
    }
    if (!agent.equals(BUILT_IN) && !searching.takesAgent()) {
      throw new Refusal(
          "The method '%s' has no agent, and '%s' is given as one. Maybe %s is meant.",
          method, agent, Methods.withAgent());
    }
    Objective.parse(objective, Budget.parse(budgets));
    if (!learnFrom.isEmpty() && !searching.learnsFromTraces()) {
      throw new Refusal(
          "The method '%s' learns nothing from what earlier runs saw. Maybe agent-reinforce or"
              + " alternating is meant.",
          method);
    }
  }

  /// What a question may cost.
  public Budget budget() {
    return Budget.parse(budgets);
  }

  /// What the search is after.
  public Objective aim() {
    return Objective.parse(objective, budget());
  }

  /// An earlier run that a search learns from, as far as it was then: what it asks later changes
  /// nothing.
  public record Lesson(String run, int trials) {}

  /// Without bounds, learning from itself alone, by the methods as they are now.
  public SearchPlan(
      String task,
      String pool,
      List<String> budgets,
      String method,
      String agent,
      String objective,
      @Nullable List<String> roles,
      SearchRules rules,
      Caps caps,
      long seed,
      int threads,
      @Nullable GraphDocument start) {
    this(
        task,
        pool,
        budgets,
        method,
        agent,
        objective,
        roles,
        rules,
        caps,
        seed,
        threads,
        start,
        Bounds.NONE,
        List.of(),
        Method.EDITION);
  }

  /// The same plan on files of other names.
  public SearchPlan with(String otherTask, String otherPool) {
    return with(otherTask, otherPool, caps);
  }

  /// The same plan that learns from runs of other names.
  public SearchPlan learningFrom(List<Lesson> others) {
    return new SearchPlan(
        task, pool, budgets, method, agent, objective, roles, rules, caps, seed, threads, start,
        bounds, others, edition);
  }

  /// @param newer what they set holds; the others stay
  SearchPlan withCaps(Caps newer) {
    return with(task, pool, caps.or(newer));
  }

  private SearchPlan with(String otherTask, String otherPool, Caps otherCaps) {
    return new SearchPlan(
        otherTask, otherPool, budgets, method, agent, objective, roles, rules, otherCaps, seed,
        threads, start, bounds, learnFrom, edition);
  }

  /// The same plan with its files named from the root, so that a run can be taken up from another
  /// folder than the one it was started in.
  SearchPlan fromAnywhere() {
    String where = fromAnywhere(task);
    return with(where, poolFromAnywhere(pool));
  }

  static String poolFromAnywhere(String pool) {
    return pool.equals("simulated") || pool.startsWith("simulated:") ? pool : root(pool);
  }

  /// A task's name with its file named from the root.
  static String fromAnywhere(String task) {
    int colon = task.indexOf(':');
    return colon < 0 ? task : task.substring(0, colon + 1) + root(task.substring(colon + 1));
  }

  private static String root(String path) {
    return Path.of(path).toAbsolutePath().normalize().toString();
  }

  /// The task for a heading: its format and the last part of its path.
  public String taskName() {
    int colon = task.indexOf(':');
    return colon < 0
        ? task
        : task.substring(0, colon + 1) + Path.of(task.substring(colon + 1)).getFileName();
  }
}
