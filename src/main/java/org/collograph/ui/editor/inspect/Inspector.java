package org.collograph.ui.editor.inspect;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Role;
import org.collograph.graph.Shape;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Overlay;
import org.collograph.ui.common.Spoken;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.Connecting;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.PinsAndBans;
import org.collograph.ui.editor.drawing.PinsAndBans.Hold;
import org.collograph.words.Sentence;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// What is selected, and what can be changed about it: the graph, an edge, one node or several.
public final class Inspector extends ScrollPane {
  private static final double WIDTH = 224;
  private static final double WIDEST = 340;

  /// More than these are found by typing.
  private static final int MANY = 9;

  private final EditorViewModel model;
  private final PinsAndBans marking;

  private final Overlay overlay;
  private final VBox content = new VBox();

  public Inspector(EditorViewModel model, Overlay overlay) {
    this.model = model;
    this.marking = model.marking();
    this.overlay = overlay;
    content.getStyleClass().addAll("side", "right");
    content.setMinHeight(USE_PREF_SIZE);
    getStyleClass().addAll("edge-to-edge", "plain-scroll");
    setContent(content);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(WIDTH);
    setMaxWidth(WIDEST);
    model.selectionProperty().subscribe(_ -> rebuild());
    model.assessmentProperty().subscribe(_ -> rebuild());
  }

  /// Lets the prompt of the one node that is selected be written.
  public void writePrompt() {
    if (!(content.lookup("#prompt-change") instanceof Button change)) {
      one("No single node that calls a model is selected. Maybe select one.");
    } else if (content.lookup("#node-prompt") instanceof TextArea prompt && prompt.isEditable()) {
      prompt.requestFocus();
    } else {
      change.requestFocus();
      change.fire();
    }
  }

  /// Lets the name of the group that is selected be written.
  public void writeGroupName() {
    if (content.lookup("#group-name") instanceof TextInputControl name) {
      name.requestFocus();
      name.selectAll();
    }
  }

  /// Lets be written with which probability a search begins with what is selected.
  public void writeChance() {
    Stream.of("#probability-edge", "#probability-model", "#probability-role")
        .flatMap(id -> Stream.ofNullable(content.lookup(id)))
        .findFirst()
        .ifPresentOrElse(
            javafx.scene.Node::requestFocus,
            () -> one("No node or edge that is free for searches is selected. Maybe select one."));
  }

  private void one(String hint) {
    model.session().notices().hint(Sentence.of(hint));
  }

  /// Whatever had the focus has it afterwards: a field that is left changes the node, and so what
  /// is shown, while the next one is being clicked.
  private void rebuild() {
    String focused = focusedField();
    fill();
    if (focused != null) {
      // Once the click has gone on to what it was on.
      PauseTransition next = new PauseTransition(Duration.millis(1));
      next.setOnFinished(_ -> focus(focused));
      next.play();
    }
  }

  /// The id of the field of this panel that has the focus; null where none has.
  private @Nullable String focusedField() {
    javafx.scene.Node owner = getScene() == null ? null : getScene().getFocusOwner();
    for (javafx.scene.Node n = owner; n != null; n = n.getParent()) {
      if (n == content) {
        return requireNonNull(owner).getId();
      }
    }
    return null;
  }

  private void focus(String id) {
    javafx.scene.Node field = content.lookup("#" + id);
    if (content.lookup("#node-prompt") instanceof TextInputControl prompt
        && prompt.isEditable()
        && id.equals("prompt-change")) {
      // Whoever wants another prompt writes it next.
      field = prompt;
    }
    if (field != null && !field.isFocused()) {
      field.requestFocus();
    }
    if (field instanceof TextInputControl text) {
      text.end();
    }
  }

  private void fill() {
    content.getChildren().clear();
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
    content.getChildren().add(Labels.of("Graph", "title"));
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
    content.getChildren().add(Labels.of("Edge", "title"));
    text(Words.of("%2$s reads the answer of %1$s.", edge.from(), edge.to()));
    content.getChildren().add(Labels.of("In sampled graphs", "small", "muted"));
    marks("edge", marking.edge(edge), m -> marking.edge(edge, m), Hold.values());
    if (marking.edge(edge) == Hold.FREE) {
      probability("edge", marking.probability(edge), p -> marking.probability(edge, p));
    }
    content.getChildren().addAll(apart(), delete("Delete edge"));
  }

  private void nodes(List<Node> nodes) {
    if (nodes.size() == 1) {
      one(nodes.getFirst());
    } else {
      several(nodes);
    }
  }

