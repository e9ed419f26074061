package org.collograph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Finds what is wrong with a drawing, as far as its structure, the roles and the names of the
/// pool's models tell. Budgets and windows are judged by `cost`.
public final class GraphCheck {
  private final Roles roles;
  private final List<String> models;

  public GraphCheck(Roles roles, Collection<String> models) {
    this.roles = roles;
    this.models = List.copyOf(models);
  }

  public List<Finding> findings(CollaborationGraph graph) {
    List<Finding> found = new ArrayList<>();
    List<String> onCycles =
        graph.nodes().stream().map(Node::id).filter(graph.nodesOnCycles()::contains).toList();
    if (!onCycles.isEmpty()) {
      found.add(new Finding.Cycle(onCycles));
    }
    if (graph.output().isEmpty()) {
      found.add(new Finding.NoOutput());
    }
    Set<String> live = graph.reachingOutput();
    for (Node node : graph.nodes()) {
      checkRole(graph, node, found);
      checkModel(node, found);
      if (graph.output().isPresent() && !live.contains(node.id())) {
        found.add(new Finding.CannotReachOutput(node.id()));
      }
    }
    return found;
  }

  /// @throws InvalidGraphException with the first error, where there is one
  public void requireValid(CollaborationGraph graph) {
    for (Finding finding : findings(graph)) {
      if (finding.isError()) {
        throw new InvalidGraphException(finding);
      }
    }
  }

  private void checkRole(CollaborationGraph graph, Node node, List<Finding> found) {
    Role role = roles.find(node.role()).orElse(null);
    if (role == null) {
      found.add(new Finding.UnknownRole(node.id(), node.role()));
    } else if (!role.mayRead(graph.inDegree(node.id()))) {
      found.add(new Finding.ReadsOutOfRange(node.id(), role, graph.inDegree(node.id())));
    }
  }

  private void checkModel(Node node, List<Finding> found) {
    if (!roles.callsModel(node)) {
      if (node.model() != null) {
        found.add(new Finding.IdleModel(node.id(), node.role(), node.model()));
      }
    } else if (node.model() == null) {
      found.add(new Finding.NoModel(node.id(), node.role()));
    } else if (!models.contains(node.model())) {
      found.add(new Finding.UnknownModel(node.id(), node.model(), models));
    }
  }
}
