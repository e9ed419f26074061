package org.collograph.search.forecast;

/// How likely a node is to be right in a situation, as a function of weights that are learned.
interface TeamLaw {
  /// How many weights it has.
  int size();

  /// The log-odds of a right answer.
  double logit(double[] weights, Situation s, double ease);

  /// How the log-odds change with each weight, into an array of [#size].
  void gradient(double[] x, double[] weights, Situation s, double ease);

  double[] priorMeans();

  /// One over the prior variance.
  double[] priorPrecisions();
}
