package org.collograph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.collograph.codec.RolesCodec;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Spend;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.llm.remote.MockEndpoint;
import org.collograph.llm.remote.MockEndpoint.Act;
import org.collograph.llm.remote.Mocks;
import org.collograph.search.SearchRules;
import org.collograph.store.SqliteRunStore;
import org.collograph.task.Question;
import org.collograph.task.code.CodeJudge;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole searches at an endpoint that fails in every way, by random schedules: each ends, or pauses
/// with a reason; what the ledger says is what the server counted; no cap is passed.
/// `-Dschedules=1000` runs as many.
class FaultSchedulesTest {
  private static final int SCHEDULES = Integer.getInteger("schedules", 12);

  private static final int FIRST = Integer.getInteger("first", 1);

  @TempDir Path folder;
  private final Map<String, String> answers = new HashMap<>();
  private Roles roles;

  @BeforeEach
  void readTheTask() throws Exception {
    roles = RolesCodec.shipped();
    for (Question q : TaskReader.open("arithmetic").questions()) {
      answers.put(q.asked(), q.answer());
    }
  }

  /// Right on about half of the questions, always the same ones.
  private String answer(String prompt) {
    String question = prompt.split("\n\nColleague 1 replied")[0];
    boolean right = (question.hashCode() & 1) == 0;
    return "I think it is \\boxed{" + (right ? answers.get(question) : "-1") + "}";
  }

  private static LongFunction<Act> schedule(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<Act, Double> chances = new EnumMap<>(Act.class);
    for (Act act : Act.values()) {
      boolean isSlow = act == Act.HANG || act == Act.DRIP || act == Act.HUGE;
      boolean isFraud = act == Act.OVERBILLS;
      boolean ends = act == Act.TOO_MANY_FOR_LONG || act == Act.WRONG_KEY;
      double most = isFraud ? 0 : ends ? 0.0001 : isSlow ? 0.001 : 0.06;
      chances.put(act, random.nextInt(3) == 0 ? random.nextDouble() * most : 0);
    }
    // Each way to fail comes up in some schedule, however unlikely it is otherwise.
    Act next = Act.values()[(int) (seed % Act.values().length)];
    // Nobody can hold a cap against an endpoint that bills more than it was asked for.
    Act forced = next == Act.OVERBILLS ? Act.ERROR : next;
    long when = 5 + seed % 23;
    return n -> {
      if (n == when) {
        return forced;
      }
      double u = new SplittableRandom(seed * 1_000_003 + n).nextDouble();
      for (Act act : Act.values()) {
        u -= act == Act.ANSWER ? 0 : chances.get(act);
        if (u < 0) {
          return act;
        }
      }
      return Act.ANSWER;
    };
  }

  private static Caps caps(long seed) {
    SplittableRandom random = new SplittableRandom(-seed);
    return switch (random.nextInt(6)) {
      case 0 -> new Caps((long) (20 + random.nextInt(400)), null, null);
      case 1 -> new Caps(null, 0.2 + random.nextDouble() * 4, null);
      case 2 -> new Caps(null, null, 20_000L + random.nextInt(60_000));
      default -> Caps.NONE;
    };
  }

  private SearchPlan plan(Caps caps, long seed) {
    return new SearchPlan(
        "arithmetic",
        "mock",
        List.of("8 units"),
        "agent-reinforce",
        SearchPlan.BUILT_IN,
        "accuracy",
        null,
        new SearchRules(1, 40),
        caps,
        seed,
        8,
        null);
  }

