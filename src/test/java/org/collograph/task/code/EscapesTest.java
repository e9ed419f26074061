package org.collograph.task.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an answer may try: each attack of `escapes.txt` beside a right answer and beside a wrong
/// one. An attack has succeeded where a wrong answer passes, a secret is told, something is left
/// behind or a connection is made.
class EscapesTest {
  private static final String SECRET = "ESCAPED-5521";
  private static final CodeTests TESTS =
      new CodeTests(
          "",
          "double",
          "def check(candidate):\n"
              + "  assert candidate(4) == 8\n"
              + "  assert candidate(459136.5) == 918273\n",
          "");

  @TempDir Path folder;

  private record Attack(String name, String code) {}

  private static List<Attack> attacks() throws Exception {
    List<Attack> all = new ArrayList<>();
    try (InputStream in = EscapesTest.class.getResourceAsStream("/escapes.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String block : text.split("(?m)^== ")) {
        if (!block.startsWith("#")) {
          int line = block.indexOf('\n');
          all.add(new Attack(block.substring(0, line), block.substring(line + 1)));
        }
      }
    }
    return all;
  }

  /// @param isRight whether the answer beside the attack is right
  /// @param within whether the attack runs when the answer is called, or when it is loaded
  private static String program(String attack, boolean isRight, boolean within) {
    String theft =
        "\n    if 'answer' in locals() or 'answer' in globals():\n        return %s"
                .formatted(isRight ? "x * 2" : "answer")
            + "\n"
            + "    if 'found' in locals() or 'found' in globals():\n"
            + "        raise ValueError(str(found))\n"
            + "    return "
            + (isRight ? "x * 2" : "0")
            + "\n";
    return within
        ? "def double(x):\n    " + attack.strip().replace("\n", "\n    ") + theft
        : attack + "\ndef double(x):" + theft;
  }

  @Test
  void noAttackSucceeds() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.py"), "value = '" + SECRET + "'\n");
    Path target = folder.resolve("target");
    AtomicInteger reached = new AtomicInteger();
    List<Attack> attacks = attacks();
    int step = Integer.getInteger("escapes.step", 19);
    assertTrue(attacks.size() >= 60, "attacks: " + attacks.size());
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        WorkerPool pool = new WorkerPool(2, 2);
        var executor = Executors.newFixedThreadPool(2)) {
      Thread.ofVirtual().start(() -> accept(server, reached));
      List<Callable<String>> work = new ArrayList<>();
      for (int a = 0; a < attacks.size(); a += step) {
        Attack attack = attacks.get(a);
        String code =
            attack
                .code()
                .replace("FILE", secret.toString())
                .replace("TARGETDIR", folder.toString())
                .replace("TARGET", target.toString())
                .replace("PORT", String.valueOf(server.getLocalPort()));
        for (int i = 0; i < 4; i++) {
          boolean isRight = i % 2 == 0;
          String program = program(code, isRight, i < 2);
          work.add(() -> escaped(attack, pool.judge(program, TESTS), isRight));
        }
      }
      List<String> escaped = new ArrayList<>();
      for (Future<String> each : executor.invokeAll(work)) {
        if (each.get() != null) {
          escaped.add(each.get());
        }
      }
      assertEquals(List.of(), escaped);
      assertEquals("value = '" + SECRET + "'\n", Files.readString(secret));
      assertFalse(Files.exists(target, java.nio.file.LinkOption.NOFOLLOW_LINKS));
      try (var left = Files.list(folder)) {
        assertEquals(1, left.count());
      }
      assertEquals(0, reached.get(), "connections");
      assertTrue(pool.judge("def double(x):\n  return x * 2\n", TESTS).passed(), "still at work");
      System.err.printf("%d forms of attacks, 0 succeeded%n", work.size());
    }
  }

  private static String escaped(Attack attack, CodeVerdict verdict, boolean isRight) {
    boolean told = verdict.why().contains(SECRET) || verdict.why().contains("918273");
    boolean fooled = verdict.passed() && !isRight;
    boolean broken = verdict.outcome() == CodeVerdict.Outcome.UNKNOWN;
    return told && !verdict.why().contains("assert ") || fooled || broken
        ? attack.name() + ": " + verdict
        : null;
  }

  private static void accept(ServerSocket server, AtomicInteger reached) {
    try {
      while (true) {
        server.accept().close();
        reached.incrementAndGet();
      }
    } catch (java.io.IOException e) {
      // Closed at the end.
    }
  }
}
