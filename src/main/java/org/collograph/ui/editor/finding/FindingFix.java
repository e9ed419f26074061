package org.collograph.ui.editor.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.collograph.cost.CostMeter;
import org.collograph.cost.Metric;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Finding;
import org.collograph.graph.GraphEdit;
import org.collograph.graph.Node;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EdgeRefusal;

/// What would mend a finding, in a few words and as one edit.
public record FindingFix(String words, GraphEdit edit) {
  /// Empty where only a person can say.
  public static Optional<FindingFix> of(
      Finding finding, CollaborationGraph graph, Session session) {
    Roles roles = session.roles();
    List<String> models = session.workplaceProperty().get().pool().modelNames();
    return switch (finding) {
      case Finding.NoOutput _ -> lastNode(graph);
      case Finding.Cycle c -> edgeOf(c, graph);
      case Finding.CannotReachOutput f -> towardsOutput(f.node(), graph, roles);
      case Finding.ReadsOutOfRange f ->
          roles.all().stream()
              .filter(r -> r.mayRead(f.reads()))
              .findFirst()
              .map(r -> changed(graph.node(f.node()), r, models));
      case Finding.UnknownRole f ->
          Optional.of(
              changed(graph.node(f.node()), roles.get(nearest(f.role(), names(roles))), models));
      case Finding.IdleModel f ->
          Optional.of(change("Drop the model", graph.node(f.node()).withModel(null)));
      case Finding.NoModel f -> Optional.of(withModels(f.node(), graph, roles, models.getFirst()));
      case Finding.UnknownModel f ->
          Optional.of(withModel(graph.node(f.node()), nearest(f.model(), models)));
      case Finding.OverBudget _ -> cheaper(graph, session);
      case Finding.WindowExceeded f ->
          graph.predecessors(f.node()).stream()
              .reduce((_, last) -> last)
              .map(
                  from ->
                      new FindingFix(
                          Words.of("Let it read one answer fewer"),
                          new GraphEdit.DisconnectNodes(new Edge(from, f.node()))));
      case Finding.NotKnown _ -> Optional.empty();
    };
  }

  private static FindingFix change(String words, Node node) {
    return new FindingFix(Words.of(words), new GraphEdit.ChangeNodes(List.of(node)));
  }

  private static List<String> names(Roles roles) {
    return roles.all().stream().map(Role::name).toList();
  }

  private static String nearest(String wanted, List<String> known) {
    var similarity = new JaroWinklerSimilarity();
    return known.stream()
        .max(Comparator.comparingDouble(k -> similarity.apply(wanted, k)))
        .orElseThrow();
  }

  private static FindingFix withModel(Node node, String model) {
    return new FindingFix(
        Words.of("Take %s", model), new GraphEdit.ChangeNodes(List.of(node.withModel(model))));
  }

  /// A drawing from elsewhere has no model at all: then all get the same, to begin with.
  private static FindingFix withModels(
      String node, CollaborationGraph graph, Roles roles, String model) {
    List<Node> bare =
        graph.nodes().stream()
            .filter(n -> n.model() == null && roles.find(n.role()).isPresent())
            .filter(roles::callsModel)
            .map(n -> n.withModel(model))
            .toList();
    return bare.size() < 2
        ? withModel(graph.node(node), model)
        : new FindingFix(
            Words.of("Take %s for all %d", model, bare.size()), new GraphEdit.ChangeNodes(bare));
  }

  private static FindingFix changed(Node node, Role role, List<String> models) {
    String model =
        role.callsModel() ? (node.model() == null ? models.getFirst() : node.model()) : null;
    return new FindingFix(
        Words.of("Make it %s", role.name()),
        new GraphEdit.ChangeNodes(List.of(node.withRole(role.name()).withModel(model))));
  }

  private static Optional<FindingFix> lastNode(CollaborationGraph graph) {
    return graph.nodes().stream()
        .filter(n -> graph.successors(n.id()).isEmpty())
        .reduce((_, last) -> last)
        .map(n -> new FindingFix(Words.of("Take %s", n.id()), new GraphEdit.ChooseOutput(n.id())));
  }

  /// The edge that was drawn last closed it.
  private static Optional<FindingFix> edgeOf(Finding.Cycle cycle, CollaborationGraph graph) {
    return graph.edges().stream()
        .filter(e -> cycle.nodes().contains(e.from()) && cycle.nodes().contains(e.to()))
        .reduce((_, last) -> last)
        .map(
            e ->
                new FindingFix(
                    Words.of("Remove %s", e.toString()), new GraphEdit.DisconnectNodes(e)));
  }

  private static Optional<FindingFix> towardsOutput(
      String node, CollaborationGraph graph, Roles roles) {
    String output = graph.output().orElse(null);
    if (output != null && EdgeRefusal.of(graph, roles, node, output).isEmpty()) {
      return Optional.of(
          new FindingFix(
              Words.of("Let %s read it", output),
              new GraphEdit.ConnectNodes(new Edge(node, output))));
    }
    return Optional.of(
        new FindingFix(Words.of("Delete it"), new GraphEdit.RemoveNodes(java.util.Set.of(node))));
  }

  /// The dearest node goes that is not the output.
  private static Optional<FindingFix> cheaper(CollaborationGraph graph, Session session) {
    CostMeter meter = session.workplaceProperty().get().meter();
    String output = graph.output().orElse("");
    return meter.cost(graph).nodes().stream()
        .filter(n -> !n.id().equals(output))
        .max(
            Comparator.comparingDouble(
                n -> Optional.ofNullable(n.cost().in(Metric.UNITS)).orElse(0.0)))
        .map(
            n ->
                new FindingFix(
                    Words.of("Leave %s out", n.id()),
                    new GraphEdit.RemoveNodes(java.util.Set.of(n.id()))));
  }
}
