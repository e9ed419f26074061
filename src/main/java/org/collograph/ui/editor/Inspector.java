package org.collograph.ui.editor;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.collograph.cost.Metric;
import org.collograph.cost.NodeCost;
import org.collograph.graph.Node;
import org.collograph.graph.Role;
import org.collograph.graph.Shape;
import org.collograph.ui.common.Labels;

/// What is selected, and what can be changed about it.
final class Inspector extends VBox {
  private final EditorViewModel model;

  Inspector(EditorViewModel model) {
    this.model = model;
    getStyleClass().addAll("side", "right");
    setPrefWidth(212);
    setMinWidth(212);
    model.selectionProperty().subscribe(_ -> rebuild());
    model.assessmentProperty().subscribe(_ -> rebuild());
  }

  private void rebuild() {
    getChildren().clear();
    var s = model.selectionProperty().get();
    if (s.edge() != null) {
      edge();
    } else if (model.selectedNode().isPresent()) {
      node(model.selectedNode().get());
    } else if (s.nodes().size() > 1) {
      getChildren().add(Labels.of(s.nodes().size() + " nodes", "title"));
      getChildren().add(delete("Delete nodes"));
    } else {
      graph();
    }
  }

  private void graph() {
    getChildren().add(Labels.of("Graph", "title"));
    if (model.graph().isEmpty()) {
      text("Nothing drawn yet. Add a node from the left.");
      return;
    }
    if (model.assessmentProperty().get().cost() != null) {
      Shape shape = Shape.of(model.graph());
      field("Nodes", String.valueOf(shape.nodes()));
      field("Width", String.valueOf(shape.width()));
      field("Depth", String.valueOf(shape.depth()));
    }
    text(
        "The bar on a card is its share of the cost. Heavier lines are the slowest way from"
            + " question to answer.");
    text(
        "Drag a card to move it. Drag from the dot on its right to another card to let that one"
            + " read its answer.");
  }

  private void edge() {
    var edge = model.selectionProperty().get().edge();
    getChildren().add(Labels.of("Edge", "title"));
    text("'%s' reads the answer of '%s'.".formatted(edge.to(), edge.from()));
    getChildren().add(delete("Delete edge"));
  }

  private void node(Node node) {
    Label title = Labels.of(node.model() == null ? node.role() : node.model(), "title");
    getChildren().addAll(title, Labels.of("node " + node.id(), "small", "muted"));
    ComboBox<String> role = new ComboBox<>();
    role.setId("inspector-role");
    model.session().roles().all().stream().map(Role::name).forEach(role.getItems()::add);
    role.setValue(node.role());
    role.setMaxWidth(Double.MAX_VALUE);
    role.setOnAction(_ -> model.change(node.withRole(role.getValue())));
    getChildren().addAll(Labels.of("Role", "small", "muted"), role);
    if (node.model() != null) {
      ComboBox<String> models = new ComboBox<>();
      models.setId("inspector-model");
      models.getItems().addAll(model.session().benchProperty().get().pool().modelNames());
      models.setValue(node.model());
      models.setMaxWidth(Double.MAX_VALUE);
      models.setOnAction(_ -> model.change(node.withModel(models.getValue())));
      getChildren().addAll(Labels.of("Model", "small", "muted"), models);
    }
    cost(node);
    boolean output = model.graph().output().filter(node.id()::equals).isPresent();
    Button choose = new Button(output ? "This is the answer" : "Make it the answer");
    choose.setDisable(output);
    choose.setMaxWidth(Double.MAX_VALUE);
    choose.setOnAction(_ -> model.chooseOutput(node.id()));
    javafx.scene.layout.Region apart = new javafx.scene.layout.Region();
    VBox.setVgrow(apart, javafx.scene.layout.Priority.ALWAYS);
    getChildren().addAll(choose, apart, delete("Delete node"));
  }

  private void cost(Node node) {
    var cost = model.assessmentProperty().get().cost();
    if (cost == null) {
      return;
    }
    cost.nodes().stream()
        .filter(n -> n.id().equals(node.id()))
        .findFirst()
        .ifPresent(n -> numbers(node, n));
  }

  private void numbers(Node node, NodeCost n) {
    field("Reads", model.graph().inDegree(node.id()) + " answers");
    if (node.model() == null) {
      text("A vote calls no model and costs nothing.");
      return;
    }
    field("Tokens", "%,.0f in, %,.0f out".formatted(n.reads(), n.writes()));
    for (Metric m : new Metric[] {Metric.UNITS, Metric.SECONDS}) {
      Double amount = n.cost().in(m);
      field(m == Metric.UNITS ? "Cost" : "Time", amount == null ? "not known" : m.format(amount));
    }
  }

  private void field(String name, String value) {
    getChildren()
        .add(
            new javafx.scene.layout.HBox(
                Labels.of(name, "small", "muted"), Labels.spring(), Labels.of(value, "small")));
  }

  private void text(String words) {
    Label label = Labels.of(words, "small", "muted");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    getChildren().add(label);
  }

  private Button delete(String words) {
    Button button = new Button(words);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> model.deleteSelection());
    return button;
  }
}
