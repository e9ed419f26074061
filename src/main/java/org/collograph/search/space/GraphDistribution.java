package org.collograph.search.space;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A distribution over graphs: for every pair of slots the probability of an edge from the earlier
/// to the later, for every slot one over roles and one over models. The slots are in topological
/// order with the output last, so every draw is a DAG and its log-probability exact. Immutable.
///
/// @param edges `edges[to][from]`, from before to
/// @param roles `roles[slot][role]`, summing to 1
/// @param models `models[slot][model]`, summing to 1
public record GraphDistribution(double[][] edges, double[][] roles, double[][] models) {
  public static final double UNLIKELY = 1 / (1 + Math.exp(2));

  /// @param graph over all slots, as drawn: nothing pruned, mended or repaired
  /// @param logProbability of exactly that draw
  public record Draw(SlotGraph graph, double logProbability) {}

  /// Every edge unlikely (σ(−2), as in the reference), roles and models uniform.
  public static GraphDistribution first(SearchSpace space) {
    int n = space.slots();
    double[][] edges = new double[n][];
    double[][] roles = new double[n][space.roleCount()];
    double[][] models = new double[n][space.models().size()];
    for (int i = 0; i < n; i++) {
      edges[i] = new double[i];
      Arrays.fill(edges[i], UNLIKELY);
      Arrays.fill(roles[i], 1.0 / space.roleCount());
      Arrays.fill(models[i], 1.0 / space.models().size());
    }
    GraphDistribution first = new GraphDistribution(edges, roles, models);
    return space.start().map(s -> s.masked(first)).orElse(first);
  }

  /// Where a search begins: halfway to the drawing that it starts from, if it starts from one.
  public static GraphDistribution begin(SearchSpace space) {
    GraphDistribution first = first(space);
    return space
        .start()
        .map(s -> first.towards(new TablesAround(space).of(s.graph()), 0.5))
        .orElse(first);
  }

  public int slots() {
    return edges.length;
  }

  public Draw draw(SearchSpace space, RandomGenerator random) {
    int n = slots();
    int[] role = new int[n];
    int[] model = new int[n];
    int[] reads = new int[n];
    for (int i = 0; i < n; i++) {
      role[i] = category(roles[i], random);
      model[i] = space.role(role[i]).callsModel() ? category(models[i], random) : -1;
      for (int j = 0; j < i; j++) {
        reads[i] |= random.nextDouble() < edges[i][j] ? 1 << j : 0;
      }
    }
    SlotGraph graph = new SlotGraph(role, model, reads);
    return new Draw(graph, logProbability(graph));
  }

  private static int category(double[] probabilities, RandomGenerator random) {
    double u = random.nextDouble();
    for (int k = 0; k < probabilities.length - 1; k++) {
      u -= probabilities[k];
      if (u < 0) {
        return k;
      }
    }
    int last = probabilities.length - 1;
    while (last > 0 && probabilities[last] == 0) {
      last--;
    }
    return last;
  }

  /// Of a graph over all slots. A slot whose role calls no model leaves the model's factor out.
  public double logProbability(SlotGraph graph) {
    double sum = 0;
    for (int i = 0; i < slots(); i++) {
      sum += Math.log(roles[i][graph.roles()[i]]);
      sum += graph.models()[i] < 0 ? 0 : Math.log(models[i][graph.models()[i]]);
      for (int j = 0; j < i; j++) {
        sum += Math.log(graph.reads(i, j) ? edges[i][j] : 1 - edges[i][j]);
      }
    }
    return sum;
  }

  /// Moved towards another by a share from 0 to 1.
  public GraphDistribution towards(GraphDistribution other, double share) {
    return new GraphDistribution(
        mix(edges, other.edges, share),
        mix(roles, other.roles, share),
        mix(models, other.models, share));
  }

  private static double[][] mix(double[][] a, double[][] b, double share) {
    double[][] mixed = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      mixed[i] = new double[a[i].length];
      for (int j = 0; j < a[i].length; j++) {
        mixed[i][j] = (1 - share) * a[i][j] + share * b[i][j];
      }
    }
    return mixed;
  }
}
