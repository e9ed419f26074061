package org.collograph.run.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.collograph.cost.Budget;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.run.Methods;
import org.collograph.run.Workplace;
import org.collograph.search.Checkpoints;
import org.collograph.search.Method;
import org.collograph.search.Objective;
import org.collograph.search.PauseGate;
import org.collograph.search.Proposals;
import org.collograph.search.SearchEngine;
import org.collograph.search.SearchRules;
import org.collograph.search.Yardstick;
import org.collograph.search.baseline.Yardsticks;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.collograph.task.Task;

/// A task and a budget on a pool: where methods meet at equal spend, and what they return is told
/// by questions that chose nothing. Any number of threads may use it.
public final class BenchPlace {
  private final Task task;
  private final SearchSpace space;
  private final BenchAnswers answers;
  private final Map<SlotGraph, Double> truths = new ConcurrentHashMap<>();

  /// @param answers of the place's pool
  /// @throws IllegalArgumentException where no model fits
  public BenchPlace(Workplace place, Budget budget, BenchAnswers answers) {
    this.task = place.task();
    this.space = new SearchSpace(place.usualRoles(), place.meter(), budget);
    this.answers = answers;
    SearchEngine.requireLargeEnough(task);
  }

  /// How accurate it is on questions that chose nothing, from 0 to 1. Two threads may work it out
  /// at once: they come to the same.
  double truth(SlotGraph graph) throws InterruptedException {
    Double known = truths.get(graph);
    if (known == null) {
      known = answers.accuracy(RunnableGraph.of(space.graph(graph), space.roles()));
      truths.put(graph, known);
    }
    return known;
  }

  /// The yardsticks as if each had been asked, by name.
  public Map<String, Double> yardsticks() throws InterruptedException {
    Map<String, Double> all = new LinkedHashMap<>();
    for (Yardstick y : Yardsticks.of(space)) {
      all.put(y.name(), truth(y.graph()));
    }
    return all;
  }

  /// One search, with a row a checkpoint.
  ///
  /// @param checkpoints numbers asked; the search ends at the largest
  public List<BenchRow> rows(BenchCell cell, List<Integer> checkpoints)
      throws InterruptedException {
    List<BenchRow> rows = new ArrayList<>();
    Method method = Methods.named(cell.method());
    int most = checkpoints.stream().mapToInt(i -> i).max().orElseThrow();
    Method.Given given =
        new Method.Given(
            space,
            Objective.ACCURACY,
            new Proposals(space),
            new SplittableRandom(cell.seed()),
            null,
            List.of(),
            Method.EDITION);
    new SearchEngine(
            task,
            space,
            Objective.ACCURACY,
            new SearchRules(null, most),
            method.searcher(given),
            answers,
            List.of(),
            cell.seed(),
            new PauseGate(),
            _ -> {})
        .run(new Checkpoints(checkpoints, (asked, g) -> rows.add(row(cell, asked, g))));
    return rows;
  }

  private BenchRow row(BenchCell cell, int asked, SlotGraph g) throws InterruptedException {
    Double units = space.quickCost(g).units();
    return new BenchRow(cell, asked, space.graph(g), units == null ? Double.NaN : units, truth(g));
  }
}
