package org.collograph.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// With which probabilities a search that starts from a drawing begins to draw parts of it; it may
/// move them afterwards.
///
/// @param edges from 0 to 1; an edge need not be drawn
/// @param roles by node id, by role; what is left of 1 is for the others
/// @param models likewise
public record StartProbabilities(
    Map<Edge, Double> edges,
    Map<String, Map<String, Double>> roles,
    Map<String, Map<String, Double>> models) {
  public static final StartProbabilities NONE =
      new StartProbabilities(Map.of(), Map.of(), Map.of());

  private static final double ROUNDING = 1e-9;

  /// @throws IllegalArgumentException for what is none, and for more than 1 together
  public StartProbabilities {
    edges = Map.copyOf(edges);
    edges.forEach((edge, p) -> require("edge " + edge, p));
    roles = checked("role", roles);
    models = checked("model", models);
  }

  private static Map<String, Map<String, Double>> checked(
      String what, Map<String, Map<String, Double>> all) {
    Map<String, Map<String, Double>> copy = new HashMap<>();
    all.forEach(
        (id, named) -> {
          named.forEach((name, p) -> require(what + " " + name + " of node " + id, p));
          double sum = named.values().stream().mapToDouble(p -> p).sum();
          if (sum > 1 + ROUNDING) {
            throw new Refusal(
                "The probabilities of node '%s' for its %s are %s together, more than 1. Maybe one"
                    + " of them is too high.",
                id, what, sum);
          }
          if (!named.isEmpty()) {
            copy.put(id, Map.copyOf(named));
          }
        });
    return Map.copyOf(copy);
  }

  private static void require(String what, double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new Refusal(
          "The probability of %s is %s and not from 0 to 1. Maybe it is in percent.", what, p);
    }
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  StartProbabilities renamed(UnaryOperator<String> ids) {
    Map<Edge, Double> renamed = new HashMap<>();
    edges.forEach((e, p) -> renamed.put(e.renamed(ids), p));
    return new StartProbabilities(renamed, renamed(roles, ids), renamed(models, ids));
  }

  private static Map<String, Map<String, Double>> renamed(
      Map<String, Map<String, Double>> some, UnaryOperator<String> ids) {
    Map<String, Map<String, Double>> renamed = new HashMap<>();
    some.forEach((id, named) -> renamed.put(ids.apply(id), named));
    return renamed;
  }

  /// Ids of all nodes that have any, or that an edge with one joins.
  public Set<String> touched() {
    Set<String> all = new HashSet<>(roles.keySet());
    all.addAll(models.keySet());
    edges.keySet().forEach(e -> all.addAll(List.of(e.from(), e.to())));
    return all;
  }

  /// Without what concerns nodes that the graph does not have.
  StartProbabilities within(CollaborationGraph graph) {
    Map<Edge, Double> drawn = new HashMap<>(edges);
    drawn.keySet().removeIf(e -> !graph.contains(e.from()) || !graph.contains(e.to()));
    return new StartProbabilities(drawn, within(roles, graph), within(models, graph));
  }

  private static Map<String, Map<String, Double>> within(
      Map<String, Map<String, Double>> all, CollaborationGraph graph) {
    Map<String, Map<String, Double>> drawn = new HashMap<>(all);
    drawn.keySet().removeIf(id -> !graph.contains(id));
    return drawn;
  }

  /// @param p null for the search's own
  public StartProbabilities withEdge(Edge edge, @Nullable Double p) {
    return new StartProbabilities(with(edges, edge, p), roles, models);
  }

  /// In place of all that the node had for roles.
  ///
  /// @param p null for the search's own
  public StartProbabilities withRole(String id, String role, @Nullable Double p) {
    return new StartProbabilities(
        edges, with(roles, id, p == null ? null : Map.of(role, p)), models);
  }

  /// In place of all that the node had for models.
  ///
  /// @param p null for the search's own
  public StartProbabilities withModel(String id, String model, @Nullable Double p) {
    return new StartProbabilities(
        edges, roles, with(models, id, p == null ? null : Map.of(model, p)));
  }

  private static <K, V> Map<K, V> with(Map<K, V> map, K key, @Nullable V value) {
    Map<K, V> all = new HashMap<>(map);
    all.remove(key);
    if (value != null) {
      all.put(key, value);
    }
    return all;
  }
}
