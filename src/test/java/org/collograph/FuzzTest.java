package org.collograph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.collograph.codec.GraphFiles;
import org.collograph.llm.remote.PoolDocumentFiles;
import org.collograph.llm.remote.body.BodyText;
import org.collograph.llm.remote.body.PlainReply;
import org.collograph.llm.remote.body.Reason;
import org.collograph.task.grade.ChoiceGrader;
import org.collograph.task.grade.CodeGrader;
import org.collograph.task.grade.Grader;
import org.collograph.task.grade.MathGrader;
import org.collograph.task.grade.NumberGrader;
import org.collograph.task.read.TaskReader;
import org.collograph.words.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files and replies with bytes changed, cut, doubled and put together: each is read, or refused in
/// a sentence. `-Dfuzz=N` does so N times in all; `-Dfuzz.told=true` tells the slowest.
class FuzzTest {
  private static final int TIMES = Integer.getInteger("fuzz", 6_000);
  private static final Path OWN = Path.of("src/test/resources/own-data");
  private static final long SECOND = 1_000_000_000L;

  @TempDir Path folder;
  private long slowest;

  private interface Reading {
    void read(byte[] bytes) throws Exception;
  }

  private static byte[] mutated(byte[] seed, List<byte[]> others, SplittableRandom random) {
    byte[] bytes = seed.clone();
    for (int i = random.nextInt(1, 6); i > 0 && bytes.length > 0; i--) {
      int at = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, at + random.nextInt(1, 40));
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> put(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> put(bytes, at, to, new byte[0]);
            case 2 -> put(bytes, to, to, slice(bytes, at, to));
            case 3 -> put(bytes, at, at, slice(others.get(random.nextInt(others.size())), at, to));
            case 4 -> slice(bytes, 0, at);
            default ->
                put(
                    bytes,
                    at,
                    at,
                    SIGNS[random.nextInt(SIGNS.length)].getBytes(StandardCharsets.UTF_8));
          };
    }
    return bytes;
  }

  private static final String[] SIGNS = {
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ",",
    ";",
    "\n",
    "\\",
    "####",
    "\\boxed{",
    "</think>",
    "```",
    "<",
    "&amp;",
    "1e999",
    "\u0000",
    "null",
    "答案",
    "(",
    "NaN",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "$",
    "\uFEFF",
    "]]>",
    "/*",
    "->"
  };

  private static byte[] slice(byte[] bytes, int from, int to) {
    int begin = Math.min(from, bytes.length);
    return java.util.Arrays.copyOfRange(bytes, begin, Math.max(begin, Math.min(to, bytes.length)));
  }

  private static byte[] put(byte[] bytes, int from, int to, byte[] between) {
    byte[] all = new byte[from + between.length + bytes.length - to];
    System.arraycopy(bytes, 0, all, 0, from);
    System.arraycopy(between, 0, all, from, between.length);
    System.arraycopy(bytes, to, all, from + between.length, bytes.length - to);
    return all;
  }

  private void fuzz(String what, int times, List<byte[]> seeds, Reading reading) throws Exception {
    int read = 0;
    slowest = 0;
    for (int i = 0; i < times; i++) {
      SplittableRandom random = new SplittableRandom(31L * i + what.hashCode());
      byte[] bytes = mutated(seeds.get(random.nextInt(seeds.size())), seeds, random);
      long begin = System.nanoTime();
      try {
        reading.read(bytes);
        read++;
      } catch (IOException | RuntimeException | Error e) {
        boolean isTold = e instanceof Told && String.valueOf(e.getMessage()).contains("Maybe");
        if (!isTold) {
          Path kept = Files.write(Path.of("target/fuzz-" + what + "-" + i), bytes);
          throw new AssertionError(what + " " + i + ", kept as " + kept, e);
        }
      }
      slowest = Math.max(slowest, System.nanoTime() - begin);
    }
    if (Boolean.getBoolean("fuzz.told")) {
      System.err.printf(
          "%s: %,d read, %,d refused, slowest %.3f s%n",
          what, read, times - read, (double) slowest / SECOND);
    }
    assertTrue(times < 100 || read > 0, what);
  }

  private static List<byte[]> own(String... endings) throws IOException {
    List<byte[]> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(OWN)) {
      for (Path each : files.sorted().toList()) {
        if (Stream.of(endings).anyMatch(each.toString()::endsWith) && Files.size(each) < 20_000) {
          all.add(Files.readAllBytes(each));
        }
      }
    }
    return all;
  }

  private static List<byte[]> lines(String resource) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/" + resource)).stream()
        .map(l -> l.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private void task(String format, String ending, byte[] bytes) throws Exception {
    TaskReader.open(format + ":" + Files.write(folder.resolve("f" + ending), bytes));
  }

  @Test
  void filesOfQuestions() throws Exception {
    fuzz("csv", TIMES / 6, own(".csv", ".tsv"), b -> task("csv", ".csv", b));
    fuzz("jsonl", TIMES / 6, own(".jsonl", ".json"), b -> task("jsonl", ".jsonl", b));
    // Each in a process of its own.
    fuzz(
        "parquet",
        Math.max(8, TIMES / 4_000),
        own(".parquet", ".gz", ".zst"),
        b -> task("jsonl", ".x", b));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void filesOfGraphsAndPools() throws Exception {
    List<byte[]> graphs =
        List.of(
            utf8(
                "strict digraph \"g\" { a [role=assistant, model=\"m\" + \"n\"]; a -> b -> c; /* x"
                    + " */ }"),
            utf8("flowchart LR\n a --> b\n b --> c"),
            utf8(
                "<graphml><key id=\"d\" attr.name=\"role\"/><graph edgedefault=\"directed\"><node"
                    + " id=\"a\"><data key=\"d\"> fuser </data></node><node id=\"b\"/><edge"
                    + " source=\"a\" target=\"b\"/></graph></graphml>"),
            utf8(
                "{\"format\": \"collograph/graph\", \"version\": 1, \"nodes\": [{\"id\": \"a\","
                    + " \"role\": \"assistant\", \"model\": \"m\"}], \"edges\": [], \"output\":"
                    + " \"a\"}"));
    fuzz("graph", TIMES / 6, graphs, b -> GraphFiles.read(Files.write(folder.resolve("g"), b)));
    byte[] pool =
        utf8(
            "{\"format\": \"collograph/pool\", \"version\": 1, \"models\": [{\"name\": \"a\","
                + " \"model\": \"b\", \"endpoint\": \"http://127.0.0.1:1/v1\", \"parameters\": 1e9,"
                + " \"usdPerMillionInput\": 0.1, \"usdPerMillionOutput\": 0.2}]}");
    fuzz(
        "pool",
        TIMES / 12,
        List.of(pool),
        b -> new PoolDocumentFiles().document(Files.write(folder.resolve("p"), b)));
  }

  @Test
  void repliesAndBodies() throws Exception {
    List<byte[]> replies = new ArrayList<>(lines("math-cases.jsonl"));
    replies.addAll(lines("choice-cases.jsonl"));
    replies.addAll(lines("code-cases.jsonl"));
    List<Grader> graders =
        List.of(
            NumberGrader.INSTANCE, MathGrader.DEFAULT, ChoiceGrader.INSTANCE, new CodeGrader("f"));
    fuzz(
        "reply",
        TIMES / 6,
        replies,
        b -> {
          String text = new String(b, StandardCharsets.UTF_8).replace("\\n", "\n");
          for (Grader g : graders) {
            g.extract(text, List.of("a", "b", "c", "d")).ifPresent(a -> g.equal(a, "\\frac{1}{2}"));
          }
        });
    List<byte[]> bodies = List.of(Files.readAllBytes(Path.of("src/test/resources/dialects.json")));
    byte[] all = bodies.getFirst();
    List<byte[]> pieces = new ArrayList<>();
    for (int i = 0; i + 1_500 < all.length; i += 1_500) {
      pieces.add(
          utf8(
              new String(slice(all, i, i + 1_500), StandardCharsets.UTF_8)
                  .replace("\\\"", "\"")
                  .replace("\\n", "\n")));
    }
    fuzz(
        "body",
        TIMES / 6,
        pieces,
        b -> {
          String text = BodyText.of(b);
          PlainReply.of(text);
          Reason.of(text);
        });
  }
}
