package org.collograph.search.space;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A distribution over graphs: for every pair of slots the probability of an edge from the earlier
/// to the later, for every slot one over roles and one over models. The slots are in topological
/// order with the output last, so every draw is a DAG and its log-probability exact. Immutable.
public final class GraphDistribution {
  /// σ(−2), as in the reference: at first every edge is unlikely.
  public static final double UNLIKELY = 1 / (1 + Math.exp(2));

  private final double[][] edges;
  private final double[][] roles;
  private final double[][] models;

  private GraphDistribution(double[][] edges, double[][] roles, double[][] models) {
    this.edges = edges;
    this.roles = roles;
    this.models = models;
  }

  /// The probabilities in a form that may be written to.
  ///
  /// @param edges `edges[to][from]`, from before to
  /// @param roles `roles[slot][role]`, summing to 1
  /// @param models `models[slot][model]`, summing to 1
  public record Writable(double[][] edges, double[][] roles, double[][] models) {
    /// Nothing likely: all zero.
    static Writable of(SearchSpace space) {
      int n = space.slots();
      double[][] edges = new double[n][];
      Arrays.setAll(edges, double[]::new);
      return new Writable(
          edges, new double[n][space.roleCount()], new double[n][space.models().size()]);
    }

    /// What is written to this afterwards changes nothing there.
    public GraphDistribution distribution() {
      return new GraphDistribution(copy(edges), copy(roles), copy(models));
    }
  }

  /// @param graph over all slots, as drawn: nothing pruned, mended or repaired
  /// @param logProbability of exactly that draw
  public record Draw(SlotGraph graph, double logProbability) {}

  /// Every edge unlikely, roles and models uniform.
  public static GraphDistribution first(SearchSpace space) {
    Writable all = Writable.of(space);
    for (int i = 0; i < space.slots(); i++) {
      Arrays.fill(all.edges()[i], UNLIKELY);
      Arrays.fill(all.roles()[i], 1.0 / space.roleCount());
      Arrays.fill(all.models()[i], 1.0 / space.models().size());
    }
    GraphDistribution first = all.distribution();
    return space.start().map(s -> s.masked(first)).orElse(first);
  }

  /// Where a search begins: halfway to the drawing that it starts from, if it starts from one, and
  /// with the probabilities that this sets.
  public static GraphDistribution begin(SearchSpace space) {
    GraphDistribution first = first(space);
    return space
        .start()
        .map(s -> s.leaning(first.towards(new TablesAround(space).of(s.graph()), 0.5)))
        .orElse(first);
  }

  public int slots() {
    return edges.length;
  }

  /// @param from a slot before `to`
  public double edge(int from, int to) {
    return edges[to][from];
  }

  public double role(int slot, int role) {
    return roles[slot][role];
  }

  public double model(int slot, int model) {
    return models[slot][model];
  }

  /// Of a slot, by role; a copy.
  public double[] roles(int slot) {
    return roles[slot].clone();
  }

  /// Of a slot, by model; a copy.
  public double[] models(int slot) {
    return models[slot].clone();
  }

  public Writable writable() {
    return new Writable(copy(edges), copy(roles), copy(models));
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  public Draw draw(SearchSpace space, RandomGenerator random) {
    SlotGraph.Slot[] slots = new SlotGraph.Slot[slots()];
    for (int i = 0; i < slots.length; i++) {
      int role = category(roles[i], random);
      int model = space.role(role).callsModel() ? category(models[i], random) : SlotGraph.NO_MODEL;
      long reads = 0;
      for (int j = 0; j < i; j++) {
        reads |= random.nextDouble() < edges[i][j] ? 1L << j : 0;
      }
      slots[i] = new SlotGraph.Slot(role, model, new NumberSet(reads));
    }
    SlotGraph graph = SlotGraph.of(slots);
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
      sum += Math.log(roles[i][graph.role(i)]);
      sum += graph.callsModel(i) ? Math.log(models[i][graph.model(i)]) : 0;
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

  @Override
  public boolean equals(Object o) {
    return o instanceof GraphDistribution d
        && Arrays.deepEquals(edges, d.edges)
        && Arrays.deepEquals(roles, d.roles)
        && Arrays.deepEquals(models, d.models);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(edges) * 31 + Arrays.deepHashCode(models);
  }
}
