package org.collograph.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// A graph with what stands beside it in a document. Moving a node changes no content.
///
/// @param positions by node id; a node without one has not been laid out
/// @param constraints for searches that start from it; those on what is not there are dropped
/// @param rest fields that this program keeps as they are, by name, each as JSON
public record GraphDocument(
    CollaborationGraph graph,
    Map<String, Position> positions,
    Constraints constraints,
    Map<String, String> rest) {
  public GraphDocument {
    Objects.requireNonNull(graph, "graph");
    constraints = constraints.within(graph);
    Map<String, Position> kept = new HashMap<>(positions);
    kept.keySet().removeIf(id -> !graph.contains(id));
    positions = Map.copyOf(kept);
    rest = Map.copyOf(rest);
  }

  public GraphDocument(CollaborationGraph graph, Map<String, Position> positions) {
    this(graph, positions, Constraints.NONE, Map.of());
  }

  public static GraphDocument of(CollaborationGraph graph) {
    return new GraphDocument(graph, Map.of());
  }

  public GraphDocument withGraph(CollaborationGraph other) {
    return new GraphDocument(other, positions, constraints, rest);
  }

  /// With these positions in place of those of the same nodes.
  public GraphDocument withPositions(Map<String, Position> moved) {
    Map<String, Position> all = new HashMap<>(positions);
    all.putAll(moved);
    return new GraphDocument(graph, all, constraints, rest);
  }

  public GraphDocument withConstraints(Constraints other) {
    return new GraphDocument(graph, positions, other, rest);
  }
}