  private void one(Node node) {
    String id = node.id();
    Label title = Labels.of(node.model() == null ? Names.role(node.role()) : node.model(), "title");
    Label named = Labels.of(Words.of("node %s", id), "small", "muted");
    content.getChildren().add(new HBox(title, Labels.spring(), named));
    Hold[] any = Hold.values();
    roles(List.of(node));
    marks("role", marking.role(id), m -> marking.role(id, m), any);
    if (marking.role(id) == Hold.FREE) {
      probability("role", marking.probabilityOfRole(node), p -> marking.probabilityOfRole(node, p));
    }
    if (node.model() != null) {
      model(node);
    }
    marksOfNode(id);
    new CostFields(model, this).of(node);
    content
        .getChildren()
        .addAll(
            output(node), new SettingsFields(model, node, overlay), apart(), delete("Delete node"));
  }

  private void marksOfNode(String id) {
    content.getChildren().add(Labels.of("In every sampled graph", "small", "muted"));
    marks("node", marking.node(id), m -> marking.node(id, m), Hold.FREE, Hold.PINNED);
  }

  private void model(Node node) {
    String id = node.id();
    models(List.of(node));
    marks("model", marking.model(id), m -> marking.model(id, m), Hold.values());
    if (marking.model(id) == Hold.FREE) {
      probability(
          "model", marking.probabilityOfModel(node), p -> marking.probabilityOfModel(node, p));
    }
  }

  private void several(List<Node> nodes) {
    content.getChildren().add(Labels.of(Words.count(nodes.size(), "1 node", "%,d nodes"), "title"));
    model
        .ground()
        .now()
        .groupOf(model.selectionProperty().get().nodes())
        .ifPresent(g -> content.getChildren().add(new GroupName(model.ground(), g)));
    roles(nodes);
    List<Node> calling = nodes.stream().filter(n -> n.model() != null).toList();
    if (!calling.isEmpty()) {
      models(calling);
    }
    new CostFields(model, this).sum(nodes);
    Button pin = wide("Pin or free (P)", marking::pin);
    Button connect = wide("Let the rightmost read the others", () -> Connecting.selection(model));
    connect.setWrapText(true);
    content.getChildren().addAll(pin, connect, apart(), delete("Delete nodes"));
  }

  private static Button wide(String words, Runnable action) {
    Button button = new Button(Words.of(words));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void roles(List<Node> nodes) {
    choice("Role", "inspector-role", roleNames(), common(nodes, Node::role), nodes, Node::withRole);
  }

  private void models(List<Node> calling) {
    choice(
        "Model",
        "inspector-model",
        model.modelNames(),
        common(calling, Node::model),
        calling,
        Node::withModel);
  }

  private List<String> roleNames() {
    return model.session().roles().all().stream().map(Role::name).toList();
  }

  /// What all of them have; null where they differ.
  private static @Nullable String common(List<Node> nodes, Function<Node, String> part) {
    String first = part.apply(nodes.getFirst());
    return nodes.stream().allMatch(n -> Objects.equals(part.apply(n), first)) ? first : null;
  }

  private void choice(
      String name,
      String id,
      List<String> all,
      @Nullable String now,
      List<Node> nodes,
      BiFunction<Node, String, Node> change) {
    ComboBox<String> box = all.size() > MANY ? new SearchableComboBox<>() : new ComboBox<>();
    box.setId(id);
    box.setConverter(new Spoken(Names::role));
    box.getItems().addAll(all);
    box.setValue(now);
    box.setPromptText(Words.of("several"));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(Words.of(name));
    box.setOnAction(
        _ -> model.change(nodes.stream().map(n -> change.apply(n, box.getValue())).toList()));
    content.getChildren().addAll(Labels.of(name, "small", "muted"), box);
  }

  private void marks(String what, Hold now, Consumer<Hold> set, Hold... offered) {
    content.getChildren().add(new HoldChoice(what, now, set, List.of(offered)));
  }

  private void probability(String what, @Nullable Double now, Consumer<@Nullable Double> set) {
    content.getChildren().add(new ProbabilityField(what, now, set));
  }

  private Button output(Node node) {
    boolean output = model.graph().output().filter(node.id()::equals).isPresent();
    Button choose = new Button(Words.of(output ? "This is the answer" : "Make it the answer"));
    choose.setDisable(output);
    choose.setMaxWidth(Double.MAX_VALUE);
    choose.setOnAction(_ -> model.chooseOutput(node.id()));
    return choose;
  }

  void field(String name, String value) {
    content
        .getChildren()
        .add(
            new HBox(
                Labels.of(name, "small", "muted"), Labels.spring(), Labels.of(value, "small")));
  }

  void text(String words) {
    Label label = Labels.of(words, "small", "muted");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    content.getChildren().add(label);
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
