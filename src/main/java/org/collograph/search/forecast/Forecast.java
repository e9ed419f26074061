package org.collograph.search.forecast;

/// The accuracy expected of a graph, at every ease of a question.
///
/// @param right at each point of the grid of ease
public record Forecast(double[] right) {
  /// Over questions of every ease.
  public double accuracy() {
    return at(Ease.WEIGHT);
  }

  /// Over the given chances of each ease.
  double at(double[] ease) {
    double sum = 0;
    for (int g = 0; g < right.length; g++) {
      sum += ease[g] * right[g];
    }
    return sum;
  }
}
