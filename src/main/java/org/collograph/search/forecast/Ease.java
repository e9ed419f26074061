package org.collograph.search.forecast;

/// The grid on which the hidden ease of a question lives: standard normal in the population.
final class Ease {
  static final int POINTS = 9;
  static final double[] AT = new double[POINTS];
  static final double[] WEIGHT = new double[POINTS];

  static {
    double sum = 0;
    for (int g = 0; g < POINTS; g++) {
      AT[g] = -2.4 + 4.8 * g / (POINTS - 1);
      WEIGHT[g] = Math.exp(-AT[g] * AT[g] / 2);
      sum += WEIGHT[g];
    }
    for (int g = 0; g < POINTS; g++) {
      WEIGHT[g] /= sum;
    }
  }

  private Ease() {}
}
