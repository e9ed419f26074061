package org.collograph.ui.editor.drawing;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.jspecify.annotations.Nullable;

/// What is selected in a drawing.
///
/// @param nodes by id
/// @param edge null where none is; then nodes may be
public record Selection(Set<String> nodes, @Nullable Edge edge) {
  static final Selection NONE = new Selection(Set.of(), null);

  /// As far as it is in a graph.
  Selection in(CollaborationGraph graph) {
    Set<String> kept = new LinkedHashSet<>(nodes);
    kept.removeIf(id -> !graph.contains(id));
    return new Selection(Set.copyOf(kept), edge != null && graph.contains(edge) ? edge : null);
  }

  /// The one node that is selected, if it is one.
  Optional<Node> oneOf(CollaborationGraph graph) {
    return nodes.size() == 1 ? Optional.of(graph.node(nodes.iterator().next())) : Optional.empty();
  }
}
