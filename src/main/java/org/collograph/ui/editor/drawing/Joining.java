package org.collograph.ui.editor.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.collograph.export.GraphLayout;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.GraphEdit;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.collograph.graph.Role;

/// A new node of a reading role that reads what is selected, in one step.
final class Joining {
  private static final double BEYOND = 72;

  private Joining() {}

  /// Whether a role reads others and may read so many.
  static boolean isFor(Role role, Set<String> selected) {
    return role.minReads() > 0 && !selected.isEmpty() && role.mayRead(selected.size());
  }

  /// What it stands right of it reads; where one of those was the answer, it is now.
  static GraphDocument of(GraphDocument document, Node joiner, Set<String> selected) {
    List<String> ids =
        document.graph().nodes().stream().map(Node::id).filter(selected::contains).toList();
    List<Edge> edges = new ArrayList<>();
    ids.forEach(id -> edges.add(new Edge(id, joiner.id())));
    Position at = beyond(document.positions(), ids);
    GraphDocument joined =
        new GraphEdit.InsertNodes(List.of(joiner), edges, Map.of(joiner.id(), at), List.of())
            .apply(document);
    boolean wasAnswer = document.graph().output().filter(selected::contains).isPresent();
    return wasAnswer ? new GraphEdit.ChooseOutput(joiner.id()).apply(joined) : joined;
  }

  private static Position beyond(Map<String, Position> all, List<String> ids) {
    List<Position> read = ids.stream().map(all::get).filter(Objects::nonNull).toList();
    double right = read.stream().mapToDouble(Position::x).max().orElse(0);
    double top = read.stream().mapToDouble(Position::y).min().orElse(0);
    double low = read.stream().mapToDouble(Position::y).max().orElse(0);
    Position beside = new Position(right + GraphLayout.CARD_WIDTH + BEYOND, (top + low) / 2);
    return FreePlace.below(all, beside);
  }
}
