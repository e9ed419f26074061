package org.collograph.ui.editor.inspect;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.collograph.cost.GraphCost;
import org.collograph.cost.Metric;
import org.collograph.cost.NodeCost;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Role;
import org.collograph.graph.Shape;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.PinsAndBans;

/// What is selected, and what can be changed about it: the graph, an edge, one node or several.
public final class Inspector extends VBox {
  private final EditorViewModel model;
  private final PinsAndBans marking;

  public Inspector(EditorViewModel model) {
    this.model = model;
    this.marking = model.marking();
    getStyleClass().addAll("side", "right");
    setPrefWidth(216);
    setMinWidth(216);
    model.selectionProperty().subscribe(_ -> rebuild());
    model.assessmentProperty().subscribe(_ -> rebuild());
  }

  private void rebuild() {
    getChildren().clear();
    var s = model.selectionProperty().get();
    if (s.edge() != null) {
      edge(s.edge());
    } else if (!s.nodes().isEmpty()) {
      nodes(s.nodes().stream().map(model.graph()::node).toList());
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
    text("Press ? for all keys.");
  }

  private void edge(Edge edge) {
    getChildren().add(Labels.of("Edge", "title"));
    text(Words.of("%2$s reads the answer of %1$s.", edge.from(), edge.to()));
    getChildren().add(Labels.of("In sampled graphs", "small", "muted"));
    marks("edge", marking.edge(edge), m -> marking.edge(edge, m), PinsAndBans.Hold.values());
    getChildren().addAll(apart(), delete("Delete edge"));
  }

  private void nodes(List<Node> nodes) {
    Node first = nodes.getFirst();
    boolean one = nodes.size() == 1;
    String name = first.model() == null ? first.role() : first.model();
    Label title = Labels.of(one ? name : Words.count(nodes.size(), "1 node", "%,d nodes"), "title");
    getChildren()
        .add(
            one
                ? new HBox(
                    title,
                    Labels.spring(),
                    Labels.of(Words.of("node %s", first.id()), "small", "muted"))
                : title);
    choice("Role", "inspector-role", roleNames(), common(nodes, Node::role), nodes, Node::withRole);
    if (one) {
      marks(
          "role",
          marking.role(first.id()),
          m -> marking.role(first.id(), m),
          PinsAndBans.Hold.values());
    }
    List<Node> calling = nodes.stream().filter(n -> n.model() != null).toList();
    if (!calling.isEmpty()) {
      choice(
          "Model",
          "inspector-model",
          model.session().workplaceProperty().get().pool().modelNames(),
          common(calling, Node::model),
          calling,
          Node::withModel);
      if (one) {
        marks(
            "model",
            marking.model(first.id()),
            m -> marking.model(first.id(), m),
            PinsAndBans.Hold.values());
      }
    }
    if (one) {
      getChildren().add(Labels.of("In every sampled graph", "small", "muted"));
      marks(
          "node",
          marking.node(first.id()),
          m -> marking.node(first.id(), m),
          PinsAndBans.Hold.FREE,
          PinsAndBans.Hold.PINNED);
      cost(first);
      getChildren().addAll(output(first), apart(), delete("Delete node"));
    } else {
      sum(nodes);
      Button pin = new Button(Words.of("Pin or free (P)"));
      pin.setMaxWidth(Double.MAX_VALUE);
      pin.setOnAction(_ -> marking.pin());
      Button connect = new Button(Words.of("Let the rightmost read the others"));
      connect.setMaxWidth(Double.MAX_VALUE);
      connect.setWrapText(true);
      connect.setOnAction(_ -> model.connectSelection());
      getChildren().addAll(pin, connect, apart(), delete("Delete nodes"));
    }
  }

  private List<String> roleNames() {
    return model.session().roles().all().stream().map(Role::name).toList();
  }

  /// What all of them have; null where they differ.
  private static String common(List<Node> nodes, Function<Node, String> part) {
    String first = part.apply(nodes.getFirst());
    return nodes.stream().allMatch(n -> Objects.equals(part.apply(n), first)) ? first : null;
  }

  private void choice(
      String name,
      String id,
      List<String> all,
      String now,
      List<Node> nodes,
      BiFunction<Node, String, Node> change) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id);
    box.getItems().addAll(all);
    box.setValue(now);
    box.setPromptText(Words.of("several"));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(Words.of(name));
    box.setOnAction(
        _ -> model.change(nodes.stream().map(n -> change.apply(n, box.getValue())).toList()));
    getChildren().addAll(Labels.of(name, "small", "muted"), box);
  }

  /// Free, pinned or banned, for what a search may do with it.
  private void marks(
      String what,
      PinsAndBans.Hold now,
      Consumer<PinsAndBans.Hold> set,
      PinsAndBans.Hold... offered) {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox();
    for (int i = 0; i < offered.length; i++) {
      PinsAndBans.Hold mark = offered[i];
      ToggleButton button = new ToggleButton(Words.of(mark.words()));
      button.setId("mark-" + what + "-" + mark.words());
      button
          .getStyleClass()
          .addAll(
              Styles.SMALL,
              i == 0
                  ? Styles.LEFT_PILL
                  : i == offered.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
      button.setToggleGroup(group);
      button.setSelected(mark == now);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            set.accept(mark);
          });
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(0);
      HBox.setHgrow(button, Priority.ALWAYS);
      row.getChildren().add(button);
    }
    getChildren().add(row);
  }

  private Button output(Node node) {
    boolean output = model.graph().output().filter(node.id()::equals).isPresent();
    Button choose = new Button(Words.of(output ? "This is the answer" : "Make it the answer"));
    choose.setDisable(output);
    choose.setMaxWidth(Double.MAX_VALUE);
    choose.setOnAction(_ -> model.chooseOutput(node.id()));
    return choose;
  }

  private void cost(Node node) {
    GraphCost cost = model.assessmentProperty().get().cost();
    if (cost != null) {
      cost.nodes().stream()
          .filter(n -> n.id().equals(node.id()))
          .findFirst()
          .ifPresent(n -> numbers(node, n, cost));
    }
  }

  private void numbers(Node node, NodeCost n, GraphCost all) {
    field("Reads", Words.count(model.graph().inDegree(node.id()), "1 answer", "%,d answers"));
    if (node.model() == null) {
      text("A vote calls no model and costs nothing.");
      return;
    }
    field("Tokens", Words.of("%,.0f in, %,.0f out", n.reads(), n.writes()));
    for (Metric m : new Metric[] {Metric.UNITS, Metric.SECONDS}) {
      Double amount = n.cost().in(m);
      field(
          m == Metric.UNITS ? "Cost" : "Time",
          amount == null ? Words.of("not known") : Labels.amount(m, amount));
    }
    Double seconds = all.total().seconds();
    if (all.criticalPath().contains(node.id()) && seconds != null) {
      text(Words.of("On the slowest way, which takes %s.", Labels.amount(Metric.SECONDS, seconds)));
    }
  }

  private void sum(List<Node> nodes) {
    GraphCost cost = model.assessmentProperty().get().cost();
    if (cost != null) {
      List<String> ids = nodes.stream().map(Node::id).toList();
      double units = 0;
      for (NodeCost n : cost.nodes()) {
        Double amount = n.cost().in(Metric.UNITS);
        units += ids.contains(n.id()) && amount != null ? amount : 0;
      }
      field("Cost", Labels.amount(Metric.UNITS, units));
    }
  }

  private void field(String name, String value) {
    getChildren()
        .add(
            new HBox(
                Labels.of(name, "small", "muted"), Labels.spring(), Labels.of(value, "small")));
  }

  private void text(String words) {
    Label label = Labels.of(words, "small", "muted");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    getChildren().add(label);
  }

  private static Region apart() {
    Region apart = new Region();
    VBox.setVgrow(apart, Priority.ALWAYS);
    return apart;
  }

  private Button delete(String words) {
    Button button = new Button(Words.of(words));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> model.deleteSelection());
    return button;
  }
}
