package org.collograph.cost;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Node;

/// When each node's call begins and ends if it starts as soon as what it reads is there and its
/// endpoint has room: list scheduling in node order.
///
/// @param seconds until the output has answered
/// @param start seconds by node id
record Schedule(double seconds, Map<String, Double> start, Set<String> criticalPath) {

  /// Empty where some node's seconds are not known.
  static Optional<Schedule> of(
      CollaborationGraph live,
      List<Node> order,
      Map<String, Cost> costs,
      Function<Node, Optional<ModelProfile>> model) {
    if (order.stream().anyMatch(n -> requireNonNull(costs.get(n.id())).seconds() == null)) {
      return Optional.empty();
    }
    Builder builder = new Builder(live, costs, model);
    List<Node> waiting = new ArrayList<>(order);
    double now = 0;
    while (!waiting.isEmpty()) {
      builder.startWhatCan(waiting, now);
      now = builder.nextEnd(now);
    }
    return Optional.of(builder.build(order));
  }

  private static final class Builder {
    final CollaborationGraph live;
    final Map<String, Cost> costs;
    final Function<Node, Optional<ModelProfile>> model;
    final Map<String, Double> start = new HashMap<>();
    final Map<String, Double> end = new HashMap<>();
    final Map<String, String> endpointOf = new HashMap<>();
    final Map<String, String> waitedFor = new HashMap<>();

    Builder(
        CollaborationGraph live,
        Map<String, Cost> costs,
        Function<Node, Optional<ModelProfile>> model) {
      this.live = live;
      this.costs = costs;
      this.model = model;
    }

    void startWhatCan(List<Node> waiting, double now) {
      boolean started;
      do {
        // A node that takes no time may free its readers at this very moment.
        started = waiting.removeIf(node -> ready(node, now) && start(node, now));
      } while (started);
    }

    private boolean ready(Node node, double now) {
      return live.predecessors(node.id()).stream()
              .allMatch(p -> end.containsKey(p) && end.get(p) <= now)
          && hasRoom(node, now);
    }

    private boolean hasRoom(Node node, double now) {
      ModelProfile m = model.apply(node).orElse(null);
      if (m == null || m.maxConcurrent() == null) {
        return true;
      }
      return endpointOf.entrySet().stream()
              .filter(
                  e ->
                      e.getValue().equals(endpoint(m)) && requireNonNull(end.get(e.getKey())) > now)
              .count()
          < m.maxConcurrent();
    }

    private static String endpoint(ModelProfile m) {
      return m.endpoint() == null ? "" : m.endpoint();
    }

    private boolean start(Node node, double now) {
      start.put(node.id(), now);
      end.put(node.id(), now + requireNonNull(requireNonNull(costs.get(node.id())).seconds()));
      model.apply(node).ifPresent(m -> endpointOf.put(node.id(), endpoint(m)));
      end.entrySet().stream()
          .filter(e -> e.getValue() == now && !e.getKey().equals(node.id()))
          .map(Map.Entry::getKey)
          .sorted((a, b) -> Boolean.compare(reads(node, b), reads(node, a)))
          .findFirst()
          .ifPresent(e -> waitedFor.put(node.id(), e));
      return true;
    }

    private boolean reads(Node node, String other) {
      return live.predecessors(node.id()).contains(other);
    }

    double nextEnd(double now) {
      return end.values().stream().mapToDouble(t -> t).filter(t -> t > now).min().orElse(now);
    }

    Schedule build(List<Node> order) {
      Set<String> path = new LinkedHashSet<>();
      String at = live.output().orElse(order.getLast().id());
      double seconds = requireNonNull(end.get(at));
      while (at != null && path.add(at)) {
        at = waitedFor.get(at);
      }
      return new Schedule(seconds, start, path);
    }
  }
}
