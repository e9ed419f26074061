package org.collograph.search.forecast;

/// How likely a node is right in a situation, at every ease, and how wrong answers agree.
/// Immutable.
public final class TeamModel {
  private final TeamLaw law;
  private final double[] weights;
  private final double commonWrong;
  private final double copiesWrong;

  TeamModel(TeamLaw law, double[] weights, double commonWrong, double copiesWrong) {
    this.law = law;
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
    return law.logit(weights, s, ease);
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
