package org.collograph.ui.editor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.collograph.cost.ModelProfile;
import org.collograph.cost.NodeCost;
import org.collograph.export.FamilyColours;
import org.collograph.export.GraphLayout;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.collograph.graph.Role;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Session;

/// Draws the document and turns gestures into edits: drag a card to move it, drag from its port to
/// connect, drag the ground to pan, wheel to zoom.
final class GraphCanvas extends Pane {
  private static final double MOST = 2.5;
  private static final double LEAST = 0.2;

  private final EditorViewModel model;
  private final Group content = new Group();
  private final Group edges = new Group();
  private final Group cards = new Group();
  private final EdgeCurve pending = new EdgeCurve("pending");
  private final Label refusal = Labels.of("", "hover-card", "bad");
  private final Map<String, NodeCard> byId = new LinkedHashMap<>();
  private final Map<Edge, EdgeCurve> curves = new HashMap<>();
  private final Map<String, Point2D> dragged = new HashMap<>();
  private Point2D pressed;
  private Point2D panned;
  private boolean moved;

  GraphCanvas(EditorViewModel model) {
    this.model = model;
    setId("canvas");
    getStyleClass().add("canvas");
    content.getChildren().addAll(edges, cards, pending);
    pending.setVisible(false);
    pending.setMouseTransparent(true);
    refusal.setVisible(false);
    refusal.setMouseTransparent(true);
    getChildren().addAll(content, refusal);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    // Every change of the document is followed by an assessment: one rebuild serves both.
    model.assessmentProperty().subscribe(_ -> rebuild());
    model.session().darkProperty().subscribe(_ -> rebuild());
    model.selectionProperty().subscribe(_ -> showSelection());
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::groundPressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::groundDragged);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  // --- drawing ---

