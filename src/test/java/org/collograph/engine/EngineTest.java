package org.collograph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.collograph.engine.worker.EngineSharing;
import org.collograph.engine.worker.Joining;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.run.Program;
import org.collograph.run.RunService;
import org.collograph.run.RunState;
import org.collograph.run.RunStory;
import org.collograph.run.SearchPlan;
import org.collograph.run.SearchRun;
import org.collograph.run.Workshop;
import org.collograph.run.bench.BenchHands;
import org.collograph.run.bench.BenchPlan;
import org.collograph.run.bench.BenchRow;
import org.collograph.run.bench.folder.BenchFolder;
import org.collograph.run.bench.folder.BenchRun;
import org.collograph.search.SearchRules;
import org.collograph.search.Trial;
import org.collograph.store.SqliteRunStore;
import org.collograph.task.code.CodeJudge;
import org.collograph.task.code.CodeTests;
import org.collograph.task.code.CodeVerdict;
import org.collograph.task.code.CodeVerdict.Outcome;
import org.collograph.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Work that is shared over an engine comes out as if nobody shared it.
class EngineTest {
  private static final CodeTests TESTS = CodeTests.of(List.of("assert f(1) == 2"), "");

  private final EngineRoom room = new EngineRoom();
  @TempDir Path folder;

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  /// Judges by what stands there, so that wherever it is asked it says the same.
  private static CodeJudge judge(AtomicInteger asked) {
    return (code, _) -> {
      asked.incrementAndGet();
      return code.hashCode() % 3 == 0
          ? new CodeVerdict(Outcome.FAILED, "for its hash")
          : new CodeVerdict(Outcome.PASSED, "");
    };
  }

  private static final CodeJudge NOBODY =
      (_, _) -> {
        throw new AssertionError("judged here");
      };

