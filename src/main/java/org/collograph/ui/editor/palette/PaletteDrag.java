package org.collograph.ui.editor.palette;

import java.util.List;
import java.util.Objects;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import org.collograph.export.GraphLayout;
import org.collograph.graph.GraphEdit;
import org.collograph.graph.Position;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.editor.canvas.GraphCanvas;
import org.collograph.ui.editor.canvas.NodeCard;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.jspecify.annotations.Nullable;

/// Carries a role or a model from the palette: onto the ground it becomes a node there, onto a card
/// it changes that node. A gesture of the window's own; the platform's drag and drop is for files.
public final class PaletteDrag {
  private static final double LEAST = 6;

  /// @param model null where a role alone is carried
  record Carried(String role, @Nullable String model) {
    private org.collograph.graph.Node onto(org.collograph.graph.Node node) {
      return model == null ? node.withRole(role) : node.withModel(model);
    }
  }

  private final EditorViewModel model;
  private final GraphCanvas canvas;
  private final Label ghost = Labels.of("", "card", "ghost");
  private @Nullable Point2D pressed;
  private @Nullable String over;

  public PaletteDrag(EditorViewModel model, GraphCanvas canvas) {
    this.model = model;
    this.canvas = canvas;
    ghost.setMouseTransparent(true);
    ghost.setVisible(false);
    canvas.getChildren().add(ghost);
  }

  /// Lets something be dragged; a press and release in place stays a click. What follows the press
  /// is heard on the whole scene, so that the gesture goes on wherever the mouse is.
  void from(Node source, Carried carried) {
    source.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        e -> {
          pressed = new Point2D(e.getSceneX(), e.getSceneY());
          Scene scene = source.getScene();
          EventHandler<MouseEvent> dragging = d -> dragged(d, carried);
          EventHandler<MouseEvent> releasing =
              new EventHandler<>() {
                @Override
                public void handle(MouseEvent r) {
                  scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
                  scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, this);
                  released(r, carried);
                }
              };
          scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
          scene.addEventFilter(MouseEvent.MOUSE_RELEASED, releasing);
        });
  }

  private void dragged(MouseEvent e, Carried carried) {
    if (pressed == null || pressed.distance(e.getSceneX(), e.getSceneY()) < LEAST) {
      return;
    }
    ghost.setText(carried.model() == null ? Names.role(carried.role()) : carried.model());
    ghost.setVisible(true);
    ghost.autosize();
    Point2D at = canvas.sceneToLocal(e.getSceneX(), e.getSceneY());
    ghost.relocate(at.getX() - 30, at.getY() - 16);
    NodeCard card = canvas.cardAt(canvas.inDrawing(e));
    String now = card == null ? null : card.node().id();
    if (!Objects.equals(now, over)) {
      over = now;
      model.preview(
          card == null
              ? null
              : new GraphEdit.ChangeNodes(List.of(model.whole(carried.onto(card.node())))));
    }
    e.consume();
  }

  private void released(MouseEvent e, Carried carried) {
    boolean carrying = ghost.isVisible();
    ghost.setVisible(false);
    pressed = null;
    over = null;
    if (!carrying) {
      return;
    }
    model.preview(null);
    e.consume();
    Point2D local = canvas.sceneToLocal(e.getSceneX(), e.getSceneY());
    if (!canvas.contains(local)) {
      return;
    }
    Point2D at = canvas.inDrawing(e);
    NodeCard card = canvas.cardAt(at);
    if (card != null) {
      model.change(List.of(carried.onto(card.node())));
    } else {
      String name = carried.model() == null ? model.modelAtHand() : carried.model();
      model.add(
          carried.role(),
          name,
          new Position(
              at.getX() - GraphLayout.CARD_WIDTH / 2, at.getY() - GraphLayout.CARD_HEIGHT / 2));
    }
  }
}
