package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.collograph.codec.GraphFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window that is killed while somebody draws. `-Dkills=N` kills it more often.
class UnsavedDrawingTest {
  private static final long TWO_SECONDS = 2_000_000_000L;

  @TempDir private Path folder;

  @Test
  void atMostTwoSecondsOfDrawingAreLost() throws Exception {
    SplittableRandom random = new SplittableRandom();
    int kills = Integer.getInteger("kills", 2);
    for (int i = 0; i < kills; i++) {
      Path data = Files.createDirectory(folder.resolve("data" + i));
      TreeMap<Long, Integer> nodesAt = drawUntilKilled(data, 2_500 + random.nextInt(3_000));
      long killed = nodesAt.lastKey();
      Map.Entry<Long, Integer> earlier = nodesAt.floorEntry(killed - TWO_SECONDS);
      int kept = GraphFiles.read(draft(data)).graph().nodes().size();
      int least = earlier == null ? 1 : earlier.getValue();
      System.err.printf(
          "killed at %d nodes: %d kept, %d two seconds before%n",
          nodesAt.lastEntry().getValue(), kept, least);
      assertTrue(kept >= least, kept + " nodes kept of " + least);
    }
  }

  private static Path draft(Path data) throws Exception {
    try (var files = Files.newDirectoryStream(data, "draft-*.json")) {
      return files.iterator().next();
    }
  }

  /// @return how many nodes there were at which time
  private static TreeMap<Long, Integer> drawUntilKilled(Path data, int millis) throws Exception {
    Process window =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Editing.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    TreeMap<Long, Integer> nodesAt = new TreeMap<>();
    Thread reading =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (var lines =
                      new BufferedReader(new InputStreamReader(window.getInputStream()))) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                      synchronized (nodesAt) {
                        nodesAt.put(System.nanoTime(), Integer.parseInt(line.strip()));
                      }
                    }
                  } catch (java.io.IOException e) {
                    // The pipe ends with the process.
                  }
                });
    while (true) {
      Thread.sleep(50);
      synchronized (nodesAt) {
        if (!nodesAt.isEmpty()) {
          break;
        }
      }
    }
    Thread.sleep(millis);
    window.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    reading.join();
    return nodesAt;
  }
}
