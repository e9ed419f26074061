package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collograph.codec.RolesCodec;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.server.ChatServer;
import org.collograph.task.Task;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  private static final List<String> METHODS =
      List.of(
          "agent-reinforce", "reinforce", "random", "tpe", "textgrad", "alternating", "evolution");

  @TempDir Path folder;

  private String rows(String out, String... more) throws Exception {
    String[] all =
        Stream.concat(
                Stream.of(
                    "bench",
                    "--methods",
                    String.join(",", METHODS),
                    "--seeds",
                    "2",
                    "--checkpoints",
                    "40,80",
                    "--draws",
                    "500",
                    "--out",
                    folder.resolve(out).toString()),
                Stream.of(more))
            .toArray(String[]::new);
    assertEquals(0, new Terminal(folder).run(all).code());
    return Files.readString(folder.resolve(out).resolve("rows.csv"));
  }

  @Test
  void everyMethodSaysWhatItHasAtEveryCheckpoint() throws Exception {
    String rows = rows("one", "--threads", "1");
    assertEquals(1 + METHODS.size() * 2 * 2, rows.lines().count());
    for (String method : METHODS) {
      assertEquals(4, rows.lines().filter(l -> l.startsWith(method + ",")).count(), method);
    }
    assertEquals(rows, rows("two", "--threads", "2"));
    String page = Files.readString(folder.resolve("one").resolve("bench.html"));
    assertTrue(page.contains("<svg") && page.contains("Simulated models"));
    assertTrue(Files.readString(folder.resolve("one").resolve("summary.csv")).contains("tpe"));
  }

  @Test
  void whatIsDoneIsNotDoneAgain() throws Exception {
    String rows = rows("one");
    Path searches = folder.resolve("one").resolve("searches");
    List<Path> kept;
    try (var files = Files.list(searches)) {
      kept = files.sorted().toList();
    }
    assertEquals(METHODS.size() * 2, kept.size());
    // A search that was kept is read and not made again: what stands there is what is told.
    String changed =
        Files.readString(kept.getFirst()).replaceAll("\"accuracy\":[0-9.]+", "\"accuracy\":0.125");
    Files.writeString(kept.getFirst(), changed);
    Files.delete(kept.getLast());
    String again = rows("one");
    assertEquals(2, again.lines().filter(l -> l.endsWith(",0.125")).count());
    assertEquals(rows.lines().count(), again.lines().count());
  }

  @Test
  void shardsTogetherAreTheBench() throws Exception {
    String whole = rows("whole");
    Terminal t = new Terminal(folder);
    List<String> merge = new ArrayList<>(List.of("bench", "merge"));
    for (int i = 1; i <= 3; i++) {
      rows("shard" + i, "--shard", i + "/3");
      merge.add(folder.resolve("shard" + i).toString());
    }
    String out = folder.resolve("merged").toString();
    merge.addAll(List.of("--out", out));
    assertEquals(0, t.run(merge.toArray(String[]::new)).code());
    assertEquals(whole, Files.readString(folder.resolve("merged").resolve("rows.csv")));
    for (String file : List.of("summary.csv", "bench.html", "bench.json")) {
      assertEquals(
          Files.readString(folder.resolve("whole").resolve(file)),
          Files.readString(folder.resolve("merged").resolve(file)),
          file);
    }
    String one = folder.resolve("shard1").toString();
    var missing = t.run("bench", "merge", one, "--out", folder.resolve("part").toString());
    assertEquals(2, missing.code());
    assertTrue(missing.err().contains("Maybe a shard is missing"), missing.err());
    assertEquals(2, t.run("bench", "--shard", "4/3", "--out", out).code());
    assertEquals(2, t.run("bench").code());
    assertEquals(2, t.run("bench", "merge", folder.toString(), "--out", out).code());
  }

  /// What is asked of real models is paid for once, and told as what it is.
  @Test
  void realModelsAreAskedOnceAndToldByQuestionsThatChoseNothing() throws Exception {
    Task task = TaskReader.open("arithmetic");
    Pool models =
        SimulatedPool.of("simulated", SimulatedPool.builtIn(), List.of(task), RolesCodec.shipped());
    Path pool = folder.resolve("pool.json");
    try (ChatServer server =
        new ChatServer(models.modelNames(), models.client(), 0, Duration.ZERO, Clock.systemUTC())) {
      Files.writeString(
          pool,
          """
          {"format": "collograph/pool", "version": 1, "models": [
           {"name": "llama-3.2-1b", "model": "llama-3.2-1b", "endpoint": "%1$s/v1", "parameters": 1e9, "layers": 16, "hiddenSize": 2048},
           {"name": "llama-3.2-3b", "model": "llama-3.2-3b", "endpoint": "%1$s/v1", "parameters": 2.8e9, "layers": 28, "hiddenSize": 3072}]}
          """
              .formatted(server.address()));
      var capped = real(pool, "--max-calls", "60");
      assertEquals(4, capped.code(), capped.err());
      JsonNode first = real(pool).json();
      assertEquals(4, first.get("rows").asInt());
      assertTrue(first.get("calls").asLong() > 0 && first.get("cachedCalls").asLong() >= 60);
      String rows = Files.readString(folder.resolve("real").resolve("rows.csv"));
      String page = Files.readString(folder.resolve("real").resolve("bench.html"));
      assertTrue(page.contains("that chose nothing") && !page.contains("true accuracy"), page);
      JsonNode again = real(pool).json();
      assertEquals(0, again.get("calls").asLong());
      assertEquals(rows, Files.readString(folder.resolve("real").resolve("rows.csv")));
    }
  }

  private Terminal.Result real(Path pool, String... more) {
    String out = folder.resolve("real").toString();
    List<String> all =
        new ArrayList<>(
            List.of("bench", "--json", "--pool", pool.toString(), "--budgets", "12 units"));
    all.addAll(List.of("--seeds", "1", "--checkpoints", "20,40", "--draws", "15", "--out", out));
    all.addAll(List.of(more));
    return new Terminal(folder.resolve("data")).run(all.toArray(String[]::new));
  }

  @Test
  void whatCannotBeIsRefused() {
    Terminal t = new Terminal(folder);
    String out = folder.resolve("o").toString();
    assertEquals(2, t.run("bench", "--methods", "magic", "--out", out).code());
    assertEquals(2, t.run("bench", "--checkpoints", "5", "--out", out).code());
    assertEquals(2, t.run("bench", "--seeds", "some", "--out", out).code());
  }
}
