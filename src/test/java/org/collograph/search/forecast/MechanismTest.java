package org.collograph.search.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MechanismTest {
  private static final int MODELS = 3;
  private static final int ROLES = 3;
  private static final double STEP = 1e-6;

  private final Mechanism law = new Mechanism(new double[] {-0.7, 0.1, 0.6}, ROLES);

  @Test
  void theGradientIsThatOfTheLogOdds() {
    requireGradient(law);
    requireGradient(new Mechanism(MODELS, ROLES));
  }

  private static void requireGradient(Mechanism law) {
    SplittableRandom random = new SplittableRandom(5);
    for (int k = 0; k < 500; k++) {
      double[] w = law.priorMeans();
      for (int i = 0; i < w.length; i++) {
        w[i] += random.nextDouble(-0.8, 0.8);
      }
      Situation s = situation(random);
      double ease = random.nextDouble(-2, 2);
      double[] x = new double[law.size()];
      law.gradient(x, w, s, ease);
      for (int i = 0; i < w.length; i++) {
        assertEquals(slope(law, w, i, s, ease), x[i], 1e-4, s + " by weight " + i);
      }
    }
  }

  private static double slope(Mechanism law, double[] w, int i, Situation s, double ease) {
    double at = w[i];
    w[i] = at + STEP;
    double above = law.logit(w, s, ease);
    w[i] = at - STEP;
    double below = law.logit(w, s, ease);
    w[i] = at;
    return (above - below) / (2 * STEP);
  }

  private static Situation situation(SplittableRandom random) {
    int reads = random.nextInt(6);
    int right = reads == 0 ? 0 : random.nextInt(reads + 1);
    boolean plurality = right > 0 && random.nextBoolean();
    int revision = reads == 0 ? 1 : 2 + random.nextInt(3);
    return new Situation(
        random.nextInt(MODELS), random.nextInt(2), reads, right, plurality, revision);
  }

  @Test
  void whatSomeReadIsFoundLessTheMoreTheyRead() {
    double[] w = law.priorMeans();
    double few = law.logit(w, new Situation(0, 1, 2, 1, false, 2), 0);
    double many = law.logit(w, new Situation(0, 1, 9, 1, false, 2), 0);
    double none = law.logit(w, new Situation(0, 1, 2, 0, false, 2), 0);
    assertTrue(few > many, few + " > " + many);
    assertTrue(many >= none, many + " >= " + none);
  }
}