  @Test
  void whatWorkersJudgeIsJudgedAsHere() throws Exception {
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    room.worker(judge(first), 2);
    room.worker(judge(second), 2);
    Crew crew = room.crew();
    CodeJudge away = new EngineJudge(() -> Optional.of(crew), NOBODY);
    CodeJudge here = judge(new AtomicInteger());
    List<Future<CodeVerdict>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) {
        String code = "def f(x):\n  return x + " + i;
        all.add(threads.submit(() -> away.judge(code, TESTS)));
      }
    }
    for (int i = 0; i < all.size(); i++) {
      assertEquals(here.judge("def f(x):\n  return x + " + i, TESTS), all.get(i).get());
    }
    assertTrue(first.get() > 0 && second.get() > 0, first + " and " + second);
    assertEquals(60, first.get() + second.get(), "none was judged twice");
    assertEquals(60, crew.done().values().stream().mapToInt(n -> n).sum());
    assertEquals(List.of(), List.copyOf(room.complaints));
  }

  private static SearchPlan plan() {
    return new SearchPlan(
        "python-basics",
        "simulated",
        List.of("18 units"),
        "agent-reinforce",
        SearchPlan.BUILT_IN,
        "accuracy",
        null,
        new SearchRules(2, null),
        Caps.NONE,
        3,
        8,
        null);
  }

  private List<Trial> trials(Workshop workshop, String name) throws Exception {
    try (var store = new SqliteRunStore(folder.resolve(name), Clock.systemUTC())) {
      var service = new RunService(store, workshop.with(store.replies()), Clock.systemUTC());
      SearchRun run = service.start(plan());
      RunStory end = run.done().get();
      assertEquals(RunState.FINISHED, end.state(), String.valueOf(end.stage().message()));
      return store.trials(run.name());
    }
  }

  @Test
  void aSearchOnWorkersHasTheTrialsOfOneWithout() throws Exception {
    AtomicInteger away = new AtomicInteger();
    Workshop alone = EngineRoom.workshop(judge(new AtomicInteger()));
    List<Trial> local = trials(alone, "local");
    assertTrue(local.size() > 5, local.toString());
    for (int workers = 1; workers <= 2; workers++) {
      room.worker(judge(away), 2);
      Workshop shared = alone.with(room.judge(NOBODY));
      same(local, trials(shared, "shared" + workers));
    }
    assertTrue(away.get() > 0);
  }

  /// Trial by trial, so that what differs can be read.
  private static void same(List<Trial> expected, List<Trial> found) {
    for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
      Trial one = expected.get(i);
      Trial other = found.get(i);
      for (int q = 0; q < Math.min(one.outcomes().size(), other.outcomes().size()); q++) {
        assertEquals(one.outcomes().get(q), other.outcomes().get(q), "of trial " + one.number());
      }
      assertEquals(one, other);
    }
    assertEquals(expected.size(), found.size());
  }

  private List<BenchRow> rows(BenchPlan plan, Workshop workshop, BenchHands hands, String name)
      throws Exception {
    BenchFolder files = new BenchFolder(folder.resolve(name), plan, "simulated");
    SpendLedger ledger = new SpendLedger(Caps.NONE, Spend.NOTHING, _ -> {});
    BenchRun bench = new BenchRun(plan, files, ledger, Watcher.NOBODY, hands);
    bench.run(workshop, "simulated", java.util.Set.copyOf(plan.cells()), 4);
    return bench.rows();
  }

  /// Nobody who watches.
  private enum Watcher implements BenchRun.Watch {
    NOBODY;

    @Override
    public void begun(String what, int searches) {}

    @Override
    public void done(int searches, String method) {}
  }

  @Test
  void aBenchOnWorkersHasTheRowsOfOneWithout() throws Exception {
    BenchPlan plan =
        new BenchPlan(
            List.of("random", "reinforce"),
            List.of("arithmetic"),
            List.of("18 units"),
            List.of(1L, 2L),
            List.of(50, 100),
            500);
    Workshop workshop = EngineRoom.workshop(CodeJudge.NONE);
    List<BenchRow> here = rows(plan, workshop, BenchHands.HERE, "here");
    room.worker(CodeJudge.NONE, 2);
    Crew crew = room.crew();
    EngineCells cells = new EngineCells(crew, workshop.pools().text("simulated"));
    assertEquals(here, rows(plan, workshop, cells, "away"));
    assertEquals(4, crew.done().values().stream().mapToInt(n -> n).sum());
  }

  @Test
  void whatIsTooLargeToBeSentIsDoneHere() throws Exception {
    AtomicInteger here = new AtomicInteger();
    CodeJudge judge = room.judge(judge(here));
    judge.judge("#".repeat(Leaf.MOST), TESTS);
    assertEquals(1, here.get());
  }

  @Test
  void whoNamesNoEngineIsToldSo() {
    assertThrows(Refusal.class, () -> new EngineAddress("localhost", false, "q"));
    assertThrows(Refusal.class, () -> new EngineAddress("http://localhost:7233", false, "q"));
    assertThrows(Refusal.class, () -> new EngineAddress("localhost:7233", false, "a b"));
    // Nothing listens on the port for discarded things.
    var nobody = new EngineAddress("127.0.0.1:9", false, "q");
    Refusal refusal = assertThrows(Refusal.class, () -> Engine.open(nobody, "the test"));
    assertTrue(refusal.getMessage().contains("127.0.0.1:9"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("Maybe"), refusal.getMessage());
  }

  /// What a worker still has when the work is shared no more is done here.
  @Test
  void sharingBeginsAndEndsWhileTheProgramRuns() throws Exception {
    AtomicInteger here = new AtomicInteger();
    var taken = new CountDownLatch(1);
    var held = new CountDownLatch(1);
    room.worker(
        Program.named(),
        (_, _) -> {
          taken.countDown();
          held.await();
          return new CodeVerdict(Outcome.PASSED, "");
        },
        1);
    try (var sharing =
            new EngineSharing(new Joining(EngineRoom.REMOTE), EngineRoom.workshop(judge(here)));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CodeJudge judge = sharing.workshop().judge();
      judge.judge("a", TESTS);
      assertEquals(1, here.get());
      sharing.share(room.address().target(), EngineAddress.QUEUE);
      assertEquals(Optional.of(room.address().target()), sharing.shared());
      Future<CodeVerdict> away = threads.submit(() -> judge.judge("b", TESTS));
      taken.await();
      sharing.keep();
      away.get();
      assertEquals(2, here.get());
      assertEquals(Optional.empty(), sharing.shared());
      held.countDown();
    }
  }

  @Test
  void whoWorksOnWhatIsKnown() throws Exception {
    var held = new CountDownLatch(1);
    room.worker(
        (_, _) -> {
          held.await();
          return new CodeVerdict(Outcome.PASSED, "");
        },
        1);
    Crew crew = room.crew();
    CodeJudge away = new EngineJudge(() -> Optional.of(crew), NOBODY);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> away.judge("a", TESTS));
      threads.submit(() -> away.judge("b", TESTS));
      Map<String, Map<Kind, Integer>> both = Map.of("", Map.of(Kind.JUDGE, 1));
      Map<String, Map<Kind, Integer>> seen = crew.atWork();
      while (seen.size() < 2) {
        Thread.onSpinWait();
        seen = crew.atWork();
      }
      assertEquals(both.get(""), seen.get(""));
      assertTrue(
          seen.keySet().stream().anyMatch(w -> w.startsWith(EngineRoom.VERSION)), seen.toString());
      held.countDown();
    }
    assertEquals(Map.of(), crew.atWork());
  }
}
