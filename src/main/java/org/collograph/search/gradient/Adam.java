package org.collograph.search.gradient;

/// Adam (Kingma and Ba, arXiv 1412.6980), ascending. One thread uses it.
final class Adam {
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;
  private static final double TINY = 1e-8;

  private final double rate;
  private final double[] mean;
  private final double[] square;
  private int steps;

  Adam(int size, double rate) {
    this.rate = rate;
    this.mean = new double[size];
    this.square = new double[size];
  }

  /// Moves the weights up the gradient, in place.
  void step(double[] weights, double[] gradient) {
    steps++;
    double first = 1 - Math.pow(FIRST, steps);
    double second = 1 - Math.pow(SECOND, steps);
    for (int i = 0; i < weights.length; i++) {
      mean[i] = FIRST * mean[i] + (1 - FIRST) * gradient[i];
      square[i] = SECOND * square[i] + (1 - SECOND) * gradient[i] * gradient[i];
      weights[i] += rate * mean[i] / first / (Math.sqrt(square[i] / second) + TINY);
    }
  }
}
