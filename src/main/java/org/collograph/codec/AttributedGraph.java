package org.collograph.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Node;
import org.collograph.graph.NodeSettings;
import org.collograph.graph.Position;
import org.collograph.words.Refusal;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jspecify.annotations.Nullable;

/// A graph as other programs exchange it: ids, edges, and attributes as texts. What a collaboration
/// graph needs beyond that stands in attributes of its own; where they are missing (the file is
/// from elsewhere), a node that reads nothing is an assistant, one that reads is a fuser, and the
/// only node that nobody reads is the output.
final class AttributedGraph {
  /// Pins, bans, groups and unknown fields, as JSON in an attribute of the graph.
  static final String REST = "collograph";

  final Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
  final Set<Edge> edges = new LinkedHashSet<>();
  final Map<String, String> attributes = new HashMap<>();
  private final Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
  private final String what;
  private boolean isMerged;
  private final UnaryOperator<String> plain;

  /// @param what names the document in errors
  /// @param plain takes a value's escapes out
  AttributedGraph(String what, UnaryOperator<String> plain) {
    this.what = what;
    this.plain = plain;
  }

  void add(String id, Map<String, String> values) {
    graph.addVertex(id);
    nodes.put(id, values);
  }

  void connect(String from, String to) {
    graph.addEdge(from, to);
  }

  /// Edges that stand twice are one.
  void merge() {
    isMerged = true;
  }

  /// Has an importer fill this.
  Graph<String, DefaultEdge> filledBy(BaseEventDrivenImporter<String, DefaultEdge> importer) {
    // DOT's importer gives a node's id once more, as an attribute without a value.
    importer.addVertexAttributeConsumer(
        (at, value) -> {
          if (value != null) {
            nodes
                .computeIfAbsent(at.getFirst(), _ -> new HashMap<>())
                .put(at.getSecond(), plain.apply(value.getValue()));
          }
        });
    importer.addGraphAttributeConsumer(
        (name, value) -> attributes.put(name, plain.apply(value.getValue())));
    return graph;
  }

  /// Takes over what the importer has read.
  GraphDocument imported() {
    Map<String, Map<String, String>> ordered = new LinkedHashMap<>();
    graph.vertexSet().forEach(id -> ordered.put(id, nodes.getOrDefault(id, Map.of())));
    nodes.clear();
    nodes.putAll(ordered);
    GraphCodec.requireReadable(what, nodes.size());
    for (DefaultEdge e : graph.edgeSet()) {
      Edge edge = new Edge(graph.getEdgeSource(e), graph.getEdgeTarget(e));
      if (!edges.add(edge) && !isMerged) {
        throw GraphCodec.twice(what, edge);
      }
    }
    return document();
  }

  private GraphDocument document() {
    List<Node> all = new ArrayList<>();
    Map<String, Position> positions = new HashMap<>();
    Map<String, String> notes = new HashMap<>();
    nodes.forEach(
        (id, attributes) -> {
          boolean reads = edges.stream().anyMatch(e -> e.to().equals(id));
          String role = attributes.getOrDefault("role", reads ? "fuser" : "assistant");
          all.add(new Node(id, role, filled(attributes.get("model")), settings(id, attributes)));
          notes.put(id, attributes.getOrDefault(NodeFields.NOTE, ""));
          String x = filled(attributes.get("x"));
          String y = filled(attributes.get("y"));
          if (x != null && y != null) {
            positions.put(id, new Position(number(id, "x", x), number(id, "y", y)));
          }
        });
    var made = CollaborationGraph.of(all, edges, output());
    String rest = filled(attributes.get(REST));
    if (rest == null) {
      return new GraphDocument(made, positions).withNotes(notes);
    }
    Fields fields = new Fields(StrictJson.parse(rest, what), what);
    return new GraphDocument(
        made,
        positions,
        notes,
        GroundCodec.read(fields, made, what),
        ConstraintsCodec.read(fields, made, what),
        GraphCodec.rest(fields));
  }

  private NodeSettings settings(String id, Map<String, String> attributes) {
    String temperature = filled(attributes.get(NodeFields.TEMPERATURE));
    String most = filled(attributes.get(NodeFields.MAX_TOKENS));
    return new NodeSettings(
        filled(attributes.get(NodeFields.PROMPT)),
        temperature == null ? null : (Double) number(id, NodeFields.TEMPERATURE, temperature),
        most == null ? null : (Integer) (int) number(id, NodeFields.MAX_TOKENS, most));
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private double number(String id, String name, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new Refusal(
          e, "%s has '%s' as %s of '%s'. Maybe a number is meant.", what, text, name, id);
    }
  }

  private @Nullable String output() {
    String named = filled(attributes.get("output"));
    if (named != null || attributes.containsKey("output")) {
      return named;
    }
    List<String> unread =
        nodes.keySet().stream()
            .filter(id -> edges.stream().noneMatch(e -> e.from().equals(id)))
            .toList();
    return unread.size() == 1 ? unread.getFirst() : null;
  }

  /// The attributes of a node that have a value.
  static Map<String, String> of(GraphDocument document, String id) {
    Map<String, String> all = new TreeMap<>();
    Node node = document.graph().node(id);
    if (node.model() != null) {
      all.put("model", node.model());
    }
    all.put("role", node.role());
    NodeSettings own = node.settings();
    put(NodeFields.PROMPT, own.prompt(), all);
    put(NodeFields.TEMPERATURE, own.temperature(), all);
    put(NodeFields.MAX_TOKENS, own.maxTokens(), all);
    put(NodeFields.NOTE, document.notes().get(id), all);
    Position at = document.positions().get(id);
    if (at != null) {
      all.put("x", String.valueOf(at.x()));
      all.put("y", String.valueOf(at.y()));
    }
    return all;
  }

  private static void put(String name, @Nullable Object value, Map<String, String> all) {
    if (value != null) {
      all.put(name, value.toString());
    }
  }

  /// The attributes of the graph itself.
  static Map<String, String> of(GraphDocument document) {
    Map<String, String> all = new TreeMap<>();
    all.put("output", document.graph().output().orElse(""));
    String rest = GraphCodec.beside(document).toString();
    if (!rest.equals("{}")) {
      all.put(REST, rest);
    }
    return all;
  }
}
