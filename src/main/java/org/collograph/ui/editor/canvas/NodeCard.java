package org.collograph.ui.editor.canvas;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.collograph.evaluation.NodeTrace;
import org.collograph.export.GraphLayout;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.question.AnswerVerdict;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A node as a card: role, model, its share of the cost, pin and finding in its corner, a port on
/// each side.
public final class NodeCard extends Pane {
  private static final double STRIPE = 6;
  private static final double BAR = 84;
  private static final double CHANCE = 38;
  private static final double WORDS = GraphLayout.CARD_WIDTH - 74;

  private final Region stripe = new Region();
  private final Group details = new Group();
  private final Label badge = Labels.of("", "role-badge");
  private final Label name = Labels.of("", "name");
  private final Label role = Labels.of("", "small", "muted");
  private final Label modelChance = Labels.of("", "chance");
  private final Label roleChance = Labels.of("", "chance");
  private final HBox corner = new HBox(3);
  private final Circle in = new Circle(4.5);
  private final Circle port = new Circle(5.5);
  private final Rectangle share = new Rectangle(0, 4);
  private final Label percent = Labels.of("", "small", "muted");
  private final Label answer = Labels.of("", "answer-pill");
  private CardFace face;

  NodeCard(CardFace face) {
    getStyleClass().add("card");
    setPrefSize(GraphLayout.CARD_WIDTH, GraphLayout.CARD_HEIGHT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    layOut();
    this.face = face;
    draw(face);
  }

  private void layOut() {
    stripe.resizeRelocate(1, 1, STRIPE, GraphLayout.CARD_HEIGHT - 2);
    stripe.setMinHeight(GraphLayout.CARD_HEIGHT - 2);
    stripe.setMouseTransparent(true);
    name.setMaxWidth(WORDS);
    // What tells models of one family apart stands at the end of their names.
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    role.setMaxWidth(WORDS);
    HBox row =
        new HBox(
            8, badge, new VBox(0, new HBox(4, name, modelChance), new HBox(4, role, roleChance)));
    row.relocate(STRIPE + 9, 8);
    corner.relocate(GraphLayout.CARD_WIDTH - 42, 6);
    corner.setPrefWidth(36);
    corner.setAlignment(javafx.geometry.Pos.TOP_RIGHT);
    corner.setMouseTransparent(true);
    Rectangle track = new Rectangle(BAR, 4, Color.web("#8c959f", 0.25));
    track.relocate(STRIPE + 9, 48);
    share.relocate(STRIPE + 9, 48);
    percent.relocate(STRIPE + 9 + BAR + 8, 41);
    layOutPorts();
    details.getChildren().addAll(row, track, share, percent, corner);
    getChildren().addAll(stripe, answer);
  }

  private void layOutPorts() {
    in.setCenterY(GraphLayout.CARD_HEIGHT / 2);
    in.getStyleClass().add("port");
    in.setMouseTransparent(true);
    port.setCenterX(GraphLayout.CARD_WIDTH);
    port.setCenterY(GraphLayout.CARD_HEIGHT / 2);
    port.getStyleClass().add("port");
    answer.setVisible(false);
    answer.setMouseTransparent(true);
    answer.setMaxWidth(GraphLayout.CARD_WIDTH - 20);
  }

  /// The card of the same node, as it is now.
  void show(CardFace now) {
    if (now.equals(face)) {
      return;
    }
    face = now;
    draw(now);
  }

  private void draw(CardFace now) {
    Node node = now.node();
    setId("node-" + node.id());
    port.setId("port-" + node.id());
    stripe.setStyle("-fx-background-radius: 7 0 0 7; -fx-background-color: " + now.colour());
    badge.setText(now.letter());
    badge.setStyle("-fx-border-color: " + now.colour());
    name.setText(node.model() == null ? Names.role(node.role()) : node.model());
    String kind = node.model() == null ? Words.of("no model") : Names.role(node.role());
    role.setText(kind + " · " + node.id());
    share.setFill(Color.web(now.colour()));
    corner.getChildren().clear();
    if (now.isOwn()) {
      corner.getChildren().add(new FontIcon(MaterialDesignP.PENCIL_OUTLINE));
    }
    if (now.pinned()) {
      corner.getChildren().add(new FontIcon(MaterialDesignP.PIN));
    }
    if (now.banned()) {
      corner.getChildren().add(new FontIcon(MaterialDesignC.CANCEL));
    }
    if (now.warned()) {
      corner.getChildren().add(Labels.of("!", "finding-badge"));
    }
    show(modelChance, now.modelChance());
    show(roleChance, now.roleChance());
    double room = corner.getChildren().isEmpty() ? WORDS + 30 : WORDS;
    name.setMaxWidth(room - (now.modelChance() == null ? 0 : CHANCE));
    role.setMaxWidth(room - (now.roleChance() == null ? 0 : CHANCE));
    setAccessibleText(now.spoken());
  }

  private static void show(Label label, @Nullable Double chance) {
    label.setText(chance == null ? "" : ChanceLayer.percent(chance));
    label.setVisible(chance != null);
    label.setManaged(chance != null);
    label.setMinWidth(USE_PREF_SIZE);
  }

  public Node node() {
    return face.node();
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

  /// What it takes up, in the drawing.
  Bounds place() {
    return new BoundingBox(
        getLayoutX(), getLayoutY(), GraphLayout.CARD_WIDTH, GraphLayout.CARD_HEIGHT);
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
    share.setWidth(Double.isNaN(part) ? 0 : Math.clamp(part, 0, 1) * BAR);
    percent.setText(Double.isNaN(part) ? "" : "%.0f %%".formatted(part * 100));
  }

  /// What it said to a question; null for nothing.
  void showAnswer(@Nullable NodeTrace trace) {
    answer.setVisible(trace != null);
    percent.setVisible(trace == null);
    if (trace != null) {
      String words = trace.answer() == null ? Words.of("no answer") : AnswerVerdict.inShort(trace);
      answer.setText(words + (trace.right() ? "  ✓" : "  ✗"));
      answer.getStyleClass().removeAll("good", "bad");
      answer.getStyleClass().add(trace.right() ? "good" : "bad");
      answer.autosize();
      answer.relocate(GraphLayout.CARD_WIDTH - answer.getWidth() - 10, GraphLayout.CARD_HEIGHT - 6);
    }
  }

  /// From afar it shows its family's colour alone: its words could not be read. They and its ports
  /// are there only where they are seen.
  void showFrom(boolean far, boolean seen) {
    double width = far ? GraphLayout.CARD_WIDTH - 2 : STRIPE;
    if (stripe.getMinWidth() != width) {
      stripe.setMinWidth(width);
      stripe.setPrefWidth(width);
      stripe.resize(width, GraphLayout.CARD_HEIGHT - 2);
    }
    boolean words = seen && !far;
    if (words != getChildren().contains(details)) {
      getChildren().removeAll(details, in, port);
      if (words) {
        getChildren().addAll(1, List.of(details, in, port));
      }
    }
  }

  /// Beside another drawing.
  void showDifference(boolean added, boolean changed) {
    getStyleClass().removeAll("added", "changed");
    if (added || changed) {
      getStyleClass().add(added ? "added" : "changed");
    }
  }

  void showSelected(boolean selected) {
    getStyleClass().remove("selected");
    if (selected) {
      getStyleClass().add("selected");
    }
  }
}
