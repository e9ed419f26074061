package org.collograph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.collograph.words.Refusal;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.jspecify.annotations.Nullable;

/// An immutable collaboration graph: nodes, edges and one output.
///
/// It may be faulty (a cycle, no output): drawings are, for a while. Ask [GraphCheck]. Methods that
/// need an order refuse a cycle.
public final class CollaborationGraph {
  private final Map<String, Node> nodes;
  private final Set<Edge> edges;
  private final @Nullable String output;
  private final Graph<String, Edge> graph;
  private final int hash;

  private CollaborationGraph(Map<String, Node> nodes, Set<Edge> edges, @Nullable String output) {
    this.nodes = nodes;
    this.edges = edges;
    this.output = output;
    DefaultDirectedGraph<String, Edge> g =
        (DefaultDirectedGraph<String, Edge>)
            GraphTypeBuilder.<String, Edge>directed()
                .allowingSelfLoops(true)
                .allowingMultipleEdges(false)
                .edgeClass(Edge.class)
                .buildGraph();
    nodes.keySet().forEach(g::addVertex);
    edges.forEach(e -> g.addEdge(e.from(), e.to(), e));
    this.graph = new AsUnmodifiableGraph<>(g);
    this.hash = Objects.hash(nodes, edges, output);
  }

  /// @param output id of the output node; null while none is chosen
  /// @throws IllegalArgumentException for two nodes of one id, and for edges or an output that name
  ///   no node
  public static CollaborationGraph of(
      Collection<Node> nodes, Collection<Edge> edges, @Nullable String output) {
    Map<String, Node> byId = new LinkedHashMap<>();
    for (Node node : nodes) {
      if (byId.put(node.id(), node) != null) {
        throw new Refusal(
            "Two nodes have the id '%s'. Maybe one was copied; give it another id.", node.id());
      }
    }
    for (Edge edge : edges) {
      requireNode(byId, edge.from(), "The edge " + edge + " starts at");
      requireNode(byId, edge.to(), "The edge " + edge + " ends at");
    }
    if (output != null) {
      requireNode(byId, output, "The output is");
    }
    return new CollaborationGraph(byId, new LinkedHashSet<>(edges), output);
  }

  public static CollaborationGraph empty() {
    return of(List.of(), List.of(), null);
  }

  private static void requireNode(Map<String, Node> nodes, String id, String where) {
    if (!nodes.containsKey(id)) {
      throw new Refusal(
          "%s '%s', which is no node of the graph. Maybe the node was renamed or left out.",
          where, id);
    }
  }

  public List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  public List<Edge> edges() {
    return List.copyOf(edges);
  }

  /// The id of the output node, if one is chosen.
  public Optional<String> output() {
    return Optional.ofNullable(output);
  }

  public boolean contains(String id) {
    return nodes.containsKey(id);
  }

  public boolean contains(Edge edge) {
    return edges.contains(edge);
  }

  public Node node(String id) {
    return Objects.requireNonNull(nodes.get(id), () -> "no node '" + id + "'");
  }

  public boolean isEmpty() {
    return nodes.isEmpty();
  }

  /// Ids of the nodes whose answers `id` reads, in the order in which the edges were drawn.
  public List<String> predecessors(String id) {
    return graph.incomingEdgesOf(id).stream().map(Edge::from).toList();
  }

  public List<String> successors(String id) {
    return graph.outgoingEdgesOf(id).stream().map(Edge::to).toList();
  }

  public int inDegree(String id) {
    return graph.inDegreeOf(id);
  }

  /// Ids of all nodes on some cycle; empty for a DAG.
  public Set<String> nodesOnCycles() {
    return new CycleDetector<>(graph).findCycles();
  }

  /// Ids, predecessors first. The graph must have no cycle.
  public List<String> topologicalOrder() {
    List<String> order = new ArrayList<>();
    new TopologicalOrderIterator<>(graph).forEachRemaining(order::add);
    return order;
  }

  /// Ids of the nodes that the output reads, directly or not, and the output itself.
  public Set<String> reachingOutput() {
    return output == null ? Set.of() : reaching(output);
  }

  /// What a node reads, directly or not, and the node itself.
  public Set<String> reaching(String id) {
    Set<String> all = new HashSet<>();
    new BreadthFirstIterator<>(new EdgeReversedGraph<>(graph), id).forEachRemaining(all::add);
    return all;
  }

  /// Who reads a node's answer, directly or not, and the node itself.
  public Set<String> reachedFrom(String id) {
    Set<String> all = new HashSet<>();
    new BreadthFirstIterator<>(graph, id).forEachRemaining(all::add);
    return all;
  }

  /// The same graph with an edge in place of another.
  public CollaborationGraph replacing(Edge before, Edge after) {
    return of(
        nodes.values(), edges.stream().map(e -> e.equals(before) ? after : e).toList(), output);
  }

  CollaborationGraph renamed(UnaryOperator<String> ids) {
    return of(
        nodes.values().stream().map(n -> n.withId(ids.apply(n.id()))).toList(),
        edges.stream().map(e -> e.renamed(ids)).toList(),
        output == null ? null : ids.apply(output));
  }

  /// The same graph without an edge.
  public CollaborationGraph without(Edge edge) {
    return of(nodes.values(), edges.stream().filter(e -> !e.equals(edge)).toList(), output);
  }

  /// Whether adding the edge would close a cycle.
  public boolean wouldCycle(String from, String to) {
    return reaching(from).contains(to);
  }

  /// The part that is asked: without the nodes from which the output cannot be reached.
  public CollaborationGraph live() {
    Set<String> alive = reachingOutput();
    return alive.size() == nodes.size() ? this : keeping(alive);
  }

  /// The same graph with only these nodes and the edges between them.
  public CollaborationGraph keeping(Set<String> ids) {
    return of(
        nodes.values().stream().filter(n -> ids.contains(n.id())).toList(),
        edges.stream().filter(e -> ids.contains(e.from()) && ids.contains(e.to())).toList(),
        output != null && ids.contains(output) ? output : null);
  }

  /// The same graph with `node` in place of the one of its id.
  public CollaborationGraph replacing(Node node) {
    return of(
        nodes.values().stream().map(n -> n.id().equals(node.id()) ? node : n).toList(),
        edges,
        output);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    // Told apart by their hashes, most of the time: searches compare each graph with a thousand.
    return o == this
        || o instanceof CollaborationGraph g
            && hash == g.hash
            && nodes.equals(g.nodes)
            && edges.equals(g.edges)
            && Objects.equals(output, g.output);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "CollaborationGraph" + nodes.values() + edges + " → " + output;
  }
}
