package org.collograph.ui.editor.drawing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.GraphEdit;
import org.collograph.graph.Ground;
import org.collograph.graph.Node;
import org.collograph.graph.NodeGroup;
import org.collograph.graph.Position;

/// A part of a drawing that was copied: nodes, the edges between them, where they stood, the edges
/// that joined them to the rest, and the groups that came whole.
record Snippet(
    List<Node> nodes,
    List<Edge> edges,
    Map<String, Position> at,
    List<Edge> joints,
    List<NodeGroup> groups) {
  static Snippet of(GraphDocument document, Set<String> ids) {
    var part = document.graph().keeping(ids);
    Map<String, Position> at = new HashMap<>(document.positions());
    at.keySet().retainAll(ids);
    List<Edge> joints =
        document.graph().edges().stream()
            .filter(e -> ids.contains(e.from()) != ids.contains(e.to()))
            .toList();
    List<NodeGroup> groups =
        document.ground().groups().stream().filter(g -> ids.containsAll(g.nodes())).toList();
    return new Snippet(part.nodes(), part.edges(), at, joints, groups);
  }

  /// Where its upper left corner comes to stand at a place.
  Snippet at(Position corner) {
    double left = at.values().stream().mapToDouble(Position::x).min().orElse(0);
    double top = at.values().stream().mapToDouble(Position::y).min().orElse(0);
    Map<String, Position> moved = new HashMap<>();
    at.forEach((id, p) -> moved.put(id, p.plus(corner.x() - left, corner.y() - top)));
    return new Snippet(nodes, edges, moved, joints, groups);
  }

  /// As a document of its own.
  GraphDocument document() {
    return new GraphDocument(CollaborationGraph.of(nodes, edges, null), at)
        .withGround(new Ground(groups, List.of()));
  }

  /// The edit that puts it in under ids of its own, clear of what stands there.
  ///
  /// @param into the drawing that it is put into
  /// @param joined whether it reads, and is read by, what the original does
  GraphEdit.InsertNodes inserting(GraphDocument into, boolean joined) {
    Iterator<String> free = FreePlace.ids(into.graph()).iterator();
    Map<String, String> names = new HashMap<>();
    nodes.forEach(n -> names.put(n.id(), free.next()));
    List<Node> renamed = new ArrayList<>();
    Map<String, Position> moved = new HashMap<>();
    for (Node n : nodes) {
      renamed.add(n.withId(requireNonNull(names.get(n.id()))));
      moved.put(requireNonNull(names.get(n.id())), requireNonNull(at.get(n.id())));
    }
    List<Edge> all = new ArrayList<>();
    edges.forEach(
        e ->
            all.add(
                new Edge(requireNonNull(names.get(e.from())), requireNonNull(names.get(e.to())))));
    if (joined) {
      joints.forEach(
          e ->
              all.add(
                  new Edge(
                      names.getOrDefault(e.from(), e.from()), names.getOrDefault(e.to(), e.to()))));
    }
    return new GraphEdit.InsertNodes(
        renamed, all, FreePlace.aside(into.positions(), moved), renamed(names));
  }

  private List<NodeGroup> renamed(Map<String, String> names) {
    return groups.stream()
        .map(
            g ->
                new NodeGroup(
                    g.name(),
                    new LinkedHashSet<>(
                        g.nodes().stream().map(id -> requireNonNull(names.get(id))).toList())))
        .toList();
  }
}
