package org.collograph.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.collograph.codec.json.Fields;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Constraints;
import org.collograph.graph.Edge;
import org.collograph.graph.MarkedParts;
import org.collograph.words.Refusal;

/// The `pins`, `bans` and `probabilities` of a graph's document.
final class ConstraintsCodec {
  private static final List<String> KINDS = List.of("nodes", "roles", "models", "edges");

  private ConstraintsCodec() {}

  /// @throws IllegalArgumentException for a mark on what the graph does not have
  static Constraints read(Fields root, CollaborationGraph graph, String what) {
    MarkedParts pins = marks(root, "pins", graph, what);
    for (Edge edge : pins.edges()) {
      if (!graph.contains(edge)) {
        throw new Refusal(
            "%s pins the edge %s, which it does not have. Maybe it was removed from 'edges'.",
            what, edge);
      }
    }
    return new Constraints(
        pins, marks(root, "bans", graph, what), ProbabilitiesCodec.read(root, graph, what));
  }

  static void requireKinds(Fields all, String field, List<String> kinds, String what) {
    all.node()
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!kinds.contains(name)) {
                throw new Refusal(
                    "'%s' of %s has '%s'. Maybe one of %s is meant.",
                    field, what, name, String.join(", ", kinds));
              }
            });
  }

  static void requireNodes(Set<String> ids, CollaborationGraph graph, String field, String what) {
    for (String id : ids) {
      if (!graph.contains(id)) {
        throw new Refusal(
            "'%s' of %s name '%s', which is no node of the graph. Maybe the node was renamed or"
                + " left out.",
            field, what, id);
      }
    }
  }

  private static MarkedParts marks(
      Fields root, String field, CollaborationGraph graph, String what) {
    if (!root.has(field)) {
      return MarkedParts.NONE;
    }
    Fields all = root.object(field);
    requireKinds(all, field, KINDS, what);
    Set<Edge> edges = new HashSet<>();
    if (all.has("edges")) {
      all.objects("edges").forEach(e -> edges.add(new Edge(e.text("from"), e.text("to"))));
    }
    MarkedParts marks =
        new MarkedParts(ids(all, "nodes"), ids(all, "roles"), ids(all, "models"), edges);
    requireNodes(marks.touched(), graph, field, what);
    return marks;
  }

  private static Set<String> ids(Fields marks, String field) {
    return marks.has(field) ? new HashSet<>(marks.texts(field)) : Set.of();
  }

  static void write(Constraints constraints, ObjectNode root) {
    write("pins", constraints.pins(), root);
    write("bans", constraints.bans(), root);
    ProbabilitiesCodec.write(constraints.probabilities(), root);
  }

  private static void write(String field, MarkedParts marks, ObjectNode root) {
    if (marks.isEmpty()) {
      return;
    }
    ObjectNode all = root.putObject(field);
    write("nodes", marks.nodes(), all);
    write("roles", marks.roles(), all);
    write("models", marks.models(), all);
    if (!marks.edges().isEmpty()) {
      ArrayNode edges = all.putArray("edges");
      marks.edges().stream()
          .sorted(java.util.Comparator.comparing(Edge::toString))
          .forEach(e -> edges.addObject().put("from", e.from()).put("to", e.to()));
    }
  }

  private static void write(String field, Collection<String> ids, ObjectNode all) {
    if (!ids.isEmpty()) {
      ids.stream().sorted().forEach(all.putArray(field)::add);
    }
  }
}
