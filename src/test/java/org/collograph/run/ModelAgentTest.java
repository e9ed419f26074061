package org.collograph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.collograph.codec.RolesCodec;
import org.collograph.evaluation.Caps;
import org.collograph.llm.Pool;
import org.collograph.llm.remote.MockEndpoint;
import org.collograph.llm.remote.MockEndpoint.Act;
import org.collograph.llm.remote.Mocks;
import org.collograph.search.AgentExchange;
import org.collograph.search.Feedback;
import org.collograph.search.Preference;
import org.collograph.search.SearchRules;
import org.collograph.search.YardstickRule;
import org.collograph.store.SqliteRunStore;
import org.collograph.task.code.CodeJudge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searches guided by a language model, whose part a script plays.
class ModelAgentTest {
  private static final String PICKS = "{\"picks\": [2, 1], \"reasons\": [\"They are cheap.\"]}";
  private static final String MOVES =
      "Of course: {\"reasons\": [\"The small ones agree too often.\"],"
          + " \"edges\": [{\"from\": 1, \"to\": 2, \"p\": 0.77}],"
          + " \"models\": [{\"slot\": 1, \"model\": \"large\", \"p\": 0.81}]}";

  @TempDir Path folder;
  private SqliteRunStore store;

  @BeforeEach
  void open() throws Exception {
    store = new SqliteRunStore(folder, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static boolean isAgents(String prompt) {
    return prompt.contains("Answer in this form") || prompt.contains("cannot be used");
  }

  private static String answer(String prompt, String update) {
    return !isAgents(prompt)
        ? "I say \\boxed{" + Math.floorMod(prompt.hashCode(), 3) + "}"
        : prompt.contains("picks") ? PICKS : update;
  }

  private SearchPlan plan(Caps caps) {
    return new SearchPlan(
        "arithmetic",
        "mock",
        List.of("8 units"),
        "agent-reinforce",
        "large",
        "accuracy",
        null,
        // What the best is held against is not what is tested here, and most of the calls.
        new SearchRules(3, null, Preference.PLAIN, YardstickRule.NONE),
        caps,
        1,
        8,
        null);
  }

  private RunService service(MockEndpoint endpoint) throws Exception {
    Pool pool = Mocks.pool(Mocks.document(endpoint.address(), 8, "small", "large"), Mocks.SHORT);
    return new RunService(
        store,
        new Workshop(
            RolesCodec.shipped(),
            (_, _, _) -> pool,
            store.replies(),
            CodeJudge.NONE,
            Clock.systemUTC()),
        Clock.systemUTC());
  }

  private static List<RunStory.AfterRound> tables(RunService service, String run) {
    StoredRun stored = service.get(run);
    return service.story(stored, service.outline(stored)).tables();
  }

  private static MockEndpoint endpoint(Function<String, String> answers) throws Exception {
    return new MockEndpoint(_ -> Act.ANSWER, answers, Duration.ZERO);
  }

  @Test
  void whatItSaysMovesTheTablesAndIsStored() throws Exception {
    try (var endpoint = endpoint(p -> answer(p, MOVES))) {
      RunService service = service(endpoint);
      SearchRun run = service.start(plan(Caps.NONE));
      RunStory last = run.done().join();
      assertEquals(RunState.FINISHED, last.state());
      for (RunStory.AfterRound t : last.tables().subList(1, last.tables().size())) {
        assertEquals(0.77, t.distribution().edge(0, 1), 1e-12);
        assertEquals(0.81, t.distribution().model(0, 1), 1e-12);
      }
      Feedback first = last.feedback().getFirst();
      assertEquals(
          "large: “The small ones agree too often.”", first.lines().getFirst().text().english());
      assertFalse(first.lines().getFirst().moves().isEmpty());
      List<AgentExchange> said = store.exchanges(run.name());
      assertEquals(List.of(0, 1, 2, 3), said.stream().map(AgentExchange::round).toList());
      assertTrue(said.stream().allMatch(AgentExchange::wasUsed));
      assertTrue(said.getFirst().prompt().contains(" in a chain "), said.getFirst().prompt());
      assertTrue(said.get(1).prompt().contains("Probability tables now"));
      // Its calls are spent like all others, and known the second time.
      assertEquals(endpoint.received(), last.counts().spend().calls());
      SearchRun again = service.start(plan(Caps.NONE));
      assertEquals(0, again.done().join().counts().spend().calls());
    }
  }

  @Test
  void aReplyThatStaysBadIsReplacedByTheNumericalUpdateAndSaidSo() throws Exception {
    try (var endpoint =
        endpoint(p -> answer(p, "{\"reasons\": [\"x\"], \"edges\": [{\"from\": 9"))) {
      SearchRun run = service(endpoint).start(plan(Caps.NONE));
      RunStory last = run.done().join();
      assertEquals(RunState.FINISHED, last.state());
      String said = last.feedback().getFirst().lines().getFirst().text().english();
      assertTrue(said.contains("the numerical update took their place"), said);
      // Once for the start, and three times a round.
      assertEquals(10, store.exchanges(run.name()).size());
    }
  }

  @Test
  void aRunThatIsTakenUpGoesTheSameWayWhateverIsSaidNow() throws Exception {
    AtomicInteger life = new AtomicInteger();
    try (var endpoint = endpoint(p -> answer(p, life.get() == 0 ? MOVES : "Nothing."))) {
      RunService service = service(endpoint);
      SearchRun whole = service.start(plan(Caps.NONE));
      long calls = whole.done().join().counts().spend().calls();
      List<RunStory.AfterRound> tables = tables(service, whole.name());
      store.replies().clear();
      long some = calls;
      SearchRun run;
      // The cap is drawn in until it is reached after the first update and before the last.
      do {
        some = some * 9 / 10;
        store.replies().clear();
        run = service.start(plan(new Caps(some, null, null)));
        run.done().join();
      } while (store.exchanges(run.name()).size() > 3);
      List<AgentExchange> before = store.exchanges(run.name());
      assertTrue(before.size() >= 2, before.size() + " exchanges");
      store.replies().clear();
      life.set(1);
      SearchRun on = service.resume(run.name(), new Caps(100_000L, null, null));
      assertEquals(RunState.FINISHED, on.done().join().state());
      List<AgentExchange> after = store.exchanges(run.name());
      assertEquals(before, after.subList(0, before.size()));
      assertTrue(after.size() > before.size());
      for (int i = 0; i < before.size(); i++) {
        assertEquals(
            tables.get(i).distribution(), tables(service, run.name()).get(i).distribution());
      }
    }
  }

  @Test
  void anAgentThatIsNotInThePoolIsRefused() throws Exception {
    try (var endpoint = endpoint(p -> answer(p, MOVES))) {
      SearchPlan p = plan(Caps.NONE);
      var other =
          new SearchPlan(
              p.task(),
              p.pool(),
              p.budgets(),
              p.method(),
              "gpt",
              p.objective(),
              null,
              new SearchRules(3, null),
              Caps.NONE,
              1,
              8,
              null);
      String said =
          org.junit.jupiter.api.Assertions.assertThrows(
                  IllegalArgumentException.class, () -> service(endpoint).start(other))
              .getMessage();
      assertTrue(said.contains("gpt") && said.contains("small"), said);
    }
  }
}
