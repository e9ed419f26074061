package org.collograph.ui.editor.canvas;

import java.util.Map;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import org.collograph.export.GraphLayout;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.editor.drawing.Comparing.Compared;
import org.jspecify.annotations.Nullable;

/// What the drawing has not, and the one that it is compared with has: outlines of cards and edges.
/// What is new or other is marked on its own card and edge.
final class DifferenceLayer extends Group {
  private final Map<String, NodeCard> cards;
  private final EdgeLayer edges;
  private @Nullable Compared shown;

  /// @param cards by node, as they are at any time
  DifferenceLayer(Map<String, NodeCard> cards, EdgeLayer edges) {
    this.cards = cards;
    this.edges = edges;
    setMouseTransparent(true);
  }

  /// @param compared null for none
  void show(@Nullable Compared compared) {
    shown = compared;
    cards.forEach(
        (id, card) ->
            card.showDifference(
                compared != null && compared.difference().added().contains(id),
                compared != null && compared.difference().changed().contains(id)));
    edges.showAdded(compared == null ? Set.of() : compared.difference().addedEdges());
    place();
  }

  /// Brings the outlines to where the cards are.
  void place() {
    getChildren().clear();
    Compared now = shown;
    if (now == null) {
      return;
    }
    for (String id : now.difference().removed()) {
      Position at = now.before().positions().getOrDefault(id, new Position(0, 0));
      getChildren().add(outline(now.before().graph().node(id), at));
    }
    now.difference().removedEdges().forEach(e -> gone(e, now));
  }

  private static Label outline(Node node, Position at) {
    Label outline = Labels.of("", "gone-card");
    outline.setText(
        (node.model() == null ? Names.role(node.role()) : node.model()) + "\n" + node.id());
    outline.setMinSize(GraphLayout.CARD_WIDTH, GraphLayout.CARD_HEIGHT);
    outline.setMaxSize(GraphLayout.CARD_WIDTH, GraphLayout.CARD_HEIGHT);
    outline.relocate(at.x(), at.y());
    return outline;
  }

  private void gone(Edge e, Compared now) {
    Position from = place(e.from(), now);
    Position to = place(e.to(), now);
    EdgeCurve curve = new EdgeCurve("gone");
    double middle = GraphLayout.CARD_HEIGHT / 2;
    curve.place(
        new Point2D(from.x() + GraphLayout.CARD_WIDTH, from.y() + middle),
        new Point2D(to.x(), to.y() + middle));
    getChildren().add(curve);
  }

  /// Of a card that stands here, else where it stood.
  private Position place(String id, Compared now) {
    NodeCard card = cards.get(id);
    return card != null
        ? card.position()
        : now.before().positions().getOrDefault(id, new Position(0, 0));
  }
}
