package org.collograph.task.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.collograph.Until;
import org.collograph.task.Question;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
  /// With the limit of the program: what passes must pass on a slow machine too.
  private static final WorkerPool POOL = new WorkerPool(1);

  /// For what is to be cut off.
  private static final WorkerPool HASTY = new WorkerPool(1, 4);

  private static final CodeTests TWICE =
      new CodeTests(
          "",
          "f",
          "def check(candidate):\n  assert candidate(2) == 4\n  assert candidate(-3) == -6\n",
          "");

  @AfterAll
  static void close() {
    POOL.close();
    HASTY.close();
  }

  private static CodeVerdict judged(String code) throws InterruptedException {
    return POOL.judge(code, TWICE);
  }

  @Test
  void allTestsHaveToPass() throws Exception {
    assertTrue(judged("def f(x):\n  return 2 * x\n").passed());
    CodeVerdict half = judged("def f(x):\n  return abs(2 * x)\n");
    assertEquals("a test failed: assert candidate(-3) == -6", half.why());
    assertFalse(half.passed());
    assertTrue(judged("def g(x):\n  return 2 * x\n").why().contains("does not define f"));
    assertTrue(judged("def f(x:\n").why().startsWith("the answer does not run"));
    assertTrue(judged("def f(x):\n  raise KeyError('k')\n").why().startsWith("KeyError"));
  }

  @Test
  void whatNeverEndsIsCutOffAndTheNextIsJudged() throws Exception {
    CodeVerdict verdict = HASTY.judge("def f(x):\n  while True: pass\n", TWICE);
    assertEquals("it took too long", verdict.why());
    assertTrue(HASTY.judge("def f(x):\n  return 2 * x\n", TWICE).passed());
  }

  @Test
  void aWorkerThatDiesIsReplaced() throws Exception {
    String greedy = "def f(x):\n  a = []\n  while True: a.append('x' * 10**6)\n";
    assertFalse(HASTY.judge(greedy, TWICE).passed());
    assertTrue(HASTY.judge("def f(x):\n  return 2 * x\n", TWICE).passed());
  }

  @Test
  void whoeverWaitsCanBeInterrupted() throws Exception {
    judged("def f(x):\n  return 2 * x\n");
    Thread me = Thread.currentThread();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Until.is(() -> me.getState() == Thread.State.TIMED_WAITING);
              } catch (Exception e) {
                return;
              }
              me.interrupt();
            });
    assertThrows(InterruptedException.class, () -> judged("def f(x):\n  while True: pass\n"));
    assertTrue(judged("def f(x):\n  return 2 * x\n").passed());
  }

  @Test
  void everyKindOfValueIsCarried() throws Exception {
    List<String> values =
        List.of(
            "None",
            "True",
            "10**40",
            "-0.1",
            "float('inf')",
            "1+2j",
            "'a\\u1234\\n'",
            "b'x'",
            "[1, [2]]",
            "(1,)",
            "{1, 2}",
            "frozenset([3])",
            "{'a': [1]}",
            "range(3)",
            "bytearray(b'q')",
            "__import__('fractions').Fraction(1, 3)",
            "__import__('decimal').Decimal('1.10')",
            "__import__('collections').Counter('aab')",
            "__import__('collections').deque([1])");
    for (String value : values) {
      CodeTests tests =
          CodeTests.of(
              List.of("assert f() == " + value, "assert type(f()) is not str or True"), "");
      CodeVerdict verdict = POOL.judge("def f():\n  return " + value + "\n", tests);
      assertTrue(verdict.passed(), value + ": " + verdict.why());
    }
    CodeTests changed = CodeTests.of(List.of("a = [3, 1, 2]", "f(a)", "assert a == [1, 2, 3]"), "");
    assertTrue(POOL.judge("def f(a):\n  a.sort()\n", changed).passed());
    CodeTests made = CodeTests.of(List.of("assert f(n) == 5"), "n = Node(2)\nn.next = Node(3)");
    String nodes =
        "class Node:\n"
            + "  def __init__(self, v):\n"
            + "    self.v = v\n"
            + "    self.next = None\n"
            + "def f(n):\n"
            + "  return n.v + n.next.v\n";
    assertTrue(POOL.judge(nodes, made).passed());
  }

  /// Every twelfth: all of them with `-Dsolutions.step=1`.
  @Test
  void theSampleTasksSolutionsPass() throws Exception {
    int step = Integer.getInteger("solutions.step", 12);
    List<Question> all = TaskReader.open("python-basics").questions();
    for (int i = 0; i < all.size(); i += step) {
      Question q = all.get(i);
      CodeVerdict verdict = POOL.judge(q.answer(), q.tests());
      assertTrue(verdict.passed(), q.text() + ": " + verdict.why());
    }
  }
}