  private void rebuild() {
    var owner = getScene() == null ? null : getScene().getFocusOwner();
    boolean focused = owner != null && byId.containsValue(owner);
    redraw();
    if (focused) {
      // The focused card was replaced; keys must still come here.
      requestFocus();
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
    for (Node n : graph.nodes()) {
      NodeCard card = new NodeCard(n, letter(n), colour(n), warned.contains(n.id()));
      Position p = model.documentProperty().get().positions().get(n.id());
      card.relocate(p == null ? 0 : p.x(), p == null ? 0 : p.y());
      card.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> cardPressed(card, e));
      card.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> cardDragged(card, e));
      card.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> cardReleased(e));
      card.focusedProperty().subscribe(focused -> focus(card, focused));
      wirePort(card);
      byId.put(n.id(), card);
      cards.getChildren().add(card);
    }
    for (Edge e : graph.edges()) {
      EdgeCurve curve = new EdgeCurve();
      curve.setId("edge-" + e.from() + "-" + e.to());
      curve.setOnMousePressed(
          m -> {
            model.select(e);
            requestFocus();
            m.consume();
          });
      curves.put(e, curve);
      edges.getChildren().add(curve);
    }
    terminals(graph);
    showCost();
    placeEdges();
    showSelection();
  }

  private void focus(NodeCard card, boolean focused) {
    if (focused && !model.selectionProperty().get().nodes().contains(card.node().id())) {
      model.select(Set.of(card.node().id()));
    }
  }

  private String letter(Node n) {
    return model.session().roles().find(n.role()).map(Role::letter).orElse("?");
  }

  private String colour(Node n) {
    Session.Bench bench = model.session().benchProperty().get();
    if (bench == null) {
      return "#8c959f";
    }
    String family =
        bench.pool().models().stream()
            .filter(m -> m.name().equals(n.model()))
            .map(ModelProfile::family)
            .findFirst()
            .orElse(null);
    return FamilyColours.of(
        bench.pool().models().stream().map(ModelProfile::family),
        family,
        model.session().darkProperty().get());
  }

  /// The question on the left and the answer on the right.
  private void terminals(CollaborationGraph graph) {
    if (graph.isEmpty()) {
      return;
    }
    graph
        .output()
        .map(byId::get)
        .ifPresent(
            card -> {
              Label answer = Labels.of("answer", "small", "muted");
              answer.relocate(
                  card.getLayoutX() + GraphLayout.CARD_WIDTH + 12,
                  card.getLayoutY() + GraphLayout.CARD_HEIGHT / 2 - 20);
              EdgeCurve line = new EdgeCurve();
              Point2D from = out(card);
              line.place(from, from.add(64, 0));
              line.setMouseTransparent(true);
              edges.getChildren().addAll(line, answer);
            });
    Bounds all = bounds();
    Label question = Labels.of("question", "terminal");
    question.setMouseTransparent(true);
    double x = all.getMinX() - 150;
    double y = all.getCenterY();
    question.relocate(x, y - 16);
    for (NodeCard card : byId.values()) {
      if (graph.inDegree(card.node().id()) == 0) {
        EdgeCurve faint = new EdgeCurve("faint");
        faint.place(new Point2D(x + 84, y), in(card));
        faint.setMouseTransparent(true);
        edges.getChildren().add(faint);
      }
    }
    edges.getChildren().add(question);
  }

  private void showCost() {
    var cost = model.assessmentProperty().get().cost();
    if (cost == null) {
      byId.values().forEach(c -> c.showShare(Double.NaN));
      return;
    }
    Double total = cost.total().flops();
    for (NodeCost n : cost.nodes()) {
      NodeCard card = byId.get(n.id());
      if (card != null) {
        card.showShare(
            total == null || total == 0 || n.cost().flops() == null
                ? Double.NaN
                : n.cost().flops() / total);
      }
    }
    curves.forEach(
        (e, curve) -> {
          boolean critical =
              cost.criticalPath().contains(e.from()) && cost.criticalPath().contains(e.to());
          curve.getStyleClass().remove("critical");
          if (critical) {
            curve.getStyleClass().add("critical");
          }
        });
  }

  private void placeEdges() {
    curves.forEach((e, curve) -> curve.place(out(byId.get(e.from())), in(byId.get(e.to()))));
  }

  private static Point2D out(NodeCard card) {
    return new Point2D(
        card.getLayoutX() + GraphLayout.CARD_WIDTH,
        card.getLayoutY() + GraphLayout.CARD_HEIGHT / 2);
  }

  private static Point2D in(NodeCard card) {
    return new Point2D(card.getLayoutX(), card.getLayoutY() + GraphLayout.CARD_HEIGHT / 2);
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

  // --- gestures ---

  private void cardPressed(NodeCard card, MouseEvent e) {
    String id = card.node().id();
    Set<String> chosen = new HashSet<>(model.selectionProperty().get().nodes());
    if (e.isShiftDown()) {
      if (!chosen.remove(id)) {
        chosen.add(id);
      }
      model.select(chosen);
    } else if (!chosen.contains(id)) {
      model.select(Set.of(id));
    }
    card.requestFocus();
    pressed = content.sceneToLocal(e.getSceneX(), e.getSceneY());
    dragged.clear();
    for (String each : model.selectionProperty().get().nodes()) {
      NodeCard c = byId.get(each);
      dragged.put(each, new Point2D(c.getLayoutX(), c.getLayoutY()));
    }
    e.consume();
  }

  private void cardDragged(NodeCard card, MouseEvent e) {
    if (pressed == null) {
      return;
    }
    Point2D by = content.sceneToLocal(e.getSceneX(), e.getSceneY()).subtract(pressed);
    dragged.forEach(
        (id, from) -> byId.get(id).relocate(from.getX() + by.getX(), from.getY() + by.getY()));
    placeEdges();
    e.consume();
  }

  private void cardReleased(MouseEvent e) {
    if (pressed != null && !e.isStillSincePress()) {
      Map<String, Position> to = new HashMap<>();
      dragged.keySet().forEach(id -> to.put(id, position(byId.get(id))));
      model.move(to);
    }
    pressed = null;
    e.consume();
  }

  private static Position position(NodeCard card) {
    return new Position(card.getLayoutX(), card.getLayoutY());
  }

  private void wirePort(NodeCard card) {
    card.port().setOnMousePressed(MouseEvent::consume);
    card.port()
        .setOnMouseDragged(
            e -> {
              Point2D at = content.sceneToLocal(e.getSceneX(), e.getSceneY());
              pending.place(out(card), at);
              pending.setVisible(true);
              showRefusal(card, cardAt(at), e);
              e.consume();
            });
    card.port()
        .setOnMouseReleased(
            e -> {
              pending.setVisible(false);
              refusal.setVisible(false);
              NodeCard to = cardAt(content.sceneToLocal(e.getSceneX(), e.getSceneY()));
              if (to != null && to != card) {
                model.connect(card.node().id(), to.node().id());
              }
              e.consume();
            });
  }

  private void showRefusal(NodeCard from, NodeCard to, MouseEvent e) {
    var why =
        to == null || to == from
            ? java.util.Optional.<String>empty()
            : model.refusal(from.node().id(), to.node().id());
    pending.getStyleClass().remove("refused");
    why.ifPresent(_ -> pending.getStyleClass().add("refused"));
    refusal.setText(why.orElse(""));
    refusal.setVisible(why.isPresent());
    Point2D at = sceneToLocal(e.getSceneX(), e.getSceneY());
    refusal.relocate(at.getX() + 14, at.getY() + 14);
  }

  private NodeCard cardAt(Point2D at) {
    return byId.values().stream()
        .filter(c -> c.getBoundsInParent().contains(at))
        .findFirst()
        .orElse(null);
  }

  private void groundPressed(MouseEvent e) {
    model.select(Set.of());
    requestFocus();
    panned =
        e.getButton() == MouseButton.SECONDARY
            ? null
            : new Point2D(e.getX() - content.getTranslateX(), e.getY() - content.getTranslateY());
  }

  private void groundDragged(MouseEvent e) {
    if (panned != null) {
      moved = true;
      content.setTranslateX(e.getX() - panned.getX());
      content.setTranslateY(e.getY() - panned.getY());
    }
  }

  private void scrolled(ScrollEvent e) {
    zoom(e.getDeltaY() > 0 ? 1.1 : 1 / 1.1, e.getX(), e.getY());
    e.consume();
  }

  // --- view ---

  /// Whether a person has panned or zoomed since the drawing was last fitted.
  boolean isMoved() {
    return moved;
  }

  double zoom() {
    return content.getScaleX();
  }

  void zoomBy(double factor) {
    zoom(factor, getWidth() / 2, getHeight() / 2);
  }

  /// Keeps what is under (x, y) there.
  private void zoom(double factor, double x, double y) {
    moved = true;
    Point2D before = content.parentToLocal(x, y);
    double scale = Math.clamp(content.getScaleX() * factor, LEAST, MOST);
    content.setScaleX(scale);
    content.setScaleY(scale);
    Point2D after = content.localToParent(before);
    content.setTranslateX(content.getTranslateX() + x - after.getX());
    content.setTranslateY(content.getTranslateY() + y - after.getY());
  }

  /// Of the cards, in the document's coordinates.
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

  /// Shows the whole drawing, at most at its own size.
  void fit() {
    if (byId.isEmpty() || getWidth() < 1) {
      return;
    }
    moved = false;
    Bounds b = bounds();
    double left = b.getMinX() - 170;
    double width = b.getWidth() + 170 + 90;
    double scale =
        Math.clamp(
            Math.min((getWidth() - 40) / width, (getHeight() - 90) / b.getHeight()), LEAST, 1);
    content.setScaleX(scale);
    content.setScaleY(scale);
    content.setTranslateX(0);
    content.setTranslateY(0);
    Point2D centre = content.localToParent(left + width / 2, b.getCenterY());
    content.setTranslateX(getWidth() / 2 - centre.getX());
    content.setTranslateY(getHeight() / 2 - 14 - centre.getY());
  }
}
