package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.TreeMap;
import org.collograph.llm.ModelReply;
import org.collograph.run.RunState;
import org.collograph.run.StoredRun;
import org.collograph.run.bundle.BrokenBundle;
import org.collograph.run.bundle.Bundle;
import org.collograph.search.SearchEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Runs leave one data folder as a bundle and come to another one.
@Isolated
class BundleTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir private Path folder;
  private Terminal here;
  private Path file;

  @BeforeEach
  void search() {
    here = new Terminal(folder.resolve("here"));
    file = folder.resolve("run.zip");
    var searched = search(here);
    assertEquals(0, searched.code(), searched.err());
    assertEquals(0, here.run("runs", "bundle", "run-1", "--out", file.toString()).code());
  }

  private static Terminal.Result search(Terminal in) {
    return in.run(
        "search",
        "--task",
        "arithmetic",
        "--pool",
        "simulated:4",
        "--budget",
        "18 units",
        "--max-asked",
        "60",
        "--seed",
        "3");
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void itHoldsOnAnEmptyFolderInAnotherPlaceAndTheRunIsTheSame() throws Exception {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    Terminal there = new Terminal(folder.resolve("there"));
    var verified = there.run("verify", file.toString(), "--json");
    assertEquals(0, verified.code(), verified.out());
    assertTrue(verified.json().get("holds").asBoolean());
    assertEquals(
        "run-1", there.run("runs", "import", file.toString(), "--json").json().get("run").asText());
    // Once more is the same run.
    assertEquals("run-1", there.run("runs", "import", file.toString()).out().strip());
    for (String form : List.of("csv", "json")) {
      String[] export = {"runs", "export", "run-1", "--format", form, "--no-times"};
      assertEquals(here.run(export).out(), there.run(export).out());
    }
    var before = here.run("runs", "show", "run-1", "--json").json();
    var after = there.run("runs", "show", "run-1", "--json").json();
    for (String field : List.of("best", "frontier", "yardsticks", "verdict", "state", "calls")) {
      assertEquals(before.get(field), after.get(field), field);
    }
    Path again = folder.resolve("again.zip");
    assertEquals(0, there.run("runs", "bundle", "run-1", "--out", again.toString()).code());
    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
    var resumed = there.run("runs", "resume", "run-1", "--json");
    assertEquals(0, resumed.code(), resumed.err());
  }

  @Test
  void nothingOfTheMachineIsInIt() throws Exception {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    for (String own : List.of(folder.toString(), System.getProperty("user.home") + "/")) {
      assertFalse(text.contains(own), own);
    }
  }

  @Test
  void oneChangedByteIsFoundWhereverItIs() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 1_000; i++) {
      byte[] changed = whole.clone();
      int at = random.nextInt(changed.length);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      org.junit.jupiter.api.Assertions.assertThrows(
          BrokenBundle.class, () -> Bundle.of(changed), "byte " + at);
    }
  }

  @Test
  void aChangedOrCutFileIsToldFromOneThatHolds() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    Path broken = folder.resolve("broken.zip");
    byte[] changed = whole.clone();
    changed[changed.length / 2] ^= 1;
    for (byte[] content :
        List.of(
            changed,
            java.util.Arrays.copyOf(whole, whole.length - 100),
            java.util.Arrays.copyOf(whole, whole.length + 1),
            new byte[0],
            "no zip".getBytes(StandardCharsets.UTF_8))) {
      Files.write(broken, content);
      var verified = here.run("verify", broken.toString(), "--json");
      assertEquals(1, verified.code(), verified.err());
      assertFalse(verified.json().get("holds").asBoolean());
      var imported = here.run("runs", "import", broken.toString());
      assertEquals(2, imported.code());
      assertTrue(imported.err().contains("Maybe"), imported.err());
    }
    assertEquals(2, here.run("verify", folder.resolve("none.zip").toString()).code());
  }

  private Bundle bundle() throws Exception {
    return Bundle.of(Files.readAllBytes(file));
  }

  private static Bundle with(
      Bundle b, StoredRun run, List<SearchEvent> told, Map<String, ModelReply> replies) {
    return new Bundle(
        run,
        b.program(),
        b.task(),
        b.pool(),
        b.roles(),
        told,
        b.learnedFrom(),
        b.exchanges(),
        replies);
  }

  private void requireFalse(Bundle forged, String said) throws Exception {
    Path written = folder.resolve("forged.zip");
    Files.write(written, forged.bytes());
    var verified = here.run("verify", written.toString(), "--json");
    assertEquals(1, verified.code(), verified.err());
    assertTrue(verified.json().get("why").asText().contains(said), verified.out());
  }

  private static StoredRun run(Bundle b, boolean simulated, RunState state) {
    StoredRun r = b.run();
    return new StoredRun(
        r.name(),
        r.plan(),
        simulated,
        state,
        0,
        r.created(),
        r.trials(),
        r.asked(),
        r.spend(),
        null,
        null,
        org.collograph.run.RunLabel.NONE);
  }

  /// Written anew with every hash right: only the replay can tell.
  @Test
  void aForgedBundleDoesNotHold() throws Exception {
    Bundle b = bundle();
    var forged = new TreeMap<>(b.replies());
    forged.replaceAll((_, _) -> new ModelReply("I think it is 7777777.", 10, 10));
    requireFalse(with(b, b.run(), b.told(), forged), "trial");
    requireFalse(with(b, run(b, false, b.run().state()), b.told(), b.replies()), "simulated");
    requireFalse(with(b, run(b, true, RunState.RUNNING), b.told(), b.replies()), "at work");
    List<SearchEvent> twice = new ArrayList<>(b.told());
    twice.add(2, b.told().get(1));
    requireFalse(with(b, b.run(), twice, b.replies()), "Trial 1 of the bundle stands in place 2");
    // A result that a run which was broken off had never come to.
    List<SearchEvent> few = new ArrayList<>(b.told().subList(0, 4));
    few.add(b.told().getLast());
    requireFalse(
        with(b, run(b, true, RunState.INTERRUPTED), few, b.replies()), "the judged result");
  }

  /// Nobody has signed a bundle: what it says that models replied answers no search of this folder.
  @Test
  void itsRepliesStayWithIt() throws Exception {
    Bundle b = bundle();
    var forged = new TreeMap<>(b.replies());
    forged.replaceAll((_, _) -> new ModelReply("I think it is 7777777.", 10, 10));
    Path written = folder.resolve("forged.zip");
    Files.write(written, with(b, b.run(), b.told(), forged).bytes());
    Terminal there = new Terminal(folder.resolve("there"));
    assertEquals(0, there.run("runs", "import", written.toString()).code());
    var again = search(there);
    assertEquals(0, again.code(), again.err());
    String[] export = {"runs", "export", "run-2", "--no-times"};
    String[] first = {"runs", "export", "run-1", "--no-times"};
    assertEquals(here.run(first).out(), there.run(export).out().replace("run-2", "run-1"));
  }
}
