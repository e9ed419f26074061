package org.collograph.ui.editor;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.collograph.export.GraphLayout;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.collograph.ui.common.Labels;

/// A node as a card: role, model, its share of the cost, a port on each side.
final class NodeCard extends Pane {
  private static final double STRIPE = 6;
  private static final double BAR = 84;

  private final Node node;
  private final Circle port = new Circle(5.5);
  private final Rectangle share = new Rectangle(0, 4);
  private final Label percent = Labels.of("", "small", "muted");

  /// @param colour of the model's family
  NodeCard(Node node, String letter, String colour, boolean warned) {
    this.node = node;
    setId("node-" + node.id());
    getStyleClass().add("card");
    setPrefSize(GraphLayout.CARD_WIDTH, GraphLayout.CARD_HEIGHT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(node.role() + " " + (node.model() == null ? "" : node.model()));
    Region stripe = new Region();
    stripe.setStyle("-fx-background-radius: 7 0 0 7; -fx-background-color: " + colour);
    stripe.resizeRelocate(1, 1, STRIPE, GraphLayout.CARD_HEIGHT - 2);
    stripe.setMinSize(STRIPE, GraphLayout.CARD_HEIGHT - 2);
    stripe.setMouseTransparent(true);
    Label badge = Labels.of(letter, "role-badge");
    badge.setStyle("-fx-text-fill: " + colour);
    Label name = Labels.of(node.model() == null ? node.role() : node.model(), "name");
    name.setMaxWidth(GraphLayout.CARD_WIDTH - 58);
    Label role =
        Labels.of(
            (node.model() == null ? "vote, no model" : node.role()) + " · " + node.id(),
            "small",
            "muted");
    role.setMaxWidth(GraphLayout.CARD_WIDTH - 58);
    VBox words = new VBox(0, name, role);
    HBox row = new HBox(8, badge, words);
    row.relocate(STRIPE + 9, 8);
    Rectangle track = new Rectangle(BAR, 4, Color.web("#8c959f", 0.25));
    track.relocate(STRIPE + 9, 48);
    share.setFill(Color.web(colour));
    share.relocate(STRIPE + 9, 48);
    percent.relocate(STRIPE + 9 + BAR + 8, 41);
    Circle in = new Circle(0, GraphLayout.CARD_HEIGHT / 2, 4.5);
    in.getStyleClass().add("port");
    in.setMouseTransparent(true);
    port.setCenterX(GraphLayout.CARD_WIDTH);
    port.setCenterY(GraphLayout.CARD_HEIGHT / 2);
    port.setId("port-" + node.id());
    port.getStyleClass().add("port");
    getChildren().addAll(stripe, row, track, share, percent, in, port);
    if (warned) {
      Label mark = Labels.of("!", "strong", "amber");
      mark.relocate(GraphLayout.CARD_WIDTH - 18, 5);
      getChildren().add(mark);
    }
  }

  Node node() {
    return node;
  }

  /// Where edges to its readers leave it, in the drawing.
  Point2D out() {
    return new Point2D(
        getLayoutX() + GraphLayout.CARD_WIDTH, getLayoutY() + GraphLayout.CARD_HEIGHT / 2);
  }

  /// Where edges from what it reads reach it, in the drawing.
  Point2D in() {
    return new Point2D(getLayoutX(), getLayoutY() + GraphLayout.CARD_HEIGHT / 2);
  }

  Position position() {
    return new Position(getLayoutX(), getLayoutY());
  }

  /// Dragging from it connects.
  Circle port() {
    return port;
  }

  /// @param part of the graph's cost, from 0 to 1; NaN where it cannot be said
  void showShare(double part) {
    share.setWidth(Double.isNaN(part) ? 0 : Math.max(0, Math.min(1, part)) * BAR);
    percent.setText(Double.isNaN(part) ? "" : "%.0f %%".formatted(part * 100));
  }

  void showSelected(boolean selected) {
    getStyleClass().remove("selected");
    if (selected) {
      getStyleClass().add("selected");
    }
  }
}
