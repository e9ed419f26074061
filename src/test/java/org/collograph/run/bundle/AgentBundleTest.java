package org.collograph.run.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.collograph.codec.RolesCodec;
import org.collograph.evaluation.Caps;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.remote.MockEndpoint;
import org.collograph.llm.remote.MockEndpoint.Act;
import org.collograph.llm.remote.Mocks;
import org.collograph.llm.remote.PoolDocumentFiles;
import org.collograph.run.PoolSource;
import org.collograph.run.RunService;
import org.collograph.run.RunState;
import org.collograph.run.SearchPlan;
import org.collograph.run.SearchRun;
import org.collograph.run.StoredRun;
import org.collograph.run.Workshop;
import org.collograph.search.Preference;
import org.collograph.search.SearchRules;
import org.collograph.search.YardstickRule;
import org.collograph.store.SqliteRunStore;
import org.collograph.task.Task;
import org.collograph.task.code.CodeJudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bundles of runs at endpoints that fail now and then, guided by a language model whose part a
/// script plays: they hold when nobody answers any more.
class AgentBundleTest {
  private static final int THREADS = 2;

  @TempDir Path folder;

  /// A pool that is in no file, and says what one would say.
  private record Written(PoolDocument document) implements PoolSource {
    @Override
    public Pool open(String pool, List<Task> tasks, Roles roles) {
      return Mocks.pool(document, Mocks.SHORT);
    }

    @Override
    public String text(String pool) throws IOException {
      return new PoolDocumentFiles().text(document);
    }
  }

  private static String answer(String prompt) {
    boolean isAgents = prompt.contains("Answer in this form") || prompt.contains("cannot be used");
    return !isAgents
        ? "I say \\boxed{" + Math.floorMod(prompt.hashCode(), 3) + "}"
        : prompt.contains("picks")
            ? "{\"picks\": [2, 1], \"reasons\": [\"They are cheap.\"]}"
            : "{\"reasons\": [\"x\"], \"edges\": [{\"from\": 1, \"to\": 2, \"p\": 0.7}]}";
  }

  private static SearchPlan plan(long calls, String agent, List<SearchPlan.Lesson> lessons) {
    SearchPlan p =
        new SearchPlan(
            "arithmetic",
            "mock",
            List.of("8 units"),
            "agent-reinforce",
            agent,
            "accuracy",
            null,
            new SearchRules(3, null, Preference.PLAIN, YardstickRule.NONE),
            new Caps(calls, null, null),
            1,
            THREADS,
            null);
    return p.learningFrom(lessons);
  }

  private Optional<String> verdict(RunService service, SearchRun run, Workshop bare)
      throws Exception {
    run.done().join();
    StoredRun stored = service.get(run.name());
    Bundle bundle = new BundleMaker(service, "test").of(stored, THREADS, _ -> {});
    assertFalse(bundle.replies().isEmpty());
    return new BundleCheck(bare)
        .of(Bundle.of(bundle.bytes()), THREADS, _ -> {})
        .map(s -> s.english());
  }

  @Test
  void whatFailedAndWhatTheAgentSaidIsReplayed() throws Exception {
    try (var store = new SqliteRunStore(folder, Clock.systemUTC())) {
      Workshop workshop;
      RunService service;
      SearchRun whole;
      SearchRun cut;
      SearchRun wiser;
      // A question in nine fails for good.
      try (var endpoint =
          new MockEndpoint(
              n -> n % 9 == 8 ? Act.REFUSES : Act.ANSWER, AgentBundleTest::answer, Duration.ZERO)) {
        PoolSource pools = new Written(Mocks.document(endpoint.address(), 8, "small", "large"));
        workshop =
            new Workshop(
                RolesCodec.shipped(), pools, store.replies(), CodeJudge.NONE, Clock.systemUTC());
        service = new RunService(store, workshop, Clock.systemUTC());
        whole = service.start(plan(100_000, "large", List.of()));
        whole.done().join();
        cut = service.start(plan(40, "builtin", List.of()));
        cut.done().join();
        int trials = (int) service.get(whole.name()).trials();
        wiser =
            service.start(
                plan(100_000, "builtin", List.of(new SearchPlan.Lesson(whole.name(), trials))));
        wiser.done().join();
      }
      assertEquals(RunState.FINISHED, service.get(whole.name()).state());
      assertEquals(RunState.PAUSED, service.get(cut.name()).state());
      assertTrue(
          store.trials(whole.name()).stream().anyMatch(t -> t.scored() < t.asked()), "none failed");
      assertFalse(whole.story().timed().isEmpty(), "its calls were timed");
      StoredRun stored = service.get(whole.name());
      assertEquals(whole.story().timed(), service.story(stored, service.outline(stored)).timed());
      for (SearchRun run : List.of(whole, cut, wiser)) {
        assertEquals(Optional.empty(), verdict(service, run, workshop), run.name());
      }
    }
  }
}
