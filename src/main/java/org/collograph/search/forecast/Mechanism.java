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
/// A model's ability and its room follow its size, as far as its own answers do not say otherwise:
/// of seven models each has few answers at first, and together they tell what ten times the size is
/// worth in this pool.
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

  /// Ours as well: what ten times the size adds to a model's ability and to its room.
  private static final double ABILITY_BY_SIZE = 1.5;

  private static final double ROOM_BY_SIZE = 2;

  /// How firmly each is believed before there are answers: one over a variance.
  ///
  /// @param ability of a model's departure from what its size says
  /// @param slope a mean, in logits
  /// @param departure the standard deviation is 0.1 of a logit for 100, 0.18 for 30
  private record Beliefs(
      double ability, double slope, double ofSlope, double room, double departure) {
    static final Beliefs WITHOUT_SIZES = new Beliefs(0.3, 1.6, 3, 0.25, 30);
    static final Beliefs BY_SIZE = new Beliefs(3, 2.2, 1, 0.5, 100);
  }

  private final Beliefs beliefs;

  /// Empty where sizes say nothing.
  private final double[] sizes;

  private final int models;
  private final int roles;
  private final Features departures;

  /// As the third edition of the method supposes it: a model's size says nothing.
  Mechanism(int models, int roles) {
    this(Beliefs.WITHOUT_SIZES, new double[0], models, roles);
  }

  /// @param sizes of the models, as powers of ten, about 0
  Mechanism(double[] sizes, int roles) {
    this(Beliefs.BY_SIZE, sizes, sizes.length, roles);
  }

  private Mechanism(Beliefs beliefs, double[] sizes, int models, int roles) {
    this.beliefs = beliefs;
    this.sizes = sizes.clone();
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

  private int abilityBySize() {
    return trust(roles);
  }

  private int roomBySize() {
    return trust(roles) + 1;
  }

  /// The ability of all.
  private int level() {
    return trust(roles) + 2;
  }

  private int departure(int term) {
    int bySize = sizes.length == 0 ? 0 : 3;
    return trust(roles) + bySize + term - departures.reading();
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
    mean[slope()] = beliefs.slope();
    mean[found()] = FOUND;
    mean[width()] = LOG_WIDTH;
    mean[revision()] = LOG_REVISION;
    Arrays.fill(mean, room(0), room(models), ROOM);
    Arrays.fill(mean, trust(0), trust(roles), TRUST);
    if (sizes.length > 0) {
      mean[abilityBySize()] = ABILITY_BY_SIZE;
      mean[roomBySize()] = ROOM_BY_SIZE;
    }
    return mean;
  }

  @Override
  public double[] priorPrecisions() {
    double[] precision = new double[size()];
    Arrays.fill(precision, 0, models, beliefs.ability());
    precision[slope()] = beliefs.ofSlope();
    precision[found()] = 0.7;
    precision[width()] = 6;
    precision[revision()] = 4;
    Arrays.fill(precision, room(0), room(models), beliefs.room());
    Arrays.fill(precision, trust(0), trust(roles), 2);
    Arrays.fill(precision, trust(roles), precision.length, beliefs.departure());
    if (sizes.length > 0) {
      precision[abilityBySize()] = 1;
      precision[roomBySize()] = 0.5;
      precision[level()] = 0.3;
    }
    return precision;
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /// One node in one situation; the letters are those of the class's first lines.
  private final class Node {
    private final Situation s;
    private final double ease;
    private final double size;
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
      this.size = sizes.length == 0 ? 0 : sizes[s.model()];
      double all = sizes.length == 0 ? 0 : w[level()];
      double z = all + bySize(w, abilityBySize()) + w[s.model()] + w[slope()] * ease;
      this.own = sigmoid(z);
      this.width = Math.exp(w[width()]);
      this.more = Math.exp(w[revision()]) * (s.revision() - 2);
      this.spare = w[room(s.model())] + bySize(w, roomBySize()) - s.reads() - more;
      this.seen = sigmoid(z + w[found()]);
      this.attention = sigmoid(spare / width);
      this.found = s.rightReads() == 0 ? 0 : seen * attention;
      this.trust = s.reads() == 0 ? 0 : sigmoid(w[trust(s.role())]);
      this.plurality = s.pluralityRight() ? 1 : 0;
    }

    private double bySize(double[] w, int weight) {
      return sizes.length == 0 ? 0 : size * w[weight];
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
      if (sizes.length > 0) {
        x[level()] = ofZ;
        x[abilityBySize()] = ofZ * size;
        x[roomBySize()] = ofSpare * size;
      }
    }
  }
}
