package org.collograph.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collograph.codec.json.Fields;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.StartProbabilities;

/// The `probabilities` of a graph's document.
final class ProbabilitiesCodec {
  static final String FIELD = "probabilities";
  private static final List<String> KINDS = List.of("edges", "roles", "models");

  private ProbabilitiesCodec() {}

  /// @throws IllegalArgumentException for one of what the graph does not have, and for what is none
  static StartProbabilities read(Fields root, CollaborationGraph graph, String what) {
    if (!root.has(FIELD)) {
      return StartProbabilities.NONE;
    }
    Fields all = root.object(FIELD);
    ConstraintsCodec.requireKinds(all, FIELD, KINDS, what);
    Map<Edge, Double> edges = new HashMap<>();
    if (all.has("edges")) {
      for (Fields e : all.objects("edges")) {
        edges.put(new Edge(e.text("from"), e.text("to")), e.number("p"));
      }
    }
    var read = new StartProbabilities(edges, byNode(all, "roles"), byNode(all, "models"));
    ConstraintsCodec.requireNodes(read.touched(), graph, FIELD, what);
    return read;
  }

  private static Map<String, Map<String, Double>> byNode(Fields all, String kind) {
    Map<String, Map<String, Double>> byNode = new HashMap<>();
    if (all.has(kind)) {
      Fields nodes = all.object(kind);
      nodes.node().fieldNames().forEachRemaining(id -> byNode.put(id, named(nodes.object(id))));
    }
    return byNode;
  }

  private static Map<String, Double> named(Fields node) {
    Map<String, Double> named = new HashMap<>();
    node.node().fieldNames().forEachRemaining(name -> named.put(name, node.number(name)));
    return named;
  }

  static void write(StartProbabilities p, ObjectNode root) {
    if (p.isEmpty()) {
      return;
    }
    ObjectNode all = root.putObject(FIELD);
    if (!p.edges().isEmpty()) {
      ArrayNode edges = all.putArray("edges");
      p.edges().entrySet().stream()
          .sorted(Comparator.comparing(e -> e.getKey().toString()))
          .forEach(
              e ->
                  edges
                      .addObject()
                      .put("from", e.getKey().from())
                      .put("to", e.getKey().to())
                      .put("p", e.getValue()));
    }
    write("roles", p.roles(), all);
    write("models", p.models(), all);
  }

  private static void write(String kind, Map<String, Map<String, Double>> byNode, ObjectNode all) {
    if (!byNode.isEmpty()) {
      ObjectNode nodes = all.putObject(kind);
      new TreeMap<>(byNode)
          .forEach(
              (id, named) -> {
                ObjectNode node = nodes.putObject(id);
                new TreeMap<>(named).forEach(node::put);
              });
    }
  }
}
