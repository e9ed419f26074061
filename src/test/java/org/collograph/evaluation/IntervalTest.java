package org.collograph.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Intervals are tested by what they promise: how often they hold the truth.
class IntervalTest {
  private static final int TIMES = 4_000;

  private static Outcome outcome(boolean right) {
    return new Outcome("q", right ? "1" : "0", right, List.of(), null);
  }

  @Test
  void theIntervalOfAnAccuracyHoldsTheTruth() {
    SplittableRandom random = new SplittableRandom(1);
    for (double p : new double[] {0.1, 0.5, 0.9}) {
      int held = 0;
      for (int i = 0; i < TIMES; i++) {
        int right = 0;
        for (int q = 0; q < 60; q++) {
          right += random.nextDouble() < p ? 1 : 0;
        }
        Accuracy a = Accuracy.of(right, 60);
        held += a.low() <= p && p <= a.high() ? 1 : 0;
      }
      assertEquals(0.95, (double) held / TIMES, 0.03, "p = " + p);
    }
  }

  @Test
  void repeatsOfAQuestionAreNotTakenForNewQuestions() {
    SplittableRandom random = new SplittableRandom(2);
    int held = 0;
    for (int i = 0; i < TIMES; i++) {
      int[] right = new int[50];
      int[] repeats = new int[50];
      for (int q = 0; q < 50; q++) {
        double p = random.nextBoolean() ? 0.95 : 0.05;
        for (int r = 0; r < 10; r++) {
          right[q] += random.nextDouble() < p ? 1 : 0;
          repeats[q]++;
        }
      }
      Accuracy a = Accuracy.clustered(right, repeats);
      assertEquals(500, a.n());
      held += a.low() <= 0.5 && 0.5 <= a.high() ? 1 : 0;
    }
    assertEquals(0.95, (double) held / TIMES, 0.03);
  }

  @Test
  void aPairedDifferenceHoldsTheTruthAndIsNarrowerThanAnUnpairedOne() {
    SplittableRandom random = new SplittableRandom(3);
    int held = 0;
    double width = 0;
    for (int i = 0; i < TIMES; i++) {
      List<Outcome> one = new ArrayList<>();
      List<Outcome> other = new ArrayList<>();
      for (int q = 0; q < 120; q++) {
        double ease = random.nextDouble();
        one.add(outcome(ease < 0.6));
        other.add(outcome(ease < 0.55 && random.nextDouble() < 0.98));
      }
      Difference d = Difference.paired(one, other);
      held += d.low() <= 0.061 && 0.061 <= d.high() ? 1 : 0;
      width += d.high() - d.low();
    }
    assertTrue(held > 0.92 * TIMES, "held " + held);
    assertTrue(width / TIMES < 0.15, "width " + width / TIMES);
  }
}
