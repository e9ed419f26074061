package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.collograph.app.Terminal.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A data folder that version 0.1.0 wrote before a run's story was stored as events (schema 5),
/// with what that version showed and exported of it: a run that finished, one that paused at its
/// cap, and one whose process was killed.
class EarlierStoreTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() throws Exception {
    try (var db = new GZIPInputStream(kept("collograph.db.gz"))) {
      Files.write(folder.resolve("collograph.db"), db.readAllBytes());
    }
    Files.createDirectory(folder.resolve("calls"));
    try (InputStream tally = kept("run-3.calls")) {
      Files.write(folder.resolve("calls/run-3.calls"), tally.readAllBytes());
    }
    terminal = new Terminal(folder);
  }

  private static InputStream kept(String name) {
    return EarlierStoreTest.class.getResourceAsStream("/org/collograph/store/earlier/" + name);
  }

  private static String text(String name) throws Exception {
    try (InputStream in = kept(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String ok(String... args) {
    Result r = terminal.run(args);
    assertEquals(0, r.code(), r.err());
    return r.out();
  }

  private void isAsItWas(String run, String name) throws Exception {
    assertEquals(text(name + ".jsonl"), ok("runs", "export", run));
    assertEquals(found(text(name + ".show.json")), found(ok("runs", "show", run, "--json")), name);
  }

  /// All but what is advised, and how the verdict is put: that may become better.
  private static JsonNode found(String shown) throws Exception {
    ObjectNode tree = (ObjectNode) JSON.readTree(shown);
    tree.remove("take");
    if (tree.get("verdict") instanceof ObjectNode verdict) {
      verdict.remove("sentence");
    }
    return tree;
  }

  @Test
  void everyRunIsShownAndExportedAsItWas() throws Exception {
    isAsItWas("run-1", "run-1");
    isAsItWas("run-2", "run-2");
    isAsItWas("run-3", "run-3");
  }

  /// What it had stays; from there on today's simulated models answer it, by today's rule for ties.
  @Test
  void aPausedRunGoesOnToItsEnd() throws Exception {
    ok("runs", "resume", "run-2", "--max-calls", "1000000", "--json");
    isAsItWas("run-2", "run-2-resumed");
  }

  @Test
  void whatWasOpenedOnceOpensAgain() throws Exception {
    ok("runs", "--json");
    isAsItWas("run-1", "run-1");
  }
}
