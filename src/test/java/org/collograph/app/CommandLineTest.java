package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collograph.app.Terminal.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line as scripts see it.
class CommandLineTest {
  private static final String GRAPH =
      """
      {"format": "collograph/graph", "version": 1,
       "nodes": [{"id": "a", "role": "assistant", "model": "llama-3.2-1b"},
                 {"id": "b", "role": "assistant", "model": "llama-3.2-1b"},
                 {"id": "f", "role": "fuser", "model": "llama-3.2-3b"}],
       "edges": [{"from": "a", "to": "f"}, {"from": "b", "to": "f"}],
       "output": "f"}
      """;

  @TempDir Path folder;
  private Terminal terminal;
  private String graph;

  @BeforeEach
  void open() throws Exception {
    terminal = new Terminal(folder.resolve("data"));
    graph = write("graph.json", GRAPH);
  }

  private String write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private JsonNode ok(String... args) {
    Result r = terminal.run(args);
    assertEquals(0, r.code(), r.err());
    return r.json();
  }

  @Test
  void costTellsTheAnchorsAndEveryNode() throws Exception {
    String single =
        write(
            "single.json",
            """
            {"format": "collograph/graph", "version": 1,
             "nodes": [{"id": "x", "role": "assistant", "model": "llama-3.2-1b"}],
             "edges": [], "output": "x"}
            """);
    double[][] anchors = {{213, 215, 8.680e11}, {180, 115, 5.957e11}, {202, 276, 9.710e11}};
    for (double[] a : anchors) {
      JsonNode cost =
          ok("cost", single, "--input-tokens", "" + a[0], "--output-tokens", "" + a[1], "--json");
      assertEquals(a[2], cost.get("flops").asDouble(), a[2] * 5e-5);
      assertEquals(1, cost.get("units").asDouble());
      assertTrue(cost.get("usd").isNull());
    }
    JsonNode three = ok("cost", graph, "--task", "arithmetic", "--json");
    assertEquals(3, three.get("nodes").size());
    assertEquals(2, three.get("width").asInt());
    assertEquals(2, three.get("depth").asInt());
    assertEquals(202 + 2 * 276, three.get("nodes").get(2).get("reads").asDouble());
    double sum = 0;
    for (JsonNode n : three.get("nodes")) {
      sum += n.get("flops").asDouble();
    }
    assertEquals(three.get("flops").asDouble(), sum, sum * 1e-12);
  }

  @Test
  void aRealPoolIsPricedInMoneyAndMissingPricesAreFindings() throws Exception {
    String pool =
        write(
            "pool.json",
            """
            {"format": "collograph/pool", "version": 1, "models": [
              {"name": "llama-3.2-1b", "endpoint": "http://127.0.0.1:1/v1", "model": "x",
               "usdPerMillionInput": 0.1, "usdPerMillionOutput": 0.4},
              {"name": "llama-3.2-3b", "endpoint": "http://127.0.0.1:1/v1", "model": "y",
               "usdPerMillionInput": 0.2, "usdPerMillionOutput": %s}]}
            """
                .formatted("0.8"));
    JsonNode cost = ok("cost", graph, "--task", "arithmetic", "--pool", pool, "--json");
    double expected = (2 * (202 * 0.1 + 276 * 0.4) + 754 * 0.2 + 276 * 0.8) / 1e6;
    assertEquals(expected, cost.get("usd").asDouble(), 1e-15);
    assertTrue(cost.get("units").isNull());
    assertEquals(202, cost.get("inputTokens").asDouble());
    String open = write("open.json", Files.readString(Path.of(pool)).replace("0.8", "null"));
    JsonNode unknown = ok("cost", graph, "--task", "arithmetic", "--pool", open, "--json");
    assertTrue(unknown.get("usd").isNull());
    assertTrue(unknown.get("findings").toString().contains("price of 'llama-3.2-3b'"));
  }

