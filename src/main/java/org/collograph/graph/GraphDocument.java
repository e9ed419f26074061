package org.collograph.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// A graph with what stands beside it in a document. Moving a node changes no content.
///
/// @param positions by node id; a node without one has not been laid out
/// @param notes of people on nodes, by id
/// @param ground what lies under the cards
/// @param constraints for searches that start from it; those on what is not there are dropped
/// @param rest fields that this program keeps as they are, by name, each as JSON
public record GraphDocument(
    CollaborationGraph graph,
    Map<String, Position> positions,
    Map<String, String> notes,
    Ground ground,
    Constraints constraints,
    Map<String, String> rest) {
  public GraphDocument {
    Objects.requireNonNull(graph, "graph");
    constraints = constraints.within(graph);
    ground = ground.within(graph);
    Map<String, Position> kept = new HashMap<>(positions);
    kept.keySet().removeIf(id -> !graph.contains(id));
    positions = Map.copyOf(kept);
    Map<String, String> said = new HashMap<>(notes);
    said.keySet().removeIf(id -> !graph.contains(id));
    said.values().removeIf(String::isBlank);
    notes = Map.copyOf(said);
    rest = Map.copyOf(rest);
  }

  public GraphDocument(CollaborationGraph graph, Map<String, Position> positions) {
    this(graph, positions, Map.of(), Ground.NONE, Constraints.NONE, Map.of());
  }

  public static GraphDocument of(CollaborationGraph graph) {
    return new GraphDocument(graph, Map.of());
  }

  public GraphDocument withGraph(CollaborationGraph other) {
    return new GraphDocument(other, positions, notes, ground, constraints, rest);
  }

  /// With these positions in place of those of the same nodes.
  public GraphDocument withPositions(Map<String, Position> moved) {
    Map<String, Position> all = new HashMap<>(positions);
    all.putAll(moved);
    return new GraphDocument(graph, all, notes, ground, constraints, rest);
  }

  /// With these notes in place of all.
  public GraphDocument withNotes(Map<String, String> other) {
    return new GraphDocument(graph, positions, other, ground, constraints, rest);
  }

  /// With a note on a node; a blank one takes it away.
  public GraphDocument withNote(String id, String note) {
    Map<String, String> all = new HashMap<>(notes);
    all.put(id, note);
    return withNotes(all);
  }

  /// With another id for a node, wherever it is named.
  ///
  /// @throws IllegalArgumentException where another node has it
  public GraphDocument renaming(String id, String other) {
    UnaryOperator<String> ids = each -> each.equals(id) ? other : each;
    return new GraphDocument(
        graph.renamed(ids),
        renamed(positions, ids),
        renamed(notes, ids),
        ground.renamed(ids),
        constraints.renamed(ids),
        rest);
  }

  private static <T> Map<String, T> renamed(Map<String, T> some, UnaryOperator<String> ids) {
    Map<String, T> renamed = new HashMap<>();
    some.forEach((id, value) -> renamed.put(ids.apply(id), value));
    return renamed;
  }

  public GraphDocument withGround(Ground other) {
    return new GraphDocument(graph, positions, notes, other, constraints, rest);
  }

  public GraphDocument withConstraints(Constraints other) {
    return new GraphDocument(graph, positions, notes, ground, other, rest);
  }
}
