package org.collograph.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.collograph.words.Sentence;

/// What one graph has that another has not. Nodes are told by their ids: one that was renamed is
/// another.
///
/// @param added ids of nodes that only the second has
/// @param removed ids of nodes that only the first has
/// @param changed ids of nodes that both have, with another role, model or setting
public record GraphDifference(
    Set<String> added,
    Set<String> removed,
    Set<String> changed,
    Set<Edge> addedEdges,
    Set<Edge> removedEdges) {
  public static final GraphDifference NONE =
      new GraphDifference(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public static GraphDifference of(CollaborationGraph first, CollaborationGraph second) {
    return new GraphDifference(
        without(ids(second), ids(first)),
        without(ids(first), ids(second)),
        ids(second).stream()
            .filter(id -> first.contains(id) && !first.node(id).equals(second.node(id)))
            .collect(Collectors.toSet()),
        without(new HashSet<>(second.edges()), new HashSet<>(first.edges())),
        without(new HashSet<>(first.edges()), new HashSet<>(second.edges())));
  }

  private static Set<String> ids(CollaborationGraph graph) {
    return graph.nodes().stream().map(Node::id).collect(Collectors.toSet());
  }

  private static <T> Set<T> without(Set<T> all, Set<T> others) {
    return all.stream().filter(each -> !others.contains(each)).collect(Collectors.toSet());
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  public Sentence words() {
    return isEmpty()
        ? Sentence.of("the same graph")
        : Sentence.of(
            "%,d added, %,d removed, %,d changed; edges: %,d added, %,d removed",
            added.size(), removed.size(), changed.size(), addedEdges.size(), removedEdges.size());
  }
}
