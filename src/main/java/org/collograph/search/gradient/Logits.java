package org.collograph.search.gradient;

import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;

/// The weights of a distribution: one for each edge (its log-odds), and one for each role and each
/// model of a slot (softmax). What a start forbids has probability 0 whatever its weight.
final class Logits {
  /// Probabilities nearer to 0 or 1 than this do not move any more.
  private static final double SURE = 1e-4;

  private final SearchSpace space;
  private final int slots;
  private final int roles;
  private final int models;
  final double[] weights;

  /// As a distribution has them.
  Logits(SearchSpace space, GraphDistribution from) {
    this.space = space;
    this.slots = space.slots();
    this.roles = space.roleCount();
    this.models = space.models().size();
    this.weights = new double[slots * (slots - 1) / 2 + slots * (roles + models)];
    for (int to = 0; to < slots; to++) {
      for (int i = 0; i < to; i++) {
        double p = Math.clamp(from.edge(i, to), SURE, 1 - SURE);
        weights[edge(i, to)] = Math.log(p / (1 - p));
      }
      for (int r = 0; r < roles; r++) {
        weights[role(to, r)] = Math.log(Math.max(SURE, from.role(to, r)));
      }
      for (int m = 0; m < models; m++) {
        weights[model(to, m)] = Math.log(Math.max(SURE, from.model(to, m)));
      }
    }
  }

  int edge(int from, int to) {
    return to * (to - 1) / 2 + from;
  }

  int role(int slot, int role) {
    return slots * (slots - 1) / 2 + slot * roles + role;
  }

  int model(int slot, int model) {
    return slots * (slots - 1) / 2 + slots * roles + slot * models + model;
  }

  GraphDistribution distribution() {
    GraphDistribution.Writable all = GraphDistribution.first(space).writable();
    for (int to = 0; to < slots; to++) {
      for (int i = 0; i < to; i++) {
        all.edges()[to][i] = 1 / (1 + Math.exp(-weights[edge(i, to)]));
      }
      softmax(all.roles()[to], role(to, 0));
      softmax(all.models()[to], model(to, 0));
    }
    GraphDistribution free = all.distribution();
    return space.start().map(s -> s.masked(free)).orElse(free);
  }

  private void softmax(double[] p, int first) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < p.length; k++) {
      highest = Math.max(highest, weights[first + k]);
    }
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = Math.exp(weights[first + k] - highest);
      sum += p[k];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
  }

  /// Adds `times` the gradient of the log-probability of a draw: what was drawn less what was
  /// expected.
  ///
  /// @param drawn over all slots
  void addGradient(GraphDistribution d, SlotGraph drawn, double times, double[] gradient) {
    for (int to = 0; to < slots; to++) {
      for (int i = 0; i < to; i++) {
        gradient[edge(i, to)] += times * ((drawn.reads(to, i) ? 1 : 0) - d.edge(i, to));
      }
      for (int r = 0; r < roles; r++) {
        gradient[role(to, r)] += times * ((drawn.role(to) == r ? 1 : 0) - d.role(to, r));
      }
      for (int m = 0; m < models && drawn.callsModel(to); m++) {
        gradient[model(to, m)] += times * ((drawn.model(to) == m ? 1 : 0) - d.model(to, m));
      }
    }
  }

  /// Adds `times` the gradient of the entropy of every edge, role and model.
  void addEntropy(GraphDistribution d, double times, double[] gradient) {
    for (int to = 0; to < slots; to++) {
      for (int i = 0; i < to; i++) {
        double p = d.edge(i, to);
        gradient[edge(i, to)] += times * p * (1 - p) * (logOf(1 - p) - logOf(p));
      }
      addEntropy(d.roles(to), role(to, 0), times, gradient);
      addEntropy(d.models(to), model(to, 0), times, gradient);
    }
  }

  private static void addEntropy(double[] p, int first, double times, double[] gradient) {
    double entropy = 0;
    for (double x : p) {
      entropy -= x * logOf(x);
    }
    for (int k = 0; k < p.length; k++) {
      gradient[first + k] -= times * p[k] * (logOf(p[k]) + entropy);
    }
  }

  private static double logOf(double p) {
    return p <= 0 ? 0 : Math.log(p);
  }
}
