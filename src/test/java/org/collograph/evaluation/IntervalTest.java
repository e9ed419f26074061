package org.collograph.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /// 2,000 tasks of each kind, whose questions differ in ease and are asked several times: the
  /// truth is the accuracy on all questions that could be asked.
  @ParameterizedTest
  @CsvSource({
    "0.3, 30, 1",
    "0.3, 30, 6",
    "0.5, 30, 3",
    "0.5, 60, 8",
    "0.65, 100, 6",
    "0.8, 30, 4",
    "0.8, 60, 2"
  })
  void inTheMiddleItHoldsTheTruthAsOftenAsItSays(double mean, int questions, int most) {
    double held = held(mean, questions, most);
    assertTrue(0.93 <= held && held <= 0.97 + 0.01, "held " + held);
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 12, 6",
    "0.05, 30, 6",
    "0.05, 100, 8",
    "0.15, 20, 4",
    "0.5, 12, 5",
    "0.5, 5, 5",
    "0.95, 12, 3",
    "0.95, 30, 6",
    "0.95, 100, 1"
  })
  void elsewhereItHoldsTheTruthAtLeastSoOften(double mean, int questions, int most) {
    double held = held(mean, questions, most);
    assertTrue(held >= 0.93 - 0.01, "held " + held);
  }

  @Test
  void fewQuestionsShowLittleHoweverOftenTheyAreAsked() {
    int[] right = {90, 80, 0, 100, 95};
    int[] repeats = {100, 100, 100, 100, 100};
    Accuracy a = Accuracy.clustered(right, repeats);
    assertEquals(500, a.n());
    assertEquals(5, a.questions());
    assertTrue(a.high() - a.low() > 0.5, a.toString());
  }

  /// @param most times that a question is asked; at least once
  private static double held(double mean, int questions, int most) {
    var random = new Random(7);
    int held = 0;
    for (int task = 0; task < 2_000; task++) {
      int[] right = new int[questions];
      int[] repeats = new int[questions];
      for (int q = 0; q < questions; q++) {
        // Half of the questions are as hard as they are on average, the others right or wrong.
        double draw = random.nextDouble();
        double ease = draw < 0.5 ? mean : draw < 0.5 + mean / 2 ? 1 : 0;
        repeats[q] = 1 + random.nextInt(most);
        for (int r = 0; r < repeats[q]; r++) {
          right[q] += random.nextDouble() < ease ? 1 : 0;
        }
      }
      Accuracy a = Accuracy.clustered(right, repeats);
      held += a.low() <= mean && mean <= a.high() ? 1 : 0;
    }
    return held / 2_000.0;
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
