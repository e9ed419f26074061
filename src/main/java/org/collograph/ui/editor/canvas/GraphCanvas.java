package org.collograph.ui.editor.canvas;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.collograph.cost.GraphCost;
import org.collograph.cost.NodeCost;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Constraints;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.NodeGroup;
import org.collograph.graph.Position;
import org.collograph.graph.Role;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.jspecify.annotations.Nullable;

/// Draws the document: cards, edges, the question on the left and the answer on the right.
public final class GraphCanvas extends Pane {
  /// A note stands so far under a card that the mouse is on.
  private static final double BENEATH = 14;

  /// How near an edge a press has to be, in pixels.
  private static final double PICKED = 6;

  private final EditorViewModel model;
  private final Group content = new Group();
  private final Group cards = new Group();
  private final Group above = new Group();
  private final Terminals terminals = new Terminals();
  private final Viewport viewport = new Viewport(this, content);
  private final Rectangle marquee = new Rectangle();
  private final Guides guides = new Guides();
  private final Map<String, NodeCard> byId = new LinkedHashMap<>();
  private final Legibility legibility = new Legibility(byId.values(), viewport);
  private final EdgeLayer edges = new EdgeLayer(byId);
  private final GroundLayer ground;
  private final ChanceLayer chances = new ChanceLayer(byId, edges);
  private final DifferenceLayer difference = new DifferenceLayer(byId, edges);
  private final PendingWire pending = new PendingWire(this);
  private final Glide glide = new Glide(this::placeEdges);
  private Runnable onArranged = () -> {};
  private final CanvasGestures gestures;
  private @Nullable Point2D pointer;
  private @Nullable CollaborationGraph drawn;

  public GraphCanvas(EditorViewModel model) {
    this.model = model;
    this.ground = new GroundLayer(byId, model.ground());
    setId("canvas");
    setAccessibleText(Words.of("Drawing"));
    getStyleClass().add("canvas");
    content
        .getChildren()
        .addAll(
            ground,
            difference,
            terminals,
            edges,
            cards,
            chances,
            above,
            guides,
            pending.line,
            marquee);
    marquee.getStyleClass().add("marquee");
    marquee.setMouseTransparent(true);
    above.setMouseTransparent(true);
    hideMarquee();
    getChildren().addAll(content, pending.refusal);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    model.assessmentProperty().subscribe(_ -> redraw());
    model.session().rolesProperty().subscribe(_ -> redraw());
    model.session().darkProperty().subscribe(_ -> redraw());
    model.selectionProperty().subscribe(_ -> showSelection());
    model.comparing().comparedProperty().subscribe(difference::show);
    setOnMouseMoved(e -> pointer = inDrawing(e));
    setOnMouseExited(_ -> pointer = null);
    gestures = new CanvasGestures(model, this);
  }

  /// Where the mouse is, in the drawing; null where it is elsewhere.
  public @Nullable Point2D pointer() {
    return pointer;
  }

  /// @param pressed what Space does where the ground was not pulled with it
  public void onSpace(Runnable pressed) {
    gestures.onSpace(pressed);
  }

  /// What cards come into that are dragged.
  Guides guides() {
    return guides;
  }

  /// The upper left corners of all cards but some.
  List<Point2D> standing(Set<String> moving) {
    return byId.values().stream()
        .filter(c -> !moving.contains(c.node().id()))
        .map(c -> new Point2D(c.getLayoutX(), c.getLayoutY()))
        .toList();
  }

  /// The edge that runs nearest to a point, where one is near.
  @Nullable Edge edgeAt(Point2D at) {
    return edges.at(at, PICKED / viewport.zoom());
  }

  /// Brings a node's card to the middle.
  public void centre(String id) {
    NodeCard card = byId.get(id);
    if (card != null) {
      Bounds b = card.getBoundsInParent();
      viewport.centre(new Point2D(b.getCenterX(), b.getCenterY()));
      card.requestFocus();
    }
  }

  public Viewport viewport() {
    return viewport;
  }

  /// Null where there is none.
  @Nullable NodeCard card(String id) {
    return byId.get(id);
  }

  /// Null where there is none.
  @Nullable EdgeCurve curve(Edge edge) {
    return edges.curve(edge);
  }

