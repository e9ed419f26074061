package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TimeZone;
import org.collograph.run.bundle.BrokenBundle;
import org.collograph.run.bundle.Bundle;
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
    var searched =
        here.run(
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
    assertEquals(0, searched.code(), searched.err());
    assertEquals(0, here.run("runs", "bundle", "run-1", "--out", file.toString()).code());
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

  /// Written anew with every hash right: only the replay can tell.
  @Test
  void aForgedBundleDoesNotHold() throws Exception {
    Bundle b = Bundle.of(Files.readAllBytes(file));
    var some = b.replies().entrySet().iterator().next();
    var forged = new java.util.TreeMap<>(b.replies());
    forged.put(some.getKey(), new org.collograph.llm.ModelReply("I think it is 7777777.", 10, 10));
    Bundle other =
        new Bundle(
            b.run(),
            b.program(),
            b.task(),
            b.pool(),
            b.roles(),
            b.told(),
            b.learnedFrom(),
            b.exchanges(),
            forged);
    Path written = folder.resolve("forged.zip");
    Files.write(written, other.bytes());
    var verified = here.run("verify", written.toString(), "--json");
    assertEquals(1, verified.code(), verified.err());
    assertTrue(verified.json().get("why").asText().contains("trial"), verified.out());
  }
}
