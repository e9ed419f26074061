package org.collograph.search.forecast;

/// How likely a node is right in a situation, at every ease, and how wrong answers agree.
/// Immutable.
public final class TeamModel {
  private final Features features;
  private final double[] weights;
  private final double commonWrong;
  private final double copiesWrong;

  TeamModel(Features features, double[] weights, double commonWrong, double copiesWrong) {
    this.features = features;
    this.weights = weights;
    this.commonWrong = commonWrong;
    this.copiesWrong = copiesWrong;
  }

  /// Chance that a wrong own answer is the one that many give.
  double commonWrong() {
    return commonWrong;
  }

  /// Chance that a wrong reader repeats the wrong plurality it read.
  double copiesWrong() {
    return copiesWrong;
  }

  double logit(Situation s, double ease) {
    double[] x = new double[features.size()];
    features.fill(x, s, ease);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] == 0 ? 0 : x[i] * weights[i];
    }
    return sum;
  }

  double right(Situation s, double ease) {
    return 1 / (1 + Math.exp(-logit(s, ease)));
  }

  /// Averaged over questions of every ease.
  public double right(Situation s) {
    double sum = 0;
    for (int g = 0; g < Ease.POINTS; g++) {
      sum += Ease.WEIGHT[g] * right(s, Ease.AT[g]);
    }
    return sum;
  }
}
