package org.collograph.ui.editor.inspect;

import java.util.List;
import org.collograph.cost.GraphCost;
import org.collograph.cost.Metric;
import org.collograph.cost.NodeCost;
import org.collograph.graph.Node;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;

/// What a node costs, or several together, as lines of the inspector.
final class CostFields {
  private final EditorViewModel model;
  private final Inspector into;

  CostFields(EditorViewModel model, Inspector into) {
    this.model = model;
    this.into = into;
  }

  void of(Node node) {
    GraphCost cost = model.assessmentProperty().get().cost();
    if (cost != null) {
      cost.nodes().stream()
          .filter(n -> n.id().equals(node.id()))
          .findFirst()
          .ifPresent(n -> numbers(node, n, cost));
    }
  }

  private void numbers(Node node, NodeCost n, GraphCost all) {
    into.field("Reads", Words.count(model.graph().inDegree(node.id()), "1 answer", "%,d answers"));
    if (node.model() == null) {
      into.text("A vote calls no model and costs nothing.");
      return;
    }
    into.field("Tokens", Words.of("%,.0f in, %,.0f out", n.reads(), n.writes()));
    for (Metric m : new Metric[] {Metric.UNITS, Metric.SECONDS}) {
      Double amount = n.cost().in(m);
      into.field(
          m == Metric.UNITS ? "Cost" : "Time",
          amount == null ? Words.of("not known") : Labels.amount(m, amount));
    }
    Double seconds = all.total().seconds();
    if (all.criticalPath().contains(node.id()) && seconds != null) {
      into.text(
          Words.of("On the slowest way, which takes %s.", Labels.amount(Metric.SECONDS, seconds)));
    }
  }

  void sum(List<Node> nodes) {
    GraphCost cost = model.assessmentProperty().get().cost();
    if (cost != null) {
      List<String> ids = nodes.stream().map(Node::id).toList();
      double units = 0;
      for (NodeCost n : cost.nodes()) {
        Double amount = n.cost().in(Metric.UNITS);
        units += ids.contains(n.id()) && amount != null ? amount : 0;
      }
      into.field("Cost", Labels.amount(Metric.UNITS, units));
    }
  }
}
