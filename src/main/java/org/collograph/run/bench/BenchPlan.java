package org.collograph.run.bench;

import java.util.ArrayList;
import java.util.List;
import org.collograph.run.Methods;
import org.collograph.words.Refusal;

/// What a bench compares.
///
/// @param tasks as plans name them
/// @param budgets such as `18 units`
/// @param seeds of the searches
/// @param checkpoints numbers asked at which each method says what it would return
/// @param draws fresh questions by which a graph's true accuracy is told
public record BenchPlan(
    List<String> methods,
    List<String> tasks,
    List<String> budgets,
    List<Long> seeds,
    List<Integer> checkpoints,
    int draws) {
  public BenchPlan {
    methods = List.copyOf(methods);
    tasks = List.copyOf(tasks);
    budgets = List.copyOf(budgets);
    seeds = List.copyOf(seeds);
    checkpoints = checkpoints.stream().sorted().distinct().toList();
    methods.forEach(Methods::named);
    if (seeds.isEmpty()) {
      throw new Refusal("The bench has no seeds. Maybe --seeds 10 is meant.");
    }
    if (checkpoints.isEmpty() || checkpoints.getFirst() < 20) {
      throw new Refusal(
          "The checkpoints are %s, and a search needs at least 20 questions. Maybe 50,100,200 is"
              + " meant.",
          checkpoints);
    }
    if (draws < 1) {
      throw new Refusal("draws is %d. Maybe 20000 is meant.", draws);
    }
  }

  /// Every search, in an order that shards agree on.
  public List<BenchCell> cells() {
    return tasks.stream()
        .flatMap(t -> budgets.stream().flatMap(b -> cells(t, b).stream()))
        .toList();
  }

  /// Every search on a task at a budget.
  public List<BenchCell> cells(String task, String budget) {
    List<BenchCell> all = new ArrayList<>();
    for (String method : methods) {
      seeds.forEach(seed -> all.add(new BenchCell(method, task, budget, seed)));
    }
    return all;
  }
}
