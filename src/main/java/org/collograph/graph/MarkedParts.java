package org.collograph.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Parts of a drawing that a person has marked: whole nodes, their roles, their models, edges.
///
/// @param nodes ids
/// @param roles ids of the nodes whose role is meant
/// @param models ids of the nodes whose model is meant
public record MarkedParts(
    Set<String> nodes, Set<String> roles, Set<String> models, Set<Edge> edges) {
  public static final MarkedParts NONE = new MarkedParts(Set.of(), Set.of(), Set.of(), Set.of());

  public MarkedParts {
    nodes = Set.copyOf(nodes);
    roles = Set.copyOf(roles);
    models = Set.copyOf(models);
    edges = Set.copyOf(edges);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /// Ids of all nodes that are marked in any way, or that a marked edge joins.
  public Set<String> touched() {
    Set<String> all = new HashSet<>(nodes);
    all.addAll(roles);
    all.addAll(models);
    edges.forEach(
        e -> {
          all.add(e.from());
          all.add(e.to());
        });
    return all;
  }

  /// Without what concerns nodes that the graph does not have.
  MarkedParts within(CollaborationGraph graph) {
    return new MarkedParts(
        kept(nodes, graph),
        kept(roles, graph),
        kept(models, graph),
        Set.copyOf(
            edges.stream()
                .filter(e -> graph.contains(e.from()) && graph.contains(e.to()))
                .toList()));
  }

  MarkedParts renamed(UnaryOperator<String> ids) {
    return new MarkedParts(
        renamed(nodes, ids),
        renamed(roles, ids),
        renamed(models, ids),
        edges.stream().map(e -> e.renamed(ids)).collect(Collectors.toSet()));
  }

  private static Set<String> renamed(Set<String> some, UnaryOperator<String> ids) {
    return some.stream().map(ids).collect(Collectors.toSet());
  }

  private static Set<String> kept(Set<String> ids, CollaborationGraph graph) {
    Set<String> all = new HashSet<>(ids);
    all.removeIf(id -> !graph.contains(id));
    return all;
  }

  public MarkedParts withNode(String id, boolean marked) {
    return new MarkedParts(with(nodes, id, marked), roles, models, edges);
  }

  public MarkedParts withRole(String id, boolean marked) {
    return new MarkedParts(nodes, with(roles, id, marked), models, edges);
  }

  public MarkedParts withModel(String id, boolean marked) {
    return new MarkedParts(nodes, roles, with(models, id, marked), edges);
  }

  public MarkedParts withEdge(Edge edge, boolean marked) {
    return new MarkedParts(nodes, roles, models, with(edges, edge, marked));
  }

  private static <T> Set<T> with(Set<T> set, T element, boolean in) {
    Set<T> all = new HashSet<>(set);
    if (in) {
      all.add(element);
    } else {
      all.remove(element);
    }
    return all;
  }
}
