package org.collograph.ui.editor.drawing;

import java.util.Optional;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;
import org.collograph.words.Sentence;

/// Why an edge may not be drawn.
public final class EdgeRefusal {
  private EdgeRefusal() {}

  /// Why `to` may not read `from`, in a sentence; empty where it may.
  public static Optional<Sentence> of(
      CollaborationGraph graph, Roles roles, String from, String to) {
    if (from.equals(to)) {
      return Optional.of(Sentence.of("A node cannot read its own answer."));
    }
    if (graph.contains(new Edge(from, to))) {
      return Optional.of(Sentence.of("It reads that answer already."));
    }
    if (graph.wouldCycle(from, to)) {
      return Optional.of(Sentence.of("That would close a cycle: each would wait for the other."));
    }
    Role role = roles.find(graph.node(to).role()).orElse(null);
    if (role != null && role.maxReads() != null && graph.inDegree(to) >= role.maxReads()) {
      return Optional.of(
          Sentence.of("The role %s reads at most %d answers.", role.name(), role.maxReads()));
    }
    return Optional.empty();
  }
}