  @Test
  void whereNothingCanBeScoredTheAnswerIsNo() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      rows.append(
          "{\"question\": \"What is %d?\", \"answer\": \"none\", \"kind\": \"number\"}%n"
              .formatted(i));
    }
    Path file = Files.writeString(folder.resolve("none.jsonl"), rows);
    var result = terminal.run("evaluate", graph, "--task", "jsonl:" + file);
    assertEquals(1, result.code());
    assertTrue(result.err().contains("No question brought a score"), result.err());
    assertTrue(result.err().contains("Maybe the task's kind is wrong"), result.err());
  }

  @Test
  void evaluateCountsWhatItAskedAndRepeatsAreOtherSamples() throws Exception {
    Path out = folder.resolve("lines.jsonl");
    JsonNode first =
        ok(
            "evaluate",
            graph,
            "--task",
            "arithmetic",
            "--questions",
            "30",
            "--repeats",
            "3",
            "--out",
            out.toString(),
            "--json");
    assertEquals(90, first.get("asked").asInt());
    assertEquals(90, first.get("accuracy").get("n").asInt());
    assertEquals(270, first.get("calls").asInt() + first.get("cachedCalls").asInt());
    assertTrue(first.get("simulated").asBoolean());
    assertEquals(90, Files.readAllLines(out).size());
    JsonNode again =
        ok(
            "evaluate",
            graph,
            "--task",
            "arithmetic",
            "--questions",
            "30",
            "--repeats",
            "3",
            "--json");
    assertEquals(0, again.get("calls").asInt(), "a second time costs nothing");
    assertEquals(first.get("accuracy"), again.get("accuracy"));
    JsonNode once = ok("evaluate", graph, "--task", "arithmetic", "--questions", "30", "--json");
    assertEquals(0, once.get("calls").asInt(), "the first repeat is the plain run");
    assertNotEquals(first.get("accuracy"), once.get("accuracy"));
  }

  @Test
  void namesAndOrderInTheFileChangeNothing() throws Exception {
    String other =
        write(
            "other.json",
            """
            {"format": "collograph/graph", "version": 1,
             "nodes": [{"id": "zz", "role": "fuser", "model": "llama-3.2-3b"},
                       {"id": "q", "role": "assistant", "model": "llama-3.2-1b"},
                       {"id": "m", "role": "assistant", "model": "llama-3.2-1b"}],
             "edges": [{"from": "m", "to": "zz"}, {"from": "q", "to": "zz"}], "output": "zz"}
            """);
    assertEquals(
        ok("evaluate", graph, "--task", "knowledge-quiz", "--json").get("accuracy"),
        ok("evaluate", other, "--task", "knowledge-quiz", "--json").get("accuracy"));
  }

  @Test
  void aSearchIsPrintedStoredShownAndExported() {
    JsonNode run =
        ok(
            "search",
            "--task",
            "arithmetic",
            "--budget",
            "18 units",
            "--budget",
            "6 s",
            "--max-asked",
            "240",
            "--json");
    assertEquals("finished", run.get("state").asText());
    assertTrue(run.get("asked").asInt() <= 240 && run.get("asked").asInt() >= 228);
    JsonNode cost = run.get("best").get("cost");
    assertTrue(cost.get("units").asDouble() <= 18 && cost.get("seconds").asDouble() <= 6);
    assertTrue(run.get("best").get("validation").get("n").asInt() > 0);
    assertFalse(run.get("yardsticks").isEmpty());
    assertFalse(run.get("frontier").isEmpty());
    assertTrue(run.get("beatsYardsticks").has("difference"));
    String name = run.get("run").asText();
    assertEquals(run, ok("runs", "show", name, "--json"));
    assertEquals(run, ok("runs", "resume", name, "--json"), "a finished run is printed again");
    assertEquals(name, ok("runs", "--json").get(0).get("run").asText());
    JsonNode trials = ok("runs", "export", name, "--format", "json");
    int asked = 0;
    for (JsonNode t : trials) {
      asked += t.get("asked").asInt();
    }
    assertEquals(run.get("asked").asInt(), asked);
    assertEquals(run.get("trials").asInt(), trials.size());
    String csv = terminal.run("runs", "export", name).out();
    assertTrue(csv.startsWith("run,trial,round,phase,split,asked,correct"), csv);
    assertEquals(trials.size() + 1, csv.lines().count());
  }

  @Test
  void equalSearchesExportEqualTrialsAndTheSecondAsksNothing() {
    String[] plan = {
      "search",
      "--task",
      "arithmetic",
      "--budget",
      "18 units",
      "--rounds",
      "2",
      "--seed",
      "5",
      "--json",
      "--threads",
      "1"
    };
    JsonNode one = ok(plan);
    plan[plan.length - 1] = "8";
    JsonNode eight = ok(plan);
    String first = export(one);
    assertEquals(first, export(eight));
    assertEquals(0, eight.get("calls").asInt());
    assertEquals(
        one.get("calls").asInt() + one.get("cachedCalls").asInt(),
        eight.get("cachedCalls").asInt());
  }

  private String export(JsonNode run) {
    return terminal
        .run("runs", "export", run.get("run").asText(), "--format", "json", "--no-times")
        .out();
  }

  @Test
  void aCapOnCallsPausesAndAHigherOneGoesOn() {
    Result paused =
        terminal.run(
            "search",
            "--task",
            "arithmetic",
            "--budget",
            "18 units",
            "--rounds",
            "1",
            "--max-calls",
            "150",
            "--json");
    assertEquals(4, paused.code(), paused.err());
    assertEquals("paused", paused.json().get("state").asText());
    assertEquals(150, paused.json().get("calls").asInt());
    String name = paused.json().get("run").asText();
    JsonNode done = ok("runs", "resume", name, "--max-calls", "1000000", "--json");
    assertEquals("finished", done.get("state").asText());
    JsonNode unbroken =
        ok("search", "--task", "arithmetic", "--budget", "18 units", "--rounds", "1", "--json");
    assertEquals(export(unbroken), export(done));
  }

  @Test
  void thePoolIsWrittenAndAcceptedAndChangedFiguresCount() throws Exception {
    Path file = folder.resolve("pool.json");
    assertEquals(0, terminal.run("pool", "--to", file.toString()).code());
    String[] ask = {"evaluate", graph, "--task", "arithmetic", "--json", "--pool", file.toString()};
    JsonNode same = ok(ask);
    JsonNode builtIn = ok("evaluate", graph, "--task", "arithmetic", "--json");
    assertEquals(builtIn.get("accuracy"), same.get("accuracy"));
    String better = Files.readString(file).replace("\"tolerance\": 4.0", "\"tolerance\": 40");
    Files.writeString(file, better);
    assertNotEquals(same.get("accuracy"), ok(ask).get("accuracy"));
    assertNotEquals(
        builtIn.get("accuracy"),
        ok("evaluate", graph, "--task", "arithmetic", "--json", "--pool", "simulated:9")
            .get("accuracy"));
  }

  @Test
  void pilotShowsPublishedFiguresBesideMeasuredOnes() throws Exception {
    JsonNode pilot = ok("pilot", "--task", "arithmetic", "--questions", "300", "--json");
    assertEquals(8, pilot.get("calibration").size());
    assertEquals(0.31, pilot.get("calibration").get(0).get("published").asDouble());
    assertEquals(300, pilot.get("calibration").get(0).get("n").asInt());
    for (String table : new String[] {"mix", "width", "depth", "widthByDepth"}) {
      for (String field : new String[] {"label", "model", "width", "depth", "accuracy", "units"}) {
        assertTrue(pilot.get(table).get(0).has(field), table + " " + field);
      }
    }
    Path file = folder.resolve("pool.json");
    terminal.run("pool", "--to", file.toString());
    Files.writeString(file, Files.readString(file).replace("\"slope\": 2.0", "\"slope\": 1.5"));
    JsonNode other =
        ok(
            "pilot",
            "--task",
            "arithmetic",
            "--questions",
            "50",
            "--pool",
            file.toString(),
            "--json");
    assertEquals(8, other.get("calibration").size());
    assertTrue(other.get("calibration").get(0).get("published").isNull());
  }

  @Test
  void aRunKnowsItsFilesFromAnyFolder() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append(
          "{\"question\": \"How much is %d + 1?\", \"answer\": \"%d\"}\n".formatted(i, i + 1));
    }
    Path file = Path.of(write("own.jsonl", lines.toString()));
    Path relative = Path.of("").toAbsolutePath().relativize(file);
    JsonNode run =
        ok(
            "search",
            "--task",
            "jsonl:" + relative,
            "--budget",
            "8 units",
            "--max-asked",
            "40",
            "--json");
    assertEquals("jsonl:" + file, run.get("task").asText());
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command :
        new String[] {"cost", "evaluate", "search", "runs", "pool", "pilot", "export"}) {
      Result r = terminal.run(command, "--help");
      assertEquals(0, r.code(), r.err());
      assertTrue(r.out().contains("--data"), r.out());
    }
    assertTrue(terminal.run("--help").out().contains("pilot"));
    assertTrue(terminal.run("--version").out().startsWith("Collograph"));
  }

  @Test
  void whatADocumentHoldsBesideItsGraphIsKept() throws Exception {
    String pinned =
        write(
            "pinned.json",
            GRAPH.replace("\"output\"", "\"pins\": {\"nodes\": [\"a\"]}, \"output\""));
    Path out = folder.resolve("kept.json");
    assertEquals(0, terminal.run("export", pinned, "--to", "json", "--out", out.toString()).code());
    assertTrue(Files.readString(out).contains("pins"));
  }

  @Test
  void exportsAreWritten() throws Exception {
    for (String form : new String[] {"json", "dot", "graphml", "mermaid", "svg", "png"}) {
      Path out = folder.resolve("out." + form);
      Result r = terminal.run("export", graph, "--to", form, "--out", out.toString());
      assertEquals(0, r.code(), r.err());
      assertTrue(r.out().contains(out.toString()));
      assertTrue(Files.size(out) > 200);
    }
    byte[] png = Files.readAllBytes(folder.resolve("out.png"));
    assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, java.util.Arrays.copyOf(png, 4));
    assertEquals(
        ok("cost", graph, "--task", "arithmetic", "--json").get("flops"),
        ok("cost", folder.resolve("out.json").toString(), "--task", "arithmetic", "--json")
            .get("flops"));
  }

  @Test
  void aFileOpensTheWindowAndAWordThatIsNoneIsTakenForACommand() {
    assertEquals(0, terminal.run(graph).code());
    Result wrong = terminal.run("serch", "--task", "arithmetic");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("serch") && wrong.err().contains("search"), wrong.err());
    assertEquals(2, terminal.run("serch").code());
  }

  @Test
  void whoMayReadAFileMayReadItAfterwards() throws Exception {
    Path out = folder.resolve("out.dot");
    assertEquals(0, terminal.run("export", graph, "--to", "dot", "--out", out.toString()).code());
    Path plain = Files.createFile(folder.resolve("plain"));
    assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(out));
    var mine = java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(out, mine);
    assertEquals(0, terminal.run("export", graph, "--to", "dot", "--out", out.toString()).code());
    assertEquals(mine, Files.getPosixFilePermissions(out));
  }
}
