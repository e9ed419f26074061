package org.collograph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collograph.codec.RolesCodec;
import org.collograph.cost.Budget;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.LocalEvaluator;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.run.Methods;
import org.collograph.search.baseline.Yardsticks;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.Spaces;
import org.collograph.task.Question;
import org.collograph.task.Split;
import org.collograph.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SearchEngineTest {
  private final Task task = Spaces.numbers(900);
  private final Pool pool =
      SimulatedPool.of("p", SimulatedPool.builtIn(), List.of(task), RolesCodec.shipped());

  SearchEngineTest() throws Exception {}

  private record Ran(List<SearchEvent> events) {
    SearchResult result() {
      return ((SearchEvent.ResultJudged) events.getLast()).soFar();
    }

    List<Trial> trials() {
      return events.stream()
          .filter(SearchEvent.TrialFinished.class::isInstance)
          .map(e -> ((SearchEvent.TrialFinished) e).trial())
          .toList();
    }

    long asked() {
      return trials().stream()
          .filter(t -> t.phase() != Phase.YARDSTICK)
          .mapToLong(Trial::asked)
          .sum();
    }
  }

  private Ran run(
      String method, SearchRules rules, Objective objective, int threads, String... budget)
      throws Exception {
    SearchSpace space = Spaces.of(budget);
    List<SearchEvent> events = new ArrayList<>();
    new SearchEngine(
            task,
            space,
            objective,
            rules,
            Spaces.searcher(method, space, objective, 7),
            new LocalEvaluator(new GraphRunner(pool.client()), threads),
            Yardsticks.of(space),
            7,
            new PauseGate(),
            events::add)
        .run();
    return new Ran(events);
  }

  @ParameterizedTest
  @CsvSource({
    "agent-reinforce, 40",
    "agent-reinforce, 200",
    "agent-reinforce, 800",
    "random, 40",
    "random, 800",
    "reinforce, 200",
    "tpe, 300",
    "evolution, 300",
    "textgrad, 200",
    "alternating, 200"
  })
  void theAllowanceIsUsedAndNeverPassed(String method, int most) throws Exception {
    Ran ran = run(method, new SearchRules(null, most), Objective.ACCURACY, 2, "18 units");
    assertTrue(ran.asked() <= most, "asked " + ran.asked());
    assertTrue(ran.asked() >= 0.95 * most, "asked " + ran.asked());
    long validation =
        ran.trials().stream()
            .filter(t -> t.phase() == Phase.CHOOSING || t.phase() == Phase.JUDGING)
            .mapToLong(Trial::asked)
            .sum();
    assertTrue(validation * 4 <= most, "validation " + validation);
  }

  /// Every method for accuracy, and the first for every objective; with `-Dobjectives=all` every
  /// method for every objective.
  static Stream<Arguments> methodsAndObjectives() {
    boolean all = "all".equals(System.getProperty("objectives"));
    return Methods.names().stream()
        .flatMap(
            m ->
                Stream.of("accuracy", "latency:0.02", "frontier", "cheapest:0.4")
                    .filter(o -> all || o.equals("accuracy") || m.equals("agent-reinforce"))
                    .map(o -> Arguments.of(m, o)));
  }

  @ParameterizedTest
  @MethodSource("methodsAndObjectives")
  void theSameSeedGivesTheSameTrialsOnAnyNumberOfThreads(String method, String objective)
      throws Exception {
    SearchRules rules = new SearchRules(4, 160);
    Objective after = Objective.parse(objective, Budget.parse(List.of("18 units")));
    Ran one = run(method, rules, after, 1, "18 units");
    for (int threads : new int[] {2, 8}) {
      Ran many = run(method, rules, after, threads, "18 units");
      assertEquals(one.trials().size(), many.trials().size());
      for (int i = 0; i < one.trials().size(); i++) {
        assertEquals(one.trials().get(i), many.trials().get(i));
      }
      assertEquals(one.result(), many.result());
    }
  }

  @Test
  void noSplitIsUsedForWhatItIsNotFor() throws Exception {
    Ran ran = run("agent-reinforce", new SearchRules(3, null), Objective.ACCURACY, 4, "18 units");
    for (Trial t : ran.trials()) {
      Set<String> asked = t.outcomes().stream().map(o -> o.question()).collect(Collectors.toSet());
      Set<String> allowed = new HashSet<>();
      switch (t.phase()) {
        case PILOT, START, DRAWN, RACE -> allowed.addAll(ids(Split.SEARCH));
        case CHOOSING -> allowed.addAll(ids(Split.CHOOSING));
        case JUDGING -> allowed.addAll(ids(Split.JUDGING));
        case YARDSTICK -> {
          allowed.addAll(ids(Split.CHOOSING));
          allowed.addAll(ids(Split.JUDGING));
        }
      }
      assertTrue(allowed.containsAll(asked), t.phase().word());
    }
  }

  private Set<String> ids(Split split) {
    return task.split(split).stream().map(Question::id).collect(Collectors.toSet());
  }

  @Test
  void theWinnerIsWithinEveryBudgetAndChosenAmongFewFinalists() throws Exception {
    Ran ran =
        run("agent-reinforce", new SearchRules(3, null), Objective.ACCURACY, 4, "18 units", "5 s");
    assertTrue(ran.result().best().cost().units() <= 18 * (1 + 1e-12));
    assertTrue(ran.result().best().cost().seconds() <= 5 * (1 + 1e-12));
    long finalists = ran.trials().stream().filter(t -> t.phase() == Phase.CHOOSING).count();
    assertTrue(finalists >= 1 && finalists <= 5, "finalists " + finalists);
    assertEquals(1, ran.trials().stream().filter(t -> t.phase() == Phase.JUDGING).count());
  }

  @Test
  void aHeavyWeightOnLatencyGivesAFasterGraph() throws Exception {
    SearchRules rules = new SearchRules(5, null);
    double free =
        run("agent-reinforce", rules, Objective.ACCURACY, 4, "42 units")
            .result()
            .best()
            .cost()
            .seconds();
    double hurried =
        run(
                "agent-reinforce",
                rules,
                Objective.parse("latency:0.2", Budget.units(42)),
                4,
                "42 units")
            .result()
            .best()
            .cost()
            .seconds();
    assertTrue(hurried < free, hurried + " against " + free);
    assertTrue(hurried < 1.5, "seconds " + hurried);
  }

  @Test
  void feedbackNamesTheProbabilitiesThatItMoved() throws Exception {
    Ran ran = run("agent-reinforce", new SearchRules(3, null), Objective.ACCURACY, 4, "18 units");
    List<Feedback> feedback =
        ran.events().stream()
            .filter(SearchEvent.FeedbackGiven.class::isInstance)
            .map(e -> ((SearchEvent.FeedbackGiven) e).feedback())
            .toList();
    assertEquals(3, feedback.size());
    for (Feedback f : feedback) {
      for (Feedback.Line line : f.lines()) {
        assertTrue(line.text().english().endsWith("."), line.text()::english);
        line.moves().forEach(m -> assertTrue(m.before() != m.after(), m.toString()));
      }
    }
  }

  @Test
  void aStoppedGateEndsTheSearchBeforeItsNextTrial() throws Exception {
    PauseGate gate = new PauseGate();
    gate.stop();
    SearchSpace space = Spaces.of("18 units");
    SearchEngine engine =
        new SearchEngine(
            task,
            space,
            Objective.ACCURACY,
            new SearchRules(1, null),
            Spaces.searcher("random", space, Objective.ACCURACY, 1),
            (_, _, _) -> List.of(),
            List.of(),
            1,
            gate,
            _ -> {});
    assertThrows(Stopped.class, engine::run);
  }

  @Test
  void aTaskTooSmallIsRefusedWithItsSizes() {
    Task tiny = Spaces.numbers(4);
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new SearchEngine(
                    tiny,
                    Spaces.of("18 units"),
                    Objective.ACCURACY,
                    new SearchRules(1, null),
                    null,
                    null,
                    List.of(),
                    1,
                    new PauseGate(),
                    _ -> {}));
    assertTrue(e.getMessage().contains("too small"), e.getMessage());
  }
}
