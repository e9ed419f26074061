package org.collograph.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.search.baseline.Yardsticks;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.Spaces;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.junit.jupiter.api.Test;

/// What whole searches tell on the judging half holds the truth as often as it says: the winner was
/// chosen on other questions. `-Dtasks=N` simulates N tasks, each with questions of its own.
class JudgedCoverageTest {
  private static final int TASKS = Integer.getInteger("tasks", 120);

  /// How much harder one question is than another, in the logit of being right.
  private static final double SPREAD = 1.2;

  private static double chance(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private static double normal(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    random.nextLong();
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  /// Of a graph over all questions that there could be.
  private static double truth(String graph) {
    double sum = 0;
    int steps = 2_000;
    for (int i = 0; i < steps; i++) {
      sum += chance(skill(graph) + SPREAD * normal(i));
    }
    return sum / steps;
  }

  private static double skill(String graph) {
    return 0.6 * normal(graph.hashCode());
  }

  /// One task: its questions' difficulties, and luck.
  private record Simulated(long seed) implements Evaluator {
    @Override
    public List<Outcome> evaluate(RunnableGraph graph, List<Question> questions, int replica) {
      List<Outcome> all = new ArrayList<>();
      String name = name(graph);
      for (Question q : questions) {
        double hard = SPREAD * normal(seed * 31 + q.id().hashCode());
        long luck = ((seed * 31 + q.id().hashCode()) * 31 + name.hashCode()) * 31 + replica;
        boolean right = new SplittableRandom(luck).nextDouble() < chance(skill(name) + hard);
        all.add(new Outcome(q.id(), right ? "1" : "0", right, List.of(), null));
      }
      return all;
    }
  }

  private static String name(RunnableGraph graph) {
    return graph.nodes().stream().map(n -> n.role() + n.model()).sorted().toList()
        + " "
        + graph.reads().stream().map(List::size).sorted().toList();
  }

  private static SearchResult search(Task task, SearchSpace space, long seed) throws Exception {
    List<SearchEvent> events = new ArrayList<>();
    new SearchEngine(
            task,
            space,
            Objective.ACCURACY,
            new SearchRules(2, 400),
            Spaces.searcher("random", space, Objective.ACCURACY, seed),
            new Simulated(seed),
            Yardsticks.of(space),
            seed,
            new PauseGate(),
            events::add)
        .run();
    return ((SearchEvent.ResultJudged) events.getLast()).soFar();
  }

  @Test
  void whatIsToldOfTheWinnerAndTheYardsticksHoldsTheTruth() throws Exception {
    Task task = Spaces.numbers(400);
    SearchSpace space = Spaces.of("18 units");
    int told = 0;
    int held = 0;
    int best = 0;
    int bestHeld = 0;
    for (long seed = 1; seed <= TASKS; seed++) {
      SearchResult result = search(task, space, seed);
      boolean holds =
          holds(
              result.best().accuracy(),
              name(RunnableGraph.of(result.best().graph(), space.roles())));
      best++;
      bestHeld += holds ? 1 : 0;
      for (JudgedGraph y : result.yardsticks()) {
        told++;
        held += holds(y.accuracy(), name(RunnableGraph.of(y.graph(), space.roles()))) ? 1 : 0;
      }
    }
    System.err.printf(
        "%,d tasks: the winner's interval holds the truth in %.1f %%, yardsticks' in %.1f %%%n",
        TASKS, 100.0 * bestHeld / best, 100.0 * held / told);
    // Three standard errors of so many tasks.
    double slack = 3 * Math.sqrt(0.95 * 0.05 / TASKS);
    assertTrue((double) bestHeld / best >= 0.93 - slack, "winner " + bestHeld + " of " + best);
    assertTrue((double) held / told >= 0.93 - slack / 2, "yardsticks " + held + " of " + told);
  }

  private static boolean holds(Accuracy a, String graph) {
    double truth = truth(graph);
    return a.low() <= truth && truth <= a.high();
  }
}
