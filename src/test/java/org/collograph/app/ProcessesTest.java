package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.collograph.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs as processes of their own: a search is killed at random moments (SIGKILL where there
/// are signals) and taken up again; two work on one data folder. `-Dkills=10` kills more often than
/// the suite does.
class ProcessesTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final String[] PLAN = {
    "search", "--task", "arithmetic", "--budget", "18 units", "--rounds", "12", "--seed", "3"
  };

  @TempDir Path folder;

  private Process start(Path data, String... args) throws Exception {
    List<String> call =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.collograph.app.Main",
                "--data",
                data.toString(),
                "--quiet"));
    call.addAll(List.of(args));
    return new ProcessBuilder(call)
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "log.txt"))
        .start();
  }

  private static JsonNode run(Terminal terminal) {
    return terminal.run("runs", "show", "run-1", "--json").json();
  }

  private static long trialsOf(Terminal terminal) {
    JsonNode runs = terminal.run("runs", "--json").json();
    return runs.isEmpty() ? 0 : runs.get(0).get("trials").asLong();
  }

  private static String exported(Terminal terminal) {
    return terminal.run("runs", "export", "run-1", "--format", "json", "--no-times").out();
  }

  @Test
  void nothingFinishedIsLostAndNothingStoredIsAskedAgain() throws Exception {
    Terminal whole = new Terminal(folder.resolve("whole"));
    List<String> plan = new ArrayList<>(List.of(PLAN));
    plan.add("--json");
    JsonNode unbroken = whole.run(plan.toArray(String[]::new)).json();

    Path data = folder.resolve("killed");
    Terminal terminal = new Terminal(data);
    SplittableRandom random = new SplittableRandom();
    String before = "";
    long calls = 0;
    long trials = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = kill == 0 ? start(data, PLAN) : start(data, "runs", "resume", "run-1");
      // So many trials further, and then some way into the next: wherever that is by now.
      long until = trials + 1 + random.nextInt(6);
      Until.is(() -> !process.isAlive() || trialsOf(terminal) >= until);
      Thread.sleep(random.nextInt(30));
      process.destroyForcibly().waitFor();
      JsonNode now = run(terminal);
      trials = now.get("trials").asLong();
      String state = now.get("state").asText();
      assertTrue(List.of("finished", "interrupted").contains(state), state);
      assertTrue(now.get("calls").asLong() >= calls, "the count of calls went back");
      calls = now.get("calls").asLong();
      String kept = exported(terminal);
      assertTrue(kept.startsWith(before), "a finished trial was lost or changed");
      before = kept.replaceAll("\\s*]\\s*$", "");
    }
    JsonNode resumed = terminal.run("runs", "resume", "run-1", "--json").json();
    assertEquals("finished", resumed.get("state").asText());
    assertEquals(exported(whole), exported(terminal));
    // What was in flight at a kill is asked again: at most the questions at work, all their nodes.
    long extra = resumed.get("calls").asLong() - unbroken.get("calls").asLong();
    assertTrue(extra >= 0 && extra <= KILLS * 8L * 24, "asked again " + extra);
  }

  @Test
  void twoProgramsShareADataFolder() throws Exception {
    Path data = folder.resolve("shared");
    List<Process> both = new ArrayList<>();
    for (int seed = 1; seed <= 2; seed++) {
      both.add(
          start(
              data,
              "search",
              "--task",
              "arithmetic",
              "--budget",
              "8 units",
              "--max-asked",
              "60",
              "--seed",
              "" + seed));
    }
    for (Process p : both) {
      assertEquals(0, p.waitFor());
    }
    assertEquals(2, new Terminal(data).run("runs", "--json").json().size());
  }
}
