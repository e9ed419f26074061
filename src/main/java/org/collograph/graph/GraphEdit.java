package org.collograph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.collograph.words.Sentence;

/// One gesture on a drawing. Applying it gives another document; the old one is kept for undo.
public sealed interface GraphEdit {
  /// More are not named one by one.
  int MOST_NAMED = 4;

  GraphDocument apply(GraphDocument before);

  /// What it does, for the list of steps.
  default Sentence words() {
    return switch (this) {
      case AddNode e -> Sentence.of("Add %s", e.node().id());
      case InsertNodes e -> Sentence.of("Insert %s", names(e.nodes().stream().map(Node::id)));
      case RemoveNodes e -> Sentence.of("Delete %s", names(e.ids().stream().sorted()));
      case ConnectNodes e -> Sentence.of("Let %2$s read %1$s", e.edge().from(), e.edge().to());
      case DisconnectNodes e -> Sentence.of("Delete the edge %s", e.edge().toString());
      case Reconnect e -> Sentence.of("Bring the edge to %s", e.after().toString());
      case ChangeNodes e -> Sentence.of("Change %s", names(e.nodes().stream().map(Node::id)));
      case ChooseOutput e -> Sentence.of("Make %s the answer", e.id());
      case MoveNodes e -> Sentence.of("Move %s", names(e.to().keySet().stream().sorted()));
      case ChangeConstraints _ -> Sentence.of("Change pins, bans or probabilities");
      case RenameNode e -> Sentence.of("Name %s %s", e.id(), e.other());
      case NoteOn e -> Sentence.of("Note on %s", e.id());
      case ChangeGround e -> e.deed();
      case ReplaceDocument e -> e.deed();
    };
  }

  private static String names(Stream<String> ids) {
    List<String> all = ids.toList();
    return all.size() <= MOST_NAMED
        ? String.join(", ", all)
        : String.join(", ", all.subList(0, MOST_NAMED)) + " …";
  }

  /// The first node of a graph becomes its output.
  record AddNode(Node node, Position at) implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument before) {
      CollaborationGraph graph = before.graph();
      List<Node> nodes = new ArrayList<>(graph.nodes());
      nodes.add(node);
      var after = CollaborationGraph.of(nodes, graph.edges(), graph.output().orElse(node.id()));
      return before.withGraph(after).withPositions(Map.of(node.id(), at));
    }
  }

  /// A part of a drawing put into it once more, or one from elsewhere.
  ///
  /// @param nodes whose ids are free
  /// @param at where each of them stands
  /// @param groups of them, under names that another group may have as well
  record InsertNodes(
      List<Node> nodes, List<Edge> edges, Map<String, Position> at, List<NodeGroup> groups)
      implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument before) {
      CollaborationGraph graph = before.graph();
      List<Node> allNodes = new ArrayList<>(graph.nodes());
      allNodes.addAll(nodes);
      List<Edge> allEdges = new ArrayList<>(graph.edges());
      allEdges.addAll(edges);
      String output = graph.output().orElse(nodes.getLast().id());
      Ground ground = before.ground();
      for (NodeGroup g : groups) {
        ground = ground.grouping(g.name(), g.nodes());
      }
      return before
          .withGraph(CollaborationGraph.of(allNodes, allEdges, output))
          .withPositions(at)
          .withGround(ground);
    }
  }

  record RemoveNodes(Set<String> ids) implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument before) {
      var kept = new java.util.HashSet<>(before.graph().nodes().stream().map(Node::id).toList());
      kept.removeAll(ids);
      return before.withGraph(before.graph().keeping(kept));
    }
  }

  record ConnectNodes(Edge edge) implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument before) {
      CollaborationGraph graph = before.graph();
      List<Edge> edges = new ArrayList<>(graph.edges());
      edges.add(edge);
      return before.withGraph(
          CollaborationGraph.of(graph.nodes(), edges, graph.output().orElse(null)));
    }
  }

  record DisconnectNodes(Edge edge) implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument before) {
      return before.withGraph(before.graph().without(edge));
    }
  }

  /// Brings an end of an edge to another node. What was said of the old one does not hold for it.
  record Reconnect(Edge before, Edge after) implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument document) {
      return document.withGraph(document.graph().replacing(before, after));
    }
  }

  /// Gives nodes other roles or models.
  record ChangeNodes(List<Node> nodes) implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument before) {
      CollaborationGraph after = before.graph();
      for (Node node : nodes) {
        after = after.replacing(node);
      }
      return before.withGraph(after);
    }
  }

  record ChooseOutput(String id) implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument before) {
      return before.withGraph(
          CollaborationGraph.of(before.graph().nodes(), before.graph().edges(), id));
    }
  }

  record MoveNodes(Map<String, Position> to) implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument before) {
      return before.withPositions(to);
    }
  }

  record ChangeConstraints(Constraints constraints) implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument before) {
      return before.withConstraints(constraints);
    }
  }

  record RenameNode(String id, String other) implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument before) {
      return before.renaming(id, other);
    }
  }

  /// @param note blank for none
  record NoteOn(String id, String note) implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument before) {
      return before.withNote(id, note);
    }
  }

  /// @param deed what is done to groups or notes
  record ChangeGround(Ground ground, Sentence deed) implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument before) {
      return before.withGround(ground);
    }
  }

  /// @param deed what is done by it
  record ReplaceDocument(GraphDocument document, Sentence deed) implements GraphEdit {
    @Override
    public GraphDocument apply(GraphDocument before) {
      return document;
    }
  }
}