  /// What is shown above the cards for a moment.
  Group above() {
    return above;
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
  public @Nullable NodeCard cardAt(Point2D at) {
    return byId.values().stream()
        .filter(c -> c.getBoundsInParent().contains(at))
        .findFirst()
        .orElse(null);
  }

  /// Where the mouse is, in the drawing's own coordinates.
  public Point2D inDrawing(MouseEvent e) {
    return content.sceneToLocal(e.getSceneX(), e.getSceneY());
  }

  /// Brings cards and edges to what the document is; those that stay are kept.
  private void redraw() {
    CollaborationGraph graph = model.graph();
    if (!graph.equals(drawn)) {
      // What was said to a question was said by another team.
      byId.values().forEach(c -> c.showAnswer(null));
      drawn = graph;
    }
    boolean focusInside = hasFocusedCard();
    byId.keySet().removeIf(id -> !graph.contains(id) && cards.getChildren().remove(byId.get(id)));
    edges.drop(graph);
    Set<String> warned =
        model.assessmentProperty().get().findings().stream()
            .flatMap(f -> f.nodes().stream())
            .collect(Collectors.toSet());
    Map<NodeCard, Point2D> moving = new HashMap<>();
    Set<String> before = Set.copyOf(byId.keySet());
    graph.nodes().forEach(n -> showCard(n, warned.contains(n.id()), moving));
    edges.add(graph);
    ground.show();
    chances.show(model.documentProperty().get().constraints().probabilities(), graph);
    difference.show(model.comparing().comparedProperty().get());
    showCost();
    glide.begin(moving, model.session().settings().isStill());
    showSelection();
    byId.values().stream()
        .filter(c -> !before.isEmpty() && !before.contains(c.node().id()))
        .reduce((_, last) -> last)
        .ifPresent(c -> viewport.reveal(c.getBoundsInParent()));
    if (focusInside && !hasFocusedCard()) {
      // The focused card is gone, though the scene does not know it yet; keys must still come here.
      requestFocus();
    }
  }

  private boolean hasFocusedCard() {
    return getScene() != null
        && getScene().getFocusOwner() instanceof NodeCard c
        && byId.containsValue(c);
  }

  private void showCard(Node n, boolean warned, Map<NodeCard, Point2D> moving) {
    String letter = model.session().roles().find(n.role()).map(Role::letter).orElse("?");
    Constraints c = model.documentProperty().get().constraints();
    var face =
        new CardFace(
            n,
            letter,
            model.session().colourOf(n.model()),
            warned,
            isAmong(n.id(), c.pins()),
            isAmong(n.id(), c.bans()),
            model.marking().probabilityOfRole(n),
            model.marking().probabilityOfModel(n));
    Position p = model.documentProperty().get().positions().get(n.id());
    Point2D at = p == null ? Point2D.ZERO : new Point2D(p.x(), p.y());
    NodeCard card = byId.get(n.id());
    if (card == null) {
      NodeCard fresh = new NodeCard(face);
      fresh.relocate(at.getX(), at.getY());
      fresh.focusedProperty().subscribe(focused -> focus(fresh, focused));
      byId.put(n.id(), fresh);
      cards.getChildren().add(fresh);
      return;
    }
    card.show(face);
    if (card.getLayoutX() != at.getX() || card.getLayoutY() != at.getY()) {
      moving.put(card, at);
    }
  }

  private static boolean isAmong(String id, org.collograph.graph.MarkedParts marks) {
    return marks.nodes().contains(id) || marks.roles().contains(id) || marks.models().contains(id);
  }

  private void focus(NodeCard card, boolean focused) {
    if (focused && !model.selectionProperty().get().nodes().contains(card.node().id())) {
      model.select(Set.of(card.node().id()));
    }
  }

  private void showCost() {
    GraphCost cost = model.assessmentProperty().get().cost();
    Map<String, NodeCost> parts =
        cost == null
            ? Map.of()
            : cost.nodes().stream().collect(Collectors.toMap(NodeCost::id, n -> n));
    Double total = cost == null ? null : cost.total().flops();
    byId.forEach(
        (id, card) -> {
          NodeCost one = parts.get(id);
          Double part = one == null ? null : one.cost().flops();
          card.showShare(total == null || total <= 0 || part == null ? Double.NaN : part / total);
        });
  }

  /// Brings the edges of cards that are being dragged to where those are; the others wait until the
  /// drag ends.
  void placeEdgesOf(Set<String> ids) {
    edges.placeOf(ids, model.graph());
    placeBeside();
  }

  private void placeBeside() {
    ground.place();
    chances.place();
    difference.place();
    terminals.place(model.graph(), byId, bounds());
  }

  /// @param arranged told when cards have come to new places
  /// @param seen told when another part of the drawing is seen
  public void listen(Runnable arranged, Runnable seen) {
    onArranged = arranged;
    viewport.listen(
        () -> {
          legibility.follow();
          chances.setVisible(!legibility.isFar());
          seen.run();
        });
  }

  /// Brings edges and terminals to where the cards are.
  void placeEdges() {
    edges.place();
    placeBeside();
    onArranged.run();
    viewport.tell();
  }

  private void showSelection() {
    var s = model.selectionProperty().get();
    GraphCost cost = model.assessmentProperty().get().cost();
    Set<String> critical = cost == null ? Set.of() : cost.criticalPath();
    byId.forEach((id, card) -> card.showSelected(s.nodes().contains(id)));
    followFocus(s.nodes());
    edges.show(critical, s.edge(), model.marking()::edge);
  }

  /// Where one card has the focus and another alone is selected, that one gets it.
  private void followFocus(Set<String> chosen) {
    boolean onCard = getScene() != null && getScene().getFocusOwner() instanceof NodeCard;
    if (onCard && chosen.size() == 1) {
      NodeCard card = byId.get(chosen.iterator().next());
      if (card != null && !card.isFocused()) {
        card.requestFocus();
      }
    }
  }

  /// The group whose name that is; null where it is none's.
  @Nullable NodeGroup groupNamed(javafx.scene.Node hit) {
    return ground.named(hit);
  }

  /// Lets a note be written where the mouse is, else in the middle.
  public void write() {
    Point2D at = pointer == null ? viewport.middle() : pointer;
    NodeCard under = cardAt(at);
    ground.write(under == null ? at : new Point2D(at.getX(), under.place().getMaxY() + BENEATH));
  }

  PendingWire pending() {
    return pending;
  }

  /// The cards with the colours of their families, for a picture of the whole.
  Map<Bounds, String> places() {
    Map<Bounds, String> all = new LinkedHashMap<>();
    byId.values().forEach(c -> all.put(c.place(), model.session().colourOf(c.node().model())));
    return all;
  }

  /// Of the cards, in the drawing.
  Bounds bounds() {
    Bounds all = GroundLayer.union(byId.values().stream().map(NodeCard::place).toList());
    return all == null ? new BoundingBox(0, 0, 1, 1) : all;
  }

  /// Shows all of it where some of it is outside.
  public void fitWhatIsOutside() {
    glide.finish();
    if (!viewport.shows(ground.with(bounds()))) {
      fit();
    }
  }

  public void fit() {
    if (!byId.isEmpty()) {
      glide.finish();
      viewport.fit(ground.with(bounds()));
    }
  }
}
