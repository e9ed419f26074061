package org.collograph.ui.editor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.collograph.cost.GraphCost;
import org.collograph.cost.NodeCost;
import org.collograph.export.GraphLayout;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.collograph.graph.Role;
import org.collograph.ui.common.Labels;

/// Draws the document: cards, edges, the question on the left and the answer on the right.
final class GraphCanvas extends Pane {
  private final EditorViewModel model;
  private final Group content = new Group();
  private final Group edges = new Group();
  private final Group cards = new Group();
  private final Terminals terminals = new Terminals();
  private final Viewport viewport = new Viewport(this, content);
  private final Rectangle marquee = new Rectangle();
  private final EdgeCurve pending = new EdgeCurve("pending");
  private final Label refusal = Labels.of("", "hover-card", "bad");
  private final Map<String, NodeCard> byId = new LinkedHashMap<>();
  private final Map<Edge, EdgeCurve> curves = new HashMap<>();

  GraphCanvas(EditorViewModel model) {
    this.model = model;
    setId("canvas");
    getStyleClass().add("canvas");
    content.getChildren().addAll(terminals, edges, cards, pending, marquee);
    marquee.getStyleClass().add("marquee");
    marquee.setMouseTransparent(true);
    hideMarquee();
    pending.setMouseTransparent(true);
    refusal.setMouseTransparent(true);
    hidePending();
    getChildren().addAll(content, refusal);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    model.assessmentProperty().subscribe(_ -> rebuild());
    model.session().darkProperty().subscribe(_ -> rebuild());
    model.selectionProperty().subscribe(_ -> showSelection());
    new CanvasGestures(model, this);
  }

  Viewport viewport() {
    return viewport;
  }

  NodeCard card(String id) {
    return byId.get(id);
  }

  /// Ids of the nodes that a rectangle touches; it is shown.
  Set<String> within(Point2D one, Point2D other) {
    marquee.setX(Math.min(one.getX(), other.getX()));
    marquee.setY(Math.min(one.getY(), other.getY()));
    marquee.setWidth(Math.abs(one.getX() - other.getX()));
    marquee.setHeight(Math.abs(one.getY() - other.getY()));
    marquee.setVisible(true);
    return byId.values().stream()
        .filter(c -> c.getBoundsInParent().intersects(marquee.getBoundsInLocal()))
        .map(c -> c.node().id())
        .collect(Collectors.toSet());
  }

  void hideMarquee() {
    marquee.setVisible(false);
  }

  /// Null where none is.
  NodeCard cardAt(Point2D at) {
    return byId.values().stream()
        .filter(c -> c.getBoundsInParent().contains(at))
        .findFirst()
        .orElse(null);
  }

  /// Where the mouse is, in the drawing's own coordinates.
  Point2D inDrawing(MouseEvent e) {
    return content.sceneToLocal(e.getSceneX(), e.getSceneY());
  }

  private void rebuild() {
    var owner = getScene() == null ? null : getScene().getFocusOwner();
    String focused =
        owner instanceof NodeCard card && byId.containsValue(card) ? card.node().id() : null;
    redraw();
    if (focused != null) {
      // The focused card was replaced; keys must still come here.
      if (byId.containsKey(focused)) {
        byId.get(focused).requestFocus();
      } else {
        requestFocus();
      }
    }
  }

  private void redraw() {
    cards.getChildren().clear();
    edges.getChildren().clear();
    byId.clear();
    curves.clear();
    CollaborationGraph graph = model.graph();
    Set<String> warned =
        model.assessmentProperty().get().findings().stream()
            .flatMap(f -> f.nodes().stream())
            .collect(Collectors.toSet());
    graph.nodes().forEach(n -> addCard(n, warned.contains(n.id())));
    for (Edge e : graph.edges()) {
      EdgeCurve curve = new EdgeCurve(e);
      curve.setId("edge-" + e.from() + "-" + e.to());
      curves.put(e, curve);
      edges.getChildren().add(curve);
    }
    showCost();
    placeEdges();
    showSelection();
  }

  private void addCard(Node n, boolean warned) {
    String letter = model.session().roles().find(n.role()).map(Role::letter).orElse("?");
    NodeCard card = new NodeCard(n, letter, model.session().colourOf(n.model()), warned);
    Position p = model.documentProperty().get().positions().get(n.id());
    card.relocate(p == null ? 0 : p.x(), p == null ? 0 : p.y());
    card.focusedProperty().subscribe(focused -> focus(card, focused));
    byId.put(n.id(), card);
    cards.getChildren().add(card);
  }

  private void focus(NodeCard card, boolean focused) {
    if (focused && !model.selectionProperty().get().nodes().contains(card.node().id())) {
      model.select(Set.of(card.node().id()));
    }
  }

  private void showCost() {
    GraphCost cost = model.assessmentProperty().get().cost();
    if (cost == null) {
      byId.values().forEach(c -> c.showShare(Double.NaN));
      return;
    }
    Double total = cost.total().flops();
    for (NodeCost n : cost.nodes()) {
      Double part = n.cost().flops();
      boolean known = total != null && total > 0 && part != null;
      byId.get(n.id()).showShare(known ? part / total : Double.NaN);
    }
    curves.forEach(
        (e, curve) -> {
          if (cost.criticalPath().contains(e.from()) && cost.criticalPath().contains(e.to())) {
            curve.getStyleClass().add("critical");
          }
        });
  }

  /// Brings edges and terminals to where the cards are.
  void placeEdges() {
    curves.forEach((e, curve) -> curve.place(byId.get(e.from()).out(), byId.get(e.to()).in()));
    terminals.place(model.graph(), byId, bounds());
  }

  private void showSelection() {
    var s = model.selectionProperty().get();
    byId.forEach((id, card) -> card.showSelected(s.nodes().contains(id)));
    curves.forEach(
        (e, curve) -> {
          curve.getStyleClass().remove("selected");
          if (e.equals(s.edge())) {
            curve.getStyleClass().add("selected");
          }
        });
  }

  /// The edge that is being drawn.
  ///
  /// @param why it may not end there; null where it may
  void showPending(NodeCard from, Point2D at, String why) {
    pending.place(from.out(), at);
    pending.setVisible(true);
    pending.getStyleClass().remove("refused");
    if (why != null) {
      pending.getStyleClass().add("refused");
    }
    refusal.setText(why == null ? "" : why);
    refusal.setVisible(why != null);
    Point2D here = content.localToParent(at);
    refusal.relocate(here.getX() + 14, here.getY() + 14);
  }

  void hidePending() {
    pending.setVisible(false);
    refusal.setVisible(false);
  }

  /// Of the cards, in the drawing.
  private Bounds bounds() {
    double minX = Double.MAX_VALUE;
    double minY = Double.MAX_VALUE;
    double maxX = -Double.MAX_VALUE;
    double maxY = -Double.MAX_VALUE;
    for (NodeCard c : byId.values()) {
      minX = Math.min(minX, c.getLayoutX());
      minY = Math.min(minY, c.getLayoutY());
      maxX = Math.max(maxX, c.getLayoutX() + GraphLayout.CARD_WIDTH);
      maxY = Math.max(maxY, c.getLayoutY() + GraphLayout.CARD_HEIGHT);
    }
    return byId.isEmpty()
        ? new BoundingBox(0, 0, 1, 1)
        : new BoundingBox(minX, minY, maxX - minX, maxY - minY);
  }

  void fit() {
    if (!byId.isEmpty()) {
      viewport.fit(bounds());
    }
  }
}
