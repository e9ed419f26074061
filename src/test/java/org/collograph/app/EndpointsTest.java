package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.collograph.codec.RolesCodec;
import org.collograph.llm.Discovery.Found;
import org.collograph.llm.KeyName;
import org.collograph.llm.Pool;
import org.collograph.llm.remote.LocalServers;
import org.collograph.llm.remote.SystemKeys;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.server.ChatServer;
import org.collograph.task.Task;
import org.collograph.task.read.SampleTasks;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What needs more than this build brings: a model server on this machine, or npm. Skipped with a
/// sentence where it is not there.
@Tag("endpoints")
class EndpointsTest {
  @TempDir Path folder;

  private static ChatServer serve(Task task) throws Exception {
    Pool pool =
        SimulatedPool.of("simulated", SimulatedPool.builtIn(), List.of(task), RolesCodec.shipped());
    return new ChatServer(pool.modelNames(), pool.client(), 0, Duration.ZERO, Clock.systemUTC());
  }

  @Test
  void theOfficialClientTalksToTheServedPool() throws Exception {
    assumeTrue(
        run("npm", "install", "--silent", "--prefix", folder.toString(), "openai").code() == 0,
        "npm cannot install 'openai' here: the official client is not tried.");
    Path script = folder.resolve("client.mjs");
    try (var in = EndpointsTest.class.getResourceAsStream("client.mjs")) {
      Files.copy(in, script);
    }
    Task task = TaskReader.open("arithmetic");
    try (ChatServer server = serve(task)) {
      Result said =
          run(
              "node",
              script.toString(),
              server.address() + "/v1",
              task.questions().getFirst().asked() + " Think step by step.");
      assertEquals(0, said.code(), said.out());
      assertEquals(
          """
          models llama-3.2-1b,llama-3.2-3b,llama-3.1-8b,llama-3.1-70b
          completion stop 478
          stream same 478
          error NotFoundError 404 invalid_request_error model_not_found
          error BadRequestError 400 invalid_request_error null
          """,
          said.out());
    }
  }

  private record Result(int code, String out) {}

  private Result run(String... call) throws Exception {
    Path out = Files.createTempFile(folder, "said", ".txt");
    try {
      Process process =
          new ProcessBuilder(call).redirectErrorStream(true).redirectOutput(out.toFile()).start();
      boolean ended = process.waitFor(120, TimeUnit.SECONDS);
      process.destroyForcibly();
      return new Result(ended ? process.exitValue() : -1, Files.readString(out));
    } catch (IOException e) {
      return new Result(-1, e.getMessage());
    }
  }

  @Test
  void aRealLocalModelIsFoundMeasuredAndSearchedWith() throws Exception {
    var discovery = new LocalServers(new SystemKeys(System::getenv), LocalServers.USUAL);
    Found found =
        discovery.local().stream().filter(f -> !f.models().isEmpty()).findFirst().orElse(null);
    assumeTrue(
        found != null,
        "No model server answers on this machine: real models are not tried. Maybe start one.");
    Task task = TaskReader.open("arithmetic");
    Terminal terminal = new Terminal(folder.resolve("data"));
    try (ChatServer second = serve(task)) {
      assertEquals(
          4,
          discovery
              .at(java.net.URI.create(second.address() + "/v1"), KeyName.NONE)
              .models()
              .size());
      Path pool = folder.resolve("pool.json");
      Files.writeString(
          pool, pool(found.endpoint().toString(), found.models().getFirst(), second.address()));
      Path measured = folder.resolve("measured.json");
      JsonNode profile =
          terminal
              .run(
                  "measure",
                  "--pool",
                  pool.toString(),
                  "--task",
                  "arithmetic",
                  "--questions",
                  "8",
                  "--out",
                  measured.toString(),
                  "--json")
              .json();
      assertTrue(profile.at("/models/0/decodeTokensPerSecond/mean").asDouble() > 0);
      JsonNode run =
          terminal
              .run(
                  "search",
                  "--task",
                  "arithmetic",
                  "--pool",
                  measured.toString(),
                  "--agent",
                  "local",
                  "--budget",
                  "40 units",
                  "--rounds",
                  "2",
                  "--max-asked",
                  "30",
                  "--json")
              .json();
      assertEquals("finished", run.get("state").asText());
      assertTrue(run.at("/spend/outputTokens").asLong() > 0);
      System.err.printf(
          "%s at %s: reads %.0f, writes %.0f tokens a second; search: best %s, %d calls, %,d tokens"
              + " in, %,d out; of the agent's replies %s%n",
          found.models().getFirst(),
          found.endpoint(),
          profile.at("/models/0/prefillTokensPerSecond/mean").asDouble(),
          profile.at("/models/0/decodeTokensPerSecond/mean").asDouble(),
          run.at("/best/validation"),
          run.get("calls").asLong(),
          run.at("/spend/inputTokens").asLong(),
          run.at("/spend/outputTokens").asLong(),
          run.get("agentReplies"));
    }
  }

  /// The first thirty of the sample's questions: a small model on a small machine takes its time.
  private Path thirty() throws IOException {
    Path file = folder.resolve("thirty.jsonl");
    try (var in = SampleTasks.class.getResourceAsStream("/sample-tasks/arithmetic.jsonl")) {
      String all = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      Files.write(file, all.lines().limit(30).toList());
    }
    return file;
  }

  private static String pool(String endpoint, String model, String second) {
    return """
    {"format": "collograph/pool", "version": 1, "models": [
      {"name": "local", "endpoint": "%s", "model": "%s", "parameters": 1.35e8, "layers": 30,
       "hiddenSize": 576, "contextTokens": 4096, "maxConcurrent": 4, "maxTokens": 32},
      {"name": "simulated-1b", "endpoint": "%s/v1", "model": "llama-3.2-1b", "parameters": 1e9,
       "layers": 16, "hiddenSize": 2048, "maxConcurrent": 8, "maxTokens": 512}]}
    """
        .formatted(endpoint, model, second);
  }
}
