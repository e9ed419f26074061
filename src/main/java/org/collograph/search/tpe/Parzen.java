package org.collograph.search.tpe;

import java.util.List;
import java.util.random.RandomGenerator;

/// A mixture of one kernel an observation and one that knows nothing. A kernel gives each place of
/// its observation the weight 1 and every category of it a small one.
final class Parzen {
  /// Newer observations count fully; of more than these the older ones count less.
  private static final int FULL = 25;

  private final List<int[]> observations;
  private final int[] sizes;
  private final double[] weights;
  private final double small;

  /// @param observations in the order in which they were made
  /// @param sizes how many categories each place has
  Parzen(List<int[]> observations, int[] sizes) {
    this.observations = observations;
    this.sizes = sizes;
    this.small = 1.0 / (observations.size() + 1);
    this.weights = new double[observations.size() + 1];
    int old = observations.size() - FULL;
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      boolean isFull = k >= old || k == observations.size();
      weights[k] = isFull ? 1 : (1.0 / (old + FULL)) + (1 - 1.0 / (old + FULL)) * k / old;
      sum += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
  }

  int[] draw(RandomGenerator random) {
    int kernel = 0;
    double u = random.nextDouble();
    while (kernel < weights.length - 1 && u >= weights[kernel]) {
      u -= weights[kernel++];
    }
    int[] code = new int[sizes.length];
    for (int d = 0; d < code.length; d++) {
      boolean known = kernel < observations.size();
      boolean same = known && random.nextDouble() * (1 + small * sizes[d]) < 1;
      code[d] = same ? observations.get(kernel)[d] : random.nextInt(sizes[d]);
    }
    return code;
  }

  double logDensity(int[] code) {
    double[] logs = new double[weights.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < logs.length; k++) {
      logs[k] = Math.log(weights[k]) + logKernel(k, code);
      highest = Math.max(highest, logs[k]);
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - highest);
    }
    return highest + Math.log(sum);
  }

  private double logKernel(int kernel, int[] code) {
    double sum = 0;
    for (int d = 0; d < code.length; d++) {
      if (kernel == observations.size()) {
        sum -= Math.log(sizes[d]);
      } else {
        double mine = observations.get(kernel)[d] == code[d] ? 1 + small : small;
        sum += Math.log(mine / (1 + small * sizes[d]));
      }
    }
    return sum;
  }
}
