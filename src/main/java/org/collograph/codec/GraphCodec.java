package org.collograph.codec;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.collograph.codec.json.BoundedFile;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.collograph.words.Refusal;

/// The native `collograph/graph` document, version 1.
public final class GraphCodec {
  public static final String FORMAT = "collograph/graph";
  public static final int VERSION = 1;

  /// More are not read.
  public static final int MOST_NODES = 1_000;

  private static final Set<String> OWN =
      Set.of(
          "format",
          "version",
          "nodes",
          "edges",
          "output",
          "positions",
          "pins",
          "bans",
          ProbabilitiesCodec.FIELD,
          GroundCodec.GROUPS,
          GroundCodec.NOTES);

  private GraphCodec() {}

  /// @param what names the document in errors
  public static GraphDocument parse(String text, String what) {
    Fields root = new Fields(StrictJson.parse(text, what), what);
    root.requireFormat(FORMAT, VERSION);
    List<Fields> listed = root.objects("nodes");
    requireReadable(what, listed.size());
    List<Node> nodes =
        listed.stream()
            .map(
                n ->
                    new Node(
                        n.text("id"), n.text("role"), n.textOrNull("model"), NodeFields.read(n)))
            .toList();
    List<Edge> edges = edges(root, what);
    var graph = CollaborationGraph.of(nodes, edges, root.textOrNull("output"));
    return new GraphDocument(
        graph,
        root.has("positions") ? positions(root) : Map.of(),
        NodeFields.notes(listed),
        GroundCodec.read(root, graph, what),
        ConstraintsCodec.read(root, graph, what),
        rest(root));
  }

  private static List<Edge> edges(Fields root, String what) {
    Set<Edge> edges = new LinkedHashSet<>();
    for (Fields e : root.objects("edges")) {
      Edge edge = new Edge(e.text("from"), e.text("to"));
      if (!edges.add(edge)) {
        throw twice(what, edge);
      }
    }
    return List.copyOf(edges);
  }

  static void requireReadable(String what, int nodes) {
    if (nodes > MOST_NODES) {
      throw new Refusal(
          "%s has %,d nodes and at most %,d are read. Maybe it is not a collaboration graph.",
          what, nodes, MOST_NODES);
    }
  }

  static IllegalArgumentException twice(String what, Edge edge) {
    return new Refusal(
        "%s has the edge %s twice. Maybe another node is meant by one of them.", what, edge);
  }

  /// Whatever else stands in a document: kept as it is.
  static Map<String, String> rest(Fields root) {
    Map<String, String> rest = new HashMap<>();
    for (var field : root.node().properties()) {
      if (!OWN.contains(field.getKey())) {
        rest.put(field.getKey(), field.getValue().toString());
      }
    }
    return rest;
  }

  private static Map<String, Position> positions(Fields root) {
    Map<String, Position> positions = new HashMap<>();
    Fields all = root.object("positions");
    all.node()
        .fieldNames()
        .forEachRemaining(
            id -> {
              Fields p = all.object(id);
              positions.put(id, new Position(p.number("x"), p.number("y")));
            });
    return positions;
  }

  public static void write(GraphDocument document, Path file) throws IOException {
    BoundedFile.write(file, (text(document) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  public static String text(GraphDocument document) {
    return tree(document).toPrettyString();
  }

  public static ObjectNode tree(CollaborationGraph graph) {
    return tree(GraphDocument.of(graph));
  }

  public static ObjectNode tree(GraphDocument document) {
    CollaborationGraph graph = document.graph();
    ObjectNode root = StrictJson.MAPPER.createObjectNode();
    root.put("format", FORMAT).put("version", VERSION);
    ArrayNode nodes = root.putArray("nodes");
    for (Node n : graph.nodes()) {
      ObjectNode each = nodes.addObject().put("id", n.id()).put("role", n.role());
      each.put("model", n.model());
      NodeFields.write(n.settings(), document.notes().get(n.id()), each);
    }
    ArrayNode edges = root.putArray("edges");
    graph.edges().forEach(e -> edges.addObject().put("from", e.from()).put("to", e.to()));
    root.put("output", graph.output().orElse(null));
    if (!document.positions().isEmpty()) {
      ObjectNode positions = root.putObject("positions");
      graph.nodes().stream()
          .map(Node::id)
          .filter(document.positions()::containsKey)
          .forEach(
              id -> {
                Position p = requireNonNull(document.positions().get(id));
                positions.putObject(id).put("x", p.x()).put("y", p.y());
              });
    }
    root.setAll(beside(document));
    return root;
  }

  /// Pins, bans, groups and whatever else stands beside the graph and its places.
  static ObjectNode beside(GraphDocument document) {
    ObjectNode beside = StrictJson.MAPPER.createObjectNode();
    ConstraintsCodec.write(document.constraints(), beside);
    GroundCodec.write(document.ground(), beside);
    new TreeMap<>(document.rest())
        .forEach((name, json) -> beside.set(name, StrictJson.parse(json, "'" + name + "'")));
    return beside;
  }
}
