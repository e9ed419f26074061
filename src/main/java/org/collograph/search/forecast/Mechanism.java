package org.collograph.search.forecast;

import java.util.Arrays;

/// What happens in a node, in a few weights that hold for every situation, and beside it what the
/// data say that this leaves out.
///
/// By itself a node is right with o = σ(ability + slope · ease). If a right answer stands among
/// those that it reads it *finds* it with f = σ(ability + slope · ease + found) · σ((room − load) /
/// width), where the load is the number of answers read and, for each revision, some more: more
/// than a model has room for is lost on it. What does not find one takes the plurality with chance
/// *trust*, else its own answer.
///
/// Departures from that are the terms of [Features], held close to nothing until many answers speak
/// for them, so that teams which work otherwise are learned as well, only more slowly.
final class Mechanism implements TeamLaw {
  /// Ours, and wide: how much easier it is to see a right answer than to find one, how many answers
  /// a model has room for, how suddenly it has not.
  private static final double FOUND = 2;

  private static final double ROOM = 4;
  private static final double LOG_WIDTH = 0.2;
  private static final double LOG_REVISION = -0.7;
  private static final double TRUST = -0.4;
  private static final double SLOPE = 1.6;

  /// A departure's standard deviation is 0.18 of a logit.
  private static final double DEPARTURE = 30;

  private final int models;
  private final int roles;
  private final Features departures;

  Mechanism(int models, int roles) {
    this.models = models;
    this.roles = roles;
    this.departures = new Features(models, roles);
  }

  private int slope() {
    return models;
  }

  private int found() {
    return models + 1;
  }

  private int width() {
    return models + 2;
  }

  private int revision() {
    return models + 3;
  }

  private int room(int model) {
    return models + 4 + model;
  }

  private int trust(int role) {
    return room(models) + role;
  }

  private int departure(int term) {
    return trust(roles) + term - departures.reading();
  }

  @Override
  public int size() {
    return departure(departures.size());
  }

  @Override
  public double logit(double[] weights, Situation s, double ease) {
    double p = new Node(weights, s, ease).right();
    double logit = Math.log(p / (1 - p));
    if (s.reads() > 0) {
      double[] x = terms(s, ease);
      for (int i = departures.reading(); i < x.length; i++) {
        logit += x[i] * weights[departure(i)];
      }
    }
    return logit;
  }

  private double[] terms(Situation s, double ease) {
    double[] x = new double[departures.size()];
    departures.fill(x, s, ease);
    return x;
  }

  @Override
  public void gradient(double[] x, double[] weights, Situation s, double ease) {
    Arrays.fill(x, 0);
    new Node(weights, s, ease).gradient(x);
    if (s.reads() > 0) {
      double[] terms = terms(s, ease);
      System.arraycopy(
          terms,
          departures.reading(),
          x,
          departure(departures.reading()),
          terms.length - departures.reading());
    }
  }

  @Override
  public double[] priorMeans() {
    double[] mean = new double[size()];
    mean[slope()] = SLOPE;
    mean[found()] = FOUND;
    mean[width()] = LOG_WIDTH;
    mean[revision()] = LOG_REVISION;
    Arrays.fill(mean, room(0), room(models), ROOM);
    Arrays.fill(mean, trust(0), trust(roles), TRUST);
    return mean;
  }

  @Override
  public double[] priorPrecisions() {
    double[] precision = new double[size()];
    Arrays.fill(precision, 0, models, 0.3);
    precision[slope()] = 3;
    precision[found()] = 0.7;
    precision[width()] = 6;
    precision[revision()] = 4;
    Arrays.fill(precision, room(0), room(models), 0.25);
    Arrays.fill(precision, trust(0), trust(roles), 2);
    Arrays.fill(precision, trust(roles), precision.length, DEPARTURE);
    return precision;
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /// One node in one situation; the letters are those of the class's first lines.
  private final class Node {
    private final Situation s;
    private final double ease;
    private final double width;
    private final double more;
    private final double spare;
    private final double own;
    private final double seen;
    private final double attention;
    private final double found;
    private final double trust;
    private final double plurality;

    Node(double[] w, Situation s, double ease) {
      this.s = s;
      this.ease = ease;
      double z = w[s.model()] + w[slope()] * ease;
      this.own = sigmoid(z);
      this.width = Math.exp(w[width()]);
      this.more = Math.exp(w[revision()]) * (s.revision() - 2);
      this.spare = w[room(s.model())] - s.reads() - more;
      this.seen = sigmoid(z + w[found()]);
      this.attention = sigmoid(spare / width);
      this.found = s.rightReads() == 0 ? 0 : seen * attention;
      this.trust = s.reads() == 0 ? 0 : sigmoid(w[trust(s.role())]);
      this.plurality = s.pluralityRight() ? 1 : 0;
    }

    /// What it gives where it finds nothing.
    double back() {
      return trust * plurality + (1 - trust) * own;
    }

    double right() {
      return Math.clamp(found + (1 - found) * back(), 1e-6, 1 - 1e-6);
    }

    /// Of the log-odds.
    void gradient(double[] x) {
      double p = right();
      double by = 1 / (p * (1 - p));
      double ofFound = by * (1 - back());
      double ofBack = by * (1 - found);
      double ofZ = ofFound * found * (1 - seen) + ofBack * (1 - trust) * own * (1 - own);
      x[s.model()] = ofZ;
      x[slope()] = ofZ * ease;
      if (s.reads() > 0) {
        x[trust(s.role())] = ofBack * trust * (1 - trust) * (plurality - own);
      }
      double ofSpare = ofFound * found * (1 - attention) / width;
      x[found()] = ofFound * found * (1 - seen);
      x[room(s.model())] = ofSpare;
      x[width()] = -ofSpare * spare;
      x[revision()] = -ofSpare * more;
    }
  }
}
