package org.collograph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.collograph.codec.RolesCodec;
import org.collograph.codec.json.StrictJson;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.MemoryCache;
import org.collograph.llm.Pool;
import org.collograph.llm.remote.DialectServer;
import org.collograph.llm.remote.Mocks;
import org.collograph.search.Preference;
import org.collograph.search.SearchRules;
import org.collograph.search.YardstickRule;
import org.collograph.store.SqliteRunStore;
import org.collograph.task.Question;
import org.collograph.task.code.CodeJudge;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Searches at servers that refuse fields, fold their replies into other shapes and fail as those
/// in use do: each ends with the accuracy that a plain one brings, or pauses with its reason, and
/// every call is counted as the server counts.
class DialectsTest {
  private static final String PLAIN =
      """
      [{"when": {"always": true}, "status": 200, "headers": {}, "body":
      "{\\"choices\\": [{\\"message\\": {\\"content\\": \\"${ANSWER}\\"}, \\"finish_reason\\": \\"stop\\"}], \\"usage\\": {\\"prompt_tokens\\": 61, \\"completion_tokens\\": 18}}"}]
      """;

  @TempDir Path folder;
  private final Map<String, String> answers = new LinkedHashMap<>();
  private int searches;

  /// Right on about half of the questions, always the same ones.
  private String answer(String prompt) {
    for (Map.Entry<String, String> each : answers.entrySet()) {
      if (prompt.contains(each.getKey())) {
        boolean right = (each.getKey().hashCode() & 1) == 0;
        return "I think it is \\boxed{" + (right ? each.getValue() : "-1") + "}";
      }
    }
    throw new IllegalStateException(prompt);
  }

  private static SearchPlan plan() {
    return new SearchPlan(
        "arithmetic",
        "mock",
        List.of("1.3 units"),
        "random",
        SearchPlan.BUILT_IN,
        "accuracy",
        List.of("assistant"),
        new SearchRules(1, 40, Preference.PLAIN, YardstickRule.ALL),
        Caps.NONE,
        1,
        4,
        null);
  }

  private record Came(RunStory story, int received, String said) {}

  private Came search(SqliteRunStore store, JsonNode rules) throws Exception {
    try (DialectServer server = new DialectServer(rules, this::answer)) {
      // Replies are kept by address and model, and a port may come again.
      String model = "small" + ++searches;
      Pool pool = Mocks.pool(Mocks.document(server.address(), 4, model), Mocks.SHORT);
      RunService service =
          new RunService(
              store,
              new Workshop(
                  RolesCodec.shipped(),
                  (_, _, _) -> pool,
                  new MemoryCache(),
                  CodeJudge.NONE,
                  Clock.systemUTC()),
              Clock.systemUTC());
      SearchRun run = service.start(plan());
      RunStory last = run.done().join();
      assertNull(run.failure());
      String said = last.stage().message() == null ? "" : last.stage().message().english();
      return new Came(last, server.received(), said.toLowerCase(Locale.ROOT));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyDialectIsUnderstoodOrSaysWhatIsWrong() throws Exception {
    for (Question q : TaskReader.open("arithmetic").questions()) {
      answers.put(q.text().strip(), q.answer());
    }
    JsonNode all = StrictJson.read(Path.of("src/test/resources/dialects.json"), 10_000_000);
    assertTrue(all.size() > 60);
    SqliteRunStore store = new SqliteRunStore(folder, Clock.systemUTC());
    RunStory plain = search(store, StrictJson.parse(PLAIN, "it")).story();
    assertEquals(RunState.FINISHED, plain.state());
    return StreamSupport.stream(all.spliterator(), false)
        .map(d -> dynamicTest(d.path("name").asText(), () -> check(d, plain, store)))
        .onClose(store::close);
  }

  private void check(JsonNode dialect, RunStory plain, SqliteRunStore store) throws Exception {
    Came came = search(store, dialect.path("rules"));
    RunStory last = came.story();
    String what = last.state() + ": " + came.said();
    switch (dialect.path("expect").asText()) {
      case "right" -> {
        assertEquals(RunState.FINISHED, last.state(), what);
        assertEquals(plain.result().best().accuracy(), last.result().best().accuracy(), what);
      }
      case "paused" -> assertEquals(RunState.PAUSED, last.state(), what);
      default -> assertTrue(last.state() == RunState.PAUSED, what);
    }
    for (JsonNode word : dialect.path("said")) {
      assertTrue(came.said().contains(word.asText()), what);
    }
    long unseen = last.counts().spend().calls() - came.received();
    assertTrue(
        unseen >= 0 && unseen <= (last.state() == RunState.PAUSED ? 4 : 0),
        () -> "counted beyond what the server received: " + unseen + "; " + what);
  }
}