  @Test
  void everySearchEndsOrPausesAndTheLedgerIsTheServersCount() throws Exception {
    int paused = 0;
    int calls = 0;
    try (var store = new SqliteRunStore(folder, Clock.systemUTC())) {
      for (int seed = FIRST; seed < FIRST + SCHEDULES; seed++) {
        store.replies().clear();
        try (var endpoint = new MockEndpoint(schedule(seed), this::answer, Duration.ZERO)) {
          Pool pool =
              Mocks.pool(Mocks.document(endpoint.address(), 8, "small", "large"), Mocks.SHORT);
          RunService service =
              new RunService(
                  store,
                  new Workshop(
                      roles, (_, _, _) -> pool, store.replies(), CodeJudge.NONE, Clock.systemUTC()),
                  Clock.systemUTC());
          Caps caps = caps(seed);
          SearchRun run = service.start(plan(caps, seed));
          RunStory last = run.done().join();
          String what = "schedule " + seed;
          assertNull(run.failure(), what);
          boolean isPaused = last.state() == RunState.PAUSED;
          assertTrue(isPaused || last.state() == RunState.FINISHED, what + " " + last.stage());
          if (isPaused && Boolean.getBoolean("tell")) {
            System.err.println(what + ": " + last.stage().message());
          }
          assertTrue(!isPaused || last.stage().message().english().contains("Maybe"), what);
          check(what, last.counts().spend(), endpoint, caps, last);
          paused += isPaused ? 1 : 0;
          calls += (int) endpoint.received();
          StoredRun stored = service.get(run.name());
          assertEquals(last.counts().spend(), stored.spend(), what);
          assertEquals(last.counts().asked(), stored.asked(), what);
        }
      }
    }
    System.err.printf(
        "%d schedules: %d finished, %d paused with a reason, %,d calls%n",
        SCHEDULES, SCHEDULES - paused, paused, calls);
  }

  private static void check(
      String what, Spend spend, MockEndpoint endpoint, Caps caps, RunStory last) {
    // A run that pauses because an endpoint is down breaks off what is under way: that counts as
    // sent, though some of it may not have reached the server.
    boolean brokeOff =
        last.state() == RunState.PAUSED && !last.stage().message().english().contains("run has");
    long notSeen = spend.calls() - endpoint.received();
    assertTrue(notSeen >= 0 && notSeen <= (brokeOff ? 64 : 0), what + ": " + notSeen + " not seen");
    // Where tokens were not told, what is known is a guess.
    assertTrue(spend.estimated() > 0 || spend.usd() <= endpoint.billed() + 1e-9, what);
    assertTrue(endpoint.billed() <= spend.usd() + spend.unsureUsd() + 1e-9, what);
    assertTrue(caps.calls() == null || endpoint.received() <= caps.calls(), what);
    assertTrue(caps.usd() == null || endpoint.billed() <= caps.usd() + 1e-9, what);
    assertTrue(caps.tokens() == null || endpoint.tokens() <= caps.tokens(), what);
  }

  @Test
  void aRunThatPausedGoesOnAndAsksNothingTwice() throws Exception {
    try (var store = new SqliteRunStore(folder, Clock.systemUTC());
        var endpoint = new MockEndpoint(_ -> Act.ANSWER, this::answer, Duration.ZERO)) {
      Pool pool = Mocks.pool(Mocks.document(endpoint.address(), 8, "small", "large"), Mocks.SHORT);
      RunService service =
          new RunService(
              store,
              new Workshop(
                  roles, (_, _, _) -> pool, store.replies(), CodeJudge.NONE, Clock.systemUTC()),
              Clock.systemUTC());
      SearchRun run = service.start(plan(new Caps(100L, null, null), 1));
      assertEquals(RunState.PAUSED, run.done().join().state());
      assertEquals(100, endpoint.received());
      SearchRun again = service.resume(run.name(), new Caps(100_000L, null, null));
      Spend spend = again.done().join().counts().spend();
      assertEquals(RunState.FINISHED, again.story().state());
      assertEquals(endpoint.received(), spend.calls());
      assertEquals(endpoint.billed(), spend.usd(), 1e-9);
      // The same search once more: everything is known.
      SearchRun second = service.start(plan(Caps.NONE, 1));
      assertEquals(0, second.done().join().counts().spend().calls());
      assertNotNull(second.story().result());
      System.err.printf(
          "calls that the cache spared in one search: %.0f %%%n",
          100.0 * spend.cachedCalls() / (spend.cachedCalls() + spend.calls()));
    }
  }
}
