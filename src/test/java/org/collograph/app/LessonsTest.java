package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collograph.codec.json.StrictJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run still says after it.
class LessonsTest {
  @TempDir private static Path folder;
  private static Terminal terminal;

  @BeforeAll
  static void search() {
    terminal = new Terminal(folder.resolve("data"));
    terminal.run(
        "search",
        "--task",
        "arithmetic",
        "--budget",
        "18 units",
        "--max-asked",
        "300",
        "--yardsticks",
        "none");
  }

  private static JsonNode json(String... args) {
    String[] all = java.util.Arrays.copyOf(args, args.length + 1);
    all[args.length] = "--json";
    return StrictJson.parse(terminal.run(all).out(), String.join(" ", args));
  }

  private static long calls() {
    return json("runs", "show", "run-1").path("calls").asLong();
  }

  private static void assertForecast(JsonNode f) {
    assertTrue(f.path("low").asDouble() <= f.path("mean").asDouble());
    assertTrue(f.path("mean").asDouble() <= f.path("high").asDouble());
  }

  @Test
  void theFrontierRisesAndAsksNothing() {
    long before = calls();
    JsonNode points = json("runs", "frontier", "run-1", "--to", "30");
    assertTrue(points.size() >= 3, points.toString());
    double cost = 0;
    double mean = 0;
    for (JsonNode p : points) {
      assertTrue(p.path("cost").path("units").asDouble() > cost);
      assertTrue(p.path("forecast").path("mean").asDouble() > mean);
      assertForecast(p.path("forecast"));
      assertEquals(p.path("asked").asLong() == 0, p.path("measured").isNull());
      cost = p.path("cost").path("units").asDouble();
      mean = p.path("forecast").path("mean").asDouble();
    }
    assertTrue(cost <= 30);
    assertEquals(before, calls());
    assertEquals(points, json("runs", "frontier", "run-1", "--to", "30"));
    assertEquals(2, terminal.run("runs", "frontier", "run-1", "--metric", "usd").code());
    assertEquals(1, terminal.run("runs", "frontier", "run-1", "--to", "0.1").code());
  }

  @Test
  void aForecastIsConfirmedOnQuestionsThatChoseNothing() {
    JsonNode told = json("runs", "confirm", "run-1", "--budget", "9 units", "--questions", "40");
    assertEquals(40, told.path("validation").path("n").asInt());
    assertTrue(told.path("cost").path("units").asDouble() <= 9);
    assertForecast(told.path("forecast"));
    JsonNode again = json("runs", "confirm", "run-1", "--budget", "9 units", "--questions", "40");
    assertEquals(0, again.path("calls").asLong());
    assertEquals(told.path("validation"), again.path("validation"));
  }

  @Test
  void everyPartOfTheBestIsTakenAwayOnce() {
    JsonNode best = json("runs", "show", "run-1").path("best").path("graph");
    JsonNode rows = json("runs", "ablate", "run-1", "--questions", "20");
    assertEquals(best.path("nodes").size() - 1 + best.path("edges").size(), rows.size());
    long needed = 0;
    for (JsonNode r : rows) {
      assertForecast(r.path("forecast"));
      needed += r.path("callsNeeded").asLong();
    }
    JsonNode measured =
        json("runs", "ablate", "run-1", "--questions", "20", "--calls", String.valueOf(needed));
    for (JsonNode r : measured) {
      assertEquals(20, r.path("difference").path("n").asInt(), r.toString());
    }
  }

  @Test
  void otherPricesGiveAnotherBest() throws Exception {
    Path pool = folder.resolve("pool.json");
    terminal.run("pool", "--to", pool.toString());
    JsonNode same = json("runs", "recost", "run-1", "--pool", pool.toString());
    assertTrue(same.path("best").path("cost").path("units").asDouble() <= 18);
    String text = Files.readString(pool);
    Files.writeString(pool, text.replace("llama-3.2-1b", "another"));
    var refused = terminal.run("runs", "recost", "run-1", "--pool", pool.toString());
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("llama-3.2-1b"), refused.err());
  }

  @Test
  void aSearchThatLearnsFromAnotherNeedsNoPilots() {
    String[] plan = {
      "search",
      "--task",
      "arithmetic",
      "--budget",
      "9 units",
      "--max-asked",
      "100",
      "--seed",
      "2",
      "--learn-from",
      "run-1",
      "--yardsticks",
      "none"
    };
    String run = json(plan).path("run").asText();
    String rows = terminal.run("runs", "export", run, "--no-times").out();
    assertTrue(!rows.contains("pilot"), rows);
    JsonNode again = json(plan);
    assertEquals(0, again.path("calls").asLong());
    assertEquals(
        rows, terminal.run("runs", "export", again.path("run").asText(), "--no-times").out());
    var other =
        terminal.run(
            "search", "--task", "knowledge-quiz", "--budget", "9 units", "--learn-from", "run-1");
    assertEquals(2, other.code());
    assertTrue(other.err().contains("run-1"), other.err());
  }

  @Test
  void boundsHoldForEveryGraph() {
    JsonNode told =
        json(
            "search",
            "--task",
            "arithmetic",
            "--budget",
            "18 units",
            "--max-asked",
            "100",
            "--max-nodes",
            "4",
            "--max-width",
            "2",
            "--max-depth",
            "3");
    for (JsonNode trial : json("runs", "export", told.path("run").asText(), "--format", "json")) {
      assertTrue(trial.path("graph").path("nodes").size() <= 4, trial.toString());
    }
    for (JsonNode y : told.path("yardsticks")) {
      assertTrue(y.path("graph").path("nodes").size() <= 4, y.toString());
    }
    assertEquals(
        2,
        terminal
            .run("search", "--task", "arithmetic", "--budget", "9 units", "--max-depth", "0")
            .code());
  }

  @Test
  void theLeastCostThatReachesATargetIsToldOrThatNoneDoes() {
    String[] search = {
      "search", "--task", "arithmetic", "--budget", "18 units", "--max-asked", "200"
    };
    var none = terminal.run(with(search, "--objective", "cheapest:0.97", "--json"));
    assertEquals(1, none.code());
    assertTrue(none.json().path("verdict").path("sentence").asText().contains("Nothing found"));
    var some = terminal.run(with(search, "--objective", "cheapest:0.05", "--json"));
    assertEquals(0, some.code());
    assertTrue(some.json().path("best").path("cost").path("units").asDouble() < 3);
    var wrong = terminal.run(with(search, "--objective", "cheapest:60"));
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("60"), wrong.err());
  }

  @Test
  void theWholeCurveIsJudgedPointByPoint() {
    JsonNode told =
        json(
            "search",
            "--task",
            "arithmetic",
            "--budget",
            "18 units",
            "--max-asked",
            "300",
            "--objective",
            "frontier",
            "--yardsticks",
            "none");
    JsonNode points = told.path("frontier");
    assertTrue(points.size() >= 2, points.toString());
    double cost = 0;
    for (JsonNode p : points) {
      assertTrue(p.path("cost").path("units").asDouble() > cost);
      assertEquals(told.path("best").path("validation").path("n"), p.path("accuracy").path("n"));
      cost = p.path("cost").path("units").asDouble();
    }
    assertEquals(told.path("best").path("cost").path("units").asDouble(), cost);
    assertTrue(told.path("asked").asLong() <= 300);
    assertEquals(points, json("runs", "show", told.path("run").asText()).path("frontier"));
  }

  private static String[] with(String[] some, String... more) {
    return java.util.stream.Stream.of(some, more)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }
}
