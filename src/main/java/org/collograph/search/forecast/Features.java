package org.collograph.search.forecast;

import java.util.Arrays;

/// The regression's terms: one weight vector holds, for M models and R roles, each model's own
/// ability, the slope of ease, what reading a right answer adds (and how that changes with ease,
/// the share of right answers, their plurality, how many were read, and revision; by role and by
/// model), and what reading none does.
///
/// Prior means say no more than the insights do: a right answer among those read helps, less so the
/// more there are.
final class Features implements TeamLaw {
  private static final int ANY = 6;
  private static final int NONE = 2;

  /// Beyond these a further answer or revision changes nothing: what was learned on three answers
  /// must not be carried on to twenty in a straight line.
  private static final int MOST_READS = 6;

  private static final int MOST_REVISIONS = 4;

  private final int models;
  private final int roles;

  Features(int models, int roles) {
    this.models = models;
    this.roles = roles;
  }

  @Override
  public int size() {
    return noneModel(models);
  }

  /// Where the terms of what is read begin; before them stand a node's own.
  int reading() {
    return any(0);
  }

  @Override
  public double logit(double[] weights, Situation s, double ease) {
    double[] x = new double[size()];
    fill(x, s, ease);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] == 0 ? 0 : x[i] * weights[i];
    }
    return sum;
  }

  @Override
  public void gradient(double[] x, double[] weights, Situation s, double ease) {
    Arrays.fill(x, 0);
    fill(x, s, ease);
  }

  private int slope() {
    return models;
  }

  private int any(int term) {
    return models + 1 + term;
  }

  private int anyRole(int role) {
    return any(ANY) + role;
  }

  private int anyModel(int model) {
    return anyRole(roles) + model;
  }

  private int anyModelReads(int model) {
    return anyModel(models) + model;
  }

  private int none(int term) {
    return anyModelReads(models) + term;
  }

  private int noneRole(int role) {
    return none(NONE) + role;
  }

  private int noneModel(int model) {
    return noneRole(roles) + model;
  }

  /// The terms of a situation at an ease, into an array of [#size] that is zero before.
  void fill(double[] x, Situation s, double ease) {
    x[s.model()] = 1;
    x[slope()] = ease;
    if (s.reads() == 0) {
      return;
    }
    int more = Math.min(s.reads() - 1, MOST_READS);
    if (s.rightReads() > 0) {
      x[any(0)] = 1;
      x[any(1)] = ease;
      x[any(2)] = (double) s.rightReads() / s.reads();
      x[any(3)] = s.pluralityRight() ? 1 : 0;
      x[any(4)] = more;
      x[any(5)] = Math.min(s.revision() - 2, MOST_REVISIONS);
      x[anyRole(s.role())] = 1;
      x[anyModel(s.model())] = 1;
      x[anyModelReads(s.model())] = more;
    } else {
      x[none(0)] = 1;
      x[none(1)] = more;
      x[noneRole(s.role())] = 1;
      x[noneModel(s.model())] = 1;
    }
  }

  @Override
  public double[] priorMeans() {
    double[] mean = new double[size()];
    mean[slope()] = 1.6;
    mean[any(0)] = 0.9;
    mean[any(2)] = 0.6;
    mean[any(3)] = 0.3;
    mean[any(4)] = -0.25;
    mean[any(5)] = -0.1;
    mean[none(0)] = -0.5;
    return mean;
  }

  @Override
  public double[] priorPrecisions() {
    double[] precision = new double[size()];
    for (int m = 0; m < models; m++) {
      precision[m] = 0.3;
      precision[anyModel(m)] = 3;
      precision[anyModelReads(m)] = 25;
      precision[noneModel(m)] = 4;
    }
    for (int r = 0; r < roles; r++) {
      precision[anyRole(r)] = 3;
      precision[noneRole(r)] = 4;
    }
    precision[slope()] = 3;
    System.arraycopy(new double[] {1, 3, 2, 3, 12, 12}, 0, precision, any(0), ANY);
    precision[none(0)] = 2;
    precision[none(1)] = 12;
    return precision;
  }
}
