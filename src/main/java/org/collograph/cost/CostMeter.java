package org.collograph.cost;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.collograph.graph.CanonicalOrder;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Finding;
import org.collograph.graph.Node;
import org.collograph.graph.Roles;
import org.jspecify.annotations.Nullable;

/// Prices graphs of one pool on one task. Immutable.
public final class CostMeter {
  private static final int MOST_ORDERED = 200;

  private final Map<String, ModelProfile> models = new LinkedHashMap<>();
  private final TokenLengths lengths;
  private final Roles roles;
  private final @Nullable Double unitFlops;

  public CostMeter(Collection<ModelProfile> models, TokenLengths lengths, Roles roles) {
    models.forEach(m -> this.models.put(m.name(), m));
    this.lengths = lengths;
    this.roles = roles;
    this.unitFlops =
        models.stream()
            .filter(ModelProfile::hasSize)
            .map(m -> m.flops(lengths.read(0), lengths.output()))
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  public TokenLengths lengths() {
    return lengths;
  }

  public Collection<ModelProfile> models() {
    return models.values();
  }

  /// FLOPs of one unit: a call, reading nothing, of the model for which that is fewest. Null where
  /// no model's size is known.
  public @Nullable Double unitFlops() {
    return unitFlops;
  }

  /// What one call costs a question.
  public Cost call(String model, int answersRead) {
    ModelProfile m = requireNonNull(models.get(model));
    double read = lengths.read(answersRead);
    Double flops = m.flops(read, lengths.output());
    return new Cost(
        flops,
        flops == null || unitFlops == null ? null : flops / unitFlops,
        m.seconds(read, lengths.output()),
        m.usd(read, lengths.output()));
  }

  /// What the live part of a valid graph costs a question.
  public GraphCost cost(CollaborationGraph graph) {
    CollaborationGraph live = roles.withoutIdleModels(graph.live());
    List<Node> order = inOrder(live);
    Map<String, Cost> costs = new LinkedHashMap<>();
    order.forEach(n -> costs.put(n.id(), alone(n, live.inDegree(n.id()))));
    Optional<Schedule> schedule = Schedule.of(live, order, costs, this::endpoint);
    List<NodeCost> nodes = new ArrayList<>();
    for (Node n : order) {
      Cost cost = requireNonNull(costs.get(n.id()));
      Double start = schedule.map(s -> s.start().get(n.id())).orElse(null);
      nodes.add(of(n, live.inDegree(n.id()), cost, start));
    }
    Cost total =
        new Cost(
            sum(costs.values(), Cost::flops),
            sum(costs.values(), Cost::units),
            schedule.map(Schedule::seconds).orElse(null),
            sum(costs.values(), Cost::usd));
    return new GraphCost(total, nodes, schedule.map(Schedule::criticalPath).orElse(Set.of()));
  }

  /// Canonical, so that a sum does not depend on ids in its last digit; finding that order takes
  /// too long for graphs that nobody will run.
  private static List<Node> inOrder(CollaborationGraph live) {
    boolean large = live.nodes().size() > MOST_ORDERED;
    List<String> ids = large ? live.topologicalOrder() : CanonicalOrder.of(live);
    return ids.stream().map(live::node).toList();
  }

  private Cost alone(Node node, int reads) {
    return roles.callsModel(node) ? call(requireNonNull(node.model()), reads) : Cost.ZERO;
  }

  private NodeCost of(Node node, int reads, Cost cost, @Nullable Double start) {
    boolean calls = roles.callsModel(node);
    return new NodeCost(
        node.id(), calls ? lengths.read(reads) : 0, calls ? lengths.output() : 0, cost, start);
  }

  private Optional<ModelProfile> endpoint(Node node) {
    return roles.callsModel(node)
        ? Optional.of(requireNonNull(models.get(node.model())))
        : Optional.empty();
  }

  private static @Nullable Double sum(Collection<Cost> costs, Function<Cost, Double> part) {
    double sum = 0;
    for (Cost cost : costs) {
      Double amount = part.apply(cost);
      if (amount == null) {
        return null;
      }
      sum += amount;
    }
    return sum;
  }

  /// What the profiles say against a valid graph: prompts that may not fit a window, and sizes,
  /// rates and prices that are not known.
  ///
  /// @param expected the metrics in which the pool is meant to be priced
  public List<Finding> findings(CollaborationGraph graph, Set<Metric> expected) {
    List<Finding> found = new ArrayList<>();
    CollaborationGraph live = graph.live();
    Map<String, List<String>> nodesOf = new LinkedHashMap<>();
    for (Node node : live.nodes()) {
      if (roles.callsModel(node) && models.containsKey(node.model())) {
        window(node, live.inDegree(node.id())).ifPresent(found::add);
        nodesOf.computeIfAbsent(node.model(), m -> new ArrayList<>()).add(node.id());
      }
    }
    nodesOf.forEach(
        (name, nodes) -> {
          ModelProfile m = requireNonNull(models.get(name));
          notKnown(m.hasSize(), "size", Metric.UNITS, m, nodes, expected, found);
          notKnown(m.hasRates(), "speed", Metric.SECONDS, m, nodes, expected, found);
          notKnown(m.hasPrice(), "price", Metric.USD, m, nodes, expected, found);
        });
    return found;
  }

  private static void notKnown(
      boolean known,
      String what,
      Metric metric,
      ModelProfile m,
      List<String> nodes,
      Set<Metric> expected,
      List<Finding> found) {
    if (!known && expected.contains(metric)) {
      found.add(new Finding.NotKnown(nodes, m.name(), what));
    }
  }

  /// Whether a call of this model that reads so many answers may not fit its window.
  private Optional<Finding> window(Node node, int reads) {
    ModelProfile m = requireNonNull(models.get(node.model()));
    String own = node.settings().prompt();
    String prompt = own != null ? own : requireNonNull(roles.get(node.role()).prompt());
    // Four characters a token is the usual rule of thumb for English text.
    long tokens = Math.round(lengths.read(reads) + lengths.output() + prompt.length() / 4.0);
    return m.contextTokens() != null && tokens > m.contextTokens()
        ? Optional.of(new Finding.WindowExceeded(node.id(), tokens, m.contextTokens()))
        : Optional.empty();
  }
}
