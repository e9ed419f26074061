package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.collograph.llm.remote.MockEndpoint;
import org.collograph.llm.remote.MockEndpoint.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A key planted in the environment of a process that searches at an endpoint which echoes it in
/// replies and errors: it is sent, and it is nowhere afterwards.
class KeyLeakTest {
  private static final String KEY = "sk-planted-0f9a7Zq/+x\"4\\1";

  @TempDir Path folder;

  @Test
  void aPlantedKeyIsNowhere() throws Exception {
    Act[] acts = {Act.ECHO, Act.ERROR, Act.ECHO, Act.PAGE, Act.ECHO, Act.CUT, Act.ANSWER};
    try (var endpoint =
        new MockEndpoint(
            n -> n < 70 ? acts[(int) (n % acts.length)] : Act.WRONG_KEY,
            _ -> " so \\boxed{1}",
            Duration.ZERO)) {
      Path pool = folder.resolve("pool.json");
      Files.writeString(
          pool,
          """
          {"format": "collograph/pool", "version": 1, "models": [
            {"name": "small", "endpoint": "%1$s", "model": "small", "apiKeyEnv": "PLANTED_KEY",
             "parameters": 1e9, "layers": 16, "hiddenSize": 2048, "maxConcurrent": 4,
             "usdPerMillionInput": 1, "usdPerMillionOutput": 1}]}
          """
              .formatted(endpoint.address()));
      Path data = folder.resolve("data");
      assertEquals(
          4,
          run(
              data,
              "search",
              "--task",
              "arithmetic",
              "--pool",
              pool.toString(),
              "--budget",
              "4 units",
              "--json"));
      assertEquals("Bearer " + KEY, endpoint.lastKey);
      run(data, "runs", "export", "run-1", "--format", "json");
      run(data, "runs", "show", "run-1", "--json");
      run(data, "measure", "--task", "arithmetic", "--pool", pool.toString());
      export(data, pool);
    }
    int looked = 0;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        requireClean(file);
        looked++;
      }
    }
    assertTrue(looked >= 6, looked + " files");
  }

  /// What leaves the workbench holds neither the key nor where it came from.
  private void export(Path data, Path pool) throws Exception {
    Path graph =
        Files.writeString(
            folder.resolve("team.json"),
            """
            {"format": "collograph/graph", "version": 1,
             "nodes": [{"id": "a", "role": "assistant", "model": "small"}], "edges": [],
             "output": "a"}
            """);
    Path away = Files.createDirectory(folder.resolve("away"));
    for (String form : List.of("html", "pdf")) {
      String out = away.resolve("report." + form).toString();
      assertEquals(0, run(data, "runs", "report", "run-1", "--to", form, "--out", out));
    }
    assertEquals(
        0, run(data, "runs", "bundle", "run-1", "--out", away.resolve("run.zip").toString()));
    for (String form : List.of("langgraph", "java")) {
      String out = away.resolve(form + ".out").toString();
      String from = pool.toString();
      assertEquals(
          0, run(data, "export", graph.toString(), "--to", form, "--pool", from, "--out", out));
    }
    try (Stream<Path> all = Files.walk(away)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(folder.toString()), file + " names the folder");
        assertFalse(text.contains(System.getProperty("user.home") + "/"), file + " names the home");
      }
    }
  }

  private int run(Path data, String... args) throws Exception {
    List<String> call =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-cp",
                System.getProperty("java.class.path"),
                "org.collograph.app.Main",
                "--data",
                data.toString()));
    call.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(call).redirectErrorStream(true);
    builder.environment().put("PLANTED_KEY", KEY);
    builder.redirectOutput(
        new File(folder.toFile(), "out-%s.txt".formatted(args[0] + args.length)));
    Process process = builder.start();
    return process.waitFor();
  }

  private static void requireClean(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertFalse(text.contains(KEY) || text.contains("0f9a7Zq"), file.toString());
    // What the store has deflated, wherever it begins.
    for (int at = text.indexOf('x'); at >= 0; at = text.indexOf('x', at + 1)) {
      assertFalse(inflated(bytes, at).contains("0f9a7Zq"), file.toString());
    }
  }

  private static String inflated(byte[] bytes, int at) {
    if (at + 1 >= bytes.length || ((bytes[at] & 0xff) * 256 + (bytes[at + 1] & 0xff)) % 31 != 0) {
      return "";
    }
    try (var in =
        new InflaterInputStream(new java.io.ByteArrayInputStream(bytes, at, bytes.length - at))) {
      return new String(in.readNBytes(1 << 20), StandardCharsets.ISO_8859_1);
    } catch (java.io.IOException e) {
      return "";
    }
  }
}
