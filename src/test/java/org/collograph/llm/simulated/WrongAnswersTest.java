package org.collograph.llm.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing is gained by preferring answers by their look.
class WrongAnswersTest {
  private static final int EACH = 40;

  /// How wrong answers compare with the right one, as shares from −1 to 1.
  private static final class Look {
    double larger;
    double longer;
    double later;
    int numbers;
    int all;

    void add(String wrong, String right) {
      all++;
      longer += Integer.signum(wrong.length() - right.length());
      later += Integer.signum(wrong.compareTo(right));
      if (wrong.matches("-?\\d+") && right.matches("-?\\d+")) {
        numbers++;
        larger += Long.compare(Long.parseLong(wrong), Long.parseLong(right));
      }
    }

    void told(String task) {
      System.err.printf(
          "%s: larger %+.3f of %,d, longer %+.3f, later %+.3f of %,d%n",
          task, larger / Math.max(1, numbers), numbers, longer / all, later / all, all);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"arithmetic", "knowledge-quiz", "python-basics"})
  void wrongOnesAreNoLargerLongerOrLater(String name) throws Exception {
    Task task = TaskReader.open(name);
    Look look = new Look();
    Set<String> different = new HashSet<>();
    int own = 0;
    for (Question q : task.questions()) {
      KnownQuestion known = KnownQuestion.of(q);
      assertFalse(q.grader().equal(known.commonWrong(), known.right()));
      look.add(known.commonWrong(), known.right());
      Draws draws = Draws.of(1, q.text());
      for (int i = 0; i < EACH; i++) {
        String wrong = known.ownWrong(draws);
        assertFalse(q.grader().equal(wrong, known.right()), wrong + " for " + known.right());
        assertEquals(wrong, q.grader().normalise(wrong));
        look.add(wrong, known.right());
        different.add(q.text() + wrong);
        own++;
      }
    }
    look.told(name);
    assertTrue(look.larger <= 0.05 * look.numbers);
    assertTrue(look.longer <= 0.1 * look.all);
    assertTrue(look.later <= 0.1 * look.all);
  }
}
