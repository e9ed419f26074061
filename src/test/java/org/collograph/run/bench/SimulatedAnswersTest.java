package org.collograph.run.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.collograph.codec.RolesCodec;
import org.collograph.cost.Budget;
import org.collograph.cost.CostMeter;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.LocalEvaluator;
import org.collograph.evaluation.NodeTrace;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.llm.simulated.SimulatedTeam;
import org.collograph.search.Objective;
import org.collograph.search.PauseGate;
import org.collograph.search.Proposals;
import org.collograph.search.SearchEngine;
import org.collograph.search.SearchEvent;
import org.collograph.search.SearchRules;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.Spaces;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The arithmetic without texts is that of the replies.
class SimulatedAnswersTest {
  private record Place(Task task, SearchSpace space, Pool pool, SimulatedAnswers answers) {
    static Place of(String name, String budget) throws Exception {
      Task task = TaskReader.open(name);
      Roles roles = RolesCodec.shipped();
      Pool pool = SimulatedPool.of("simulated", SimulatedPool.builtIn(), List.of(task), roles);
      CostMeter meter = new CostMeter(pool.models(), pool.lengthsOf(task.subject().word()), roles);
      return new Place(
          task,
          new SearchSpace(roles, meter, Budget.parse(List.of(budget))),
          pool,
          new SimulatedAnswers(SimulatedTeam.of(pool, task), 8_000));
    }

    RunnableGraph drawn(SplittableRandom random) {
      GraphDistribution.Writable dense = GraphDistribution.first(space).writable();
      double likely = random.nextDouble();
      for (double[] row : dense.edges()) {
        java.util.Arrays.fill(row, likely);
      }
      var p = new Proposals(space).drawn(dense.distribution(), random, _ -> Double.NaN);
      return RunnableGraph.of(space.graph(p.graph()), space.roles());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"arithmetic", "knowledge-quiz"})
  void everyNodesAnswerIsThatOfItsReply(String name) throws Exception {
    Place place = Place.of(name, "42 units");
    var replies = new LocalEvaluator(new GraphRunner(place.pool().client()), 2);
    SplittableRandom random = new SplittableRandom(1);
    List<Question> questions = place.task().questions().subList(0, 40);
    for (int i = 0; i < 60; i++) {
      RunnableGraph graph = place.drawn(random);
      List<Outcome> read = replies.evaluate(graph, questions, 1_000 * i);
      List<Outcome> worked = place.answers().evaluate(graph, questions, 1_000 * i);
      for (int q = 0; q < read.size(); q++) {
        assertEquals(
            read.get(q).nodes().stream().map(NodeTrace::answer).toList(),
            worked.get(q).nodes().stream().map(NodeTrace::answer).toList(),
            graph.structure());
        assertEquals(read.get(q).right(), worked.get(q).right());
        assertEquals(read.get(q).question(), worked.get(q).question());
      }
    }
  }

  /// What learns from traces must see of the arithmetic what it would see of the replies.
  @ParameterizedTest
  @ValueSource(strings = {"arithmetic", "knowledge-quiz"})
  void aSearchTakesTheSameWay(String name) throws Exception {
    Place place = Place.of(name, "18 units");
    var replies = new LocalEvaluator(new GraphRunner(place.pool().client()), 2);
    assertEquals(way(place, replies), way(place, place.answers()));
  }

  private static List<String> way(Place place, Evaluator evaluator) throws Exception {
    List<String> way = new ArrayList<>();
    new SearchEngine(
            place.task(),
            place.space(),
            Objective.ACCURACY,
            new SearchRules(null, 300),
            Spaces.searcher("agent-reinforce", place.space(), Objective.ACCURACY, 5),
            evaluator,
            List.of(),
            5,
            new PauseGate(),
            e -> {
              if (e instanceof SearchEvent.TrialFinished t) {
                way.add(t.trial().graph() + " " + t.trial().right());
              }
            })
        .run();
    return way;
  }

  @ParameterizedTest
  @ValueSource(strings = {"arithmetic", "knowledge-quiz"})
  void freshQuestionsAreAnsweredAsTheTasksOwn(String name) throws Exception {
    Place place = Place.of(name, "18 units");
    SplittableRandom random = new SplittableRandom(2);
    double off = 0;
    for (int i = 0; i < 6; i++) {
      RunnableGraph graph = place.drawn(random);
      double fresh = place.answers().accuracy(graph);
      int right = 0;
      int n = 0;
      for (int r = 1; r <= 4; r++) {
        for (Outcome o : place.answers().evaluate(graph, place.task().questions(), 1_000 * r)) {
          right += o.right() ? 1 : 0;
          n++;
        }
      }
      off += fresh - (double) right / n;
    }
    // The task's questions are a few hundred draws of a difficulty themselves.
    assertEquals(0, off / 6, 0.05);
  }
}
