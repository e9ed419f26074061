package org.collograph.ui.editor.canvas;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.collograph.graph.Edge;
import org.collograph.graph.NodeGroup;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.jspecify.annotations.Nullable;

/// Turns the mouse into edits: drag a card to move it, from its port to connect, the end of an edge
/// to bring it elsewhere, the ground to select what a rectangle touches; with Space or the middle
/// button the ground is pulled, and the wheel zooms. All of it is heard on the canvas, so that a
/// gesture goes on wherever the mouse is.
final class CanvasGestures {
  /// From its end, in pixels: nearer than this a press takes hold of the end.
  private static final double AT_END = 26;

  /// From the middle of a card's dot, in the drawing.
  private static final double DOT = 8;

  private final EditorViewModel model;
  private final GraphCanvas canvas;
  private @Nullable Gesture gesture;
  private boolean isSpaceDown;
  private boolean hasPanned;
  private Runnable onSpace = () -> {};

  CanvasGestures(EditorViewModel model, GraphCanvas canvas) {
    this.model = model;
    this.canvas = canvas;
    canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pan);
    canvas.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> whilePanning(e, this::dragged));
    canvas.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> whilePanning(e, this::released));
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    canvas.addEventFilter(KeyEvent.KEY_PRESSED, this::space);
    canvas.addEventFilter(KeyEvent.KEY_RELEASED, this::space);
  }

  /// @param pressed what Space does where nothing was pulled with it
  void onSpace(Runnable pressed) {
    onSpace = pressed;
  }

  /// Held down it makes the mouse pull the ground; what it does else is done when it is let go.
  private void space(KeyEvent e) {
    boolean isPlain = !e.isControlDown() && !e.isAltDown() && !e.isMetaDown() && !e.isShiftDown();
    if (e.getCode() != KeyCode.SPACE || !isPlain || e.getTarget() instanceof TextInputControl) {
      return;
    }
    e.consume();
    if (e.getEventType() == KeyEvent.KEY_PRESSED) {
      hasPanned = isSpaceDown && hasPanned;
      isSpaceDown = true;
      canvas.setCursor(Cursor.OPEN_HAND);
    } else if (isSpaceDown) {
      isSpaceDown = false;
      canvas.setCursor(Cursor.DEFAULT);
      if (!hasPanned) {
        onSpace.run();
      }
    }
  }

  /// Whatever lies under the mouse, the ground is pulled.
  private void pan(MouseEvent e) {
    if (e.getButton() == MouseButton.MIDDLE || isSpaceDown) {
      hasPanned = true;
      canvas.requestFocus();
      gesture = new PanGesture(canvas.viewport(), e);
      e.consume();
    }
  }

  private void whilePanning(MouseEvent e, Consumer<MouseEvent> goOn) {
    if (gesture instanceof PanGesture) {
      goOn.accept(e);
      e.consume();
    }
  }

  private void pressed(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY) {
      gesture = primary(e);
    } else {
      aim(e);
    }
  }

  /// A context menu is about what is under the mouse.
  private void aim(MouseEvent e) {
    NodeCard card = cardOf((Node) e.getTarget());
    Edge edge = card == null ? canvas.edgeAt(canvas.inDrawing(e)) : null;
    if (card != null) {
      choose(card, false);
    } else if (edge != null) {
      model.select(edge);
      canvas.requestFocus();
    } else {
      model.select(Set.of());
      canvas.requestFocus();
    }
  }

  private @Nullable Gesture primary(MouseEvent e) {
    Node hit = (Node) e.getTarget();
    NodeCard card = cardOf(hit);
    if (card != null && hit == card.port()) {
      return new WireGesture(model, canvas, card, false, null);
    }
    Edge held = card == null ? null : heldAt(card, canvas.inDrawing(e));
    if (held != null) {
      model.select(held);
      return new WireGesture(model, canvas, requireNonNull(canvas.card(held.from())), false, held);
    }
    if (card != null) {
      choose(card, e.isShiftDown());
      return new MoveGesture(model, canvas, card, e, e.isShiftDown());
    }
    NodeGroup group = canvas.groupNamed(hit);
    if (group != null) {
      model.select(group.nodes());
      NodeCard first = requireNonNull(canvas.card(group.nodes().getFirst()));
      first.requestFocus();
      return new MoveGesture(model, canvas, first, e, true);
    }
    canvas.requestFocus();
    Point2D at = canvas.inDrawing(e);
    Edge edge = canvas.edgeAt(at);
    if (edge != null) {
      model.select(edge);
      return end(edge, at);
    }
    Set<String> kept = e.isShiftDown() ? model.selectionProperty().get().nodes() : Set.of();
    model.select(kept);
    return new MarqueeGesture(model, canvas, e, kept);
  }

  /// The edge that ends at the dot that is pressed, where it is one alone or the selected one.
  private @Nullable Edge heldAt(NodeCard card, Point2D at) {
    if (at.distance(card.in()) > DOT) {
      return null;
    }
    String id = card.node().id();
    Edge selected = model.selectionProperty().get().edge();
    List<String> read = model.graph().predecessors(id);
    return selected != null && selected.to().equals(id)
        ? selected
        : read.size() == 1 ? new Edge(read.getFirst(), id) : null;
  }

  /// Takes hold of an edge near one of its ends.
  private @Nullable Gesture end(Edge edge, Point2D at) {
    NodeCard from = requireNonNull(canvas.card(edge.from()));
    NodeCard to = requireNonNull(canvas.card(edge.to()));
    double reach = AT_END / canvas.viewport().zoom();
    double toReader = at.distance(to.in());
    double toRead = at.distance(from.out());
    if (Math.min(toReader, toRead) > reach) {
      return null;
    }
    return toReader <= toRead
        ? new WireGesture(model, canvas, from, false, edge)
        : new WireGesture(model, canvas, to, true, edge);
  }

  private @Nullable NodeCard cardOf(Node hit) {
    for (Node n = hit; n != null && n != canvas; n = n.getParent()) {
      if (n instanceof NodeCard card) {
        return card;
      }
    }
    return null;
  }

  private void choose(NodeCard card, boolean more) {
    String id = card.node().id();
    Set<String> chosen = new HashSet<>(model.selectionProperty().get().nodes());
    if (more) {
      if (!chosen.remove(id)) {
        chosen.add(id);
      }
      model.select(chosen);
    } else if (!chosen.contains(id)) {
      model.select(Set.of(id));
    }
    card.requestFocus();
  }

  private void dragged(MouseEvent e) {
    if (gesture != null) {
      gesture.drag(e);
    }
  }

  private void released(MouseEvent e) {
    Gesture done = gesture;
    gesture = null;
    if (done != null) {
      done.end(e);
    }
  }

  /// The wheel zooms; with Shift, or to the side, it pans.
  private void scrolled(ScrollEvent e) {
    if (e.isShiftDown() || e.isAltDown() || e.getDeltaX() != 0) {
      double along = e.isAltDown() ? e.getDeltaY() : 0;
      double across = e.getDeltaX() != 0 ? e.getDeltaX() : e.isAltDown() ? 0 : e.getDeltaY();
      canvas.viewport().by(across, e.getDeltaX() != 0 ? e.getDeltaY() : along);
    } else if (e.getDeltaY() != 0) {
      canvas.viewport().zoom(e.getDeltaY() > 0 ? 1.1 : 1 / 1.1, e.getX(), e.getY());
    }
    e.consume();
  }
}
