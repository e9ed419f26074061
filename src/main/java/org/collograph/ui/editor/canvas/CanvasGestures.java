package org.collograph.ui.editor.canvas;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphEdit;
import org.collograph.graph.Position;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Turns the mouse into edits: drag a card to move it, drag from its port to connect, drag the
/// ground to pan, wheel to zoom. All of it is heard on the canvas, so that a gesture goes on
/// wherever the mouse is.
final class CanvasGestures {
  /// What the button that is held down does.
  private sealed interface Gesture {
    record Pan() implements Gesture {}

    /// @param from where the press was, in the drawing
    /// @param at of the cards that move, when it began
    /// @param pressed the card that was pressed, where a click without a drag selects it alone
    record Move(Point2D from, Map<String, Point2D> at, @Nullable NodeCard pressed)
        implements Gesture {}

    record Connect(NodeCard from) implements Gesture {}

    /// @param from a corner, in the drawing
    record Marquee(Point2D from) implements Gesture {}
  }

  private final EditorViewModel model;
  private final GraphCanvas canvas;
  private @Nullable Gesture gesture;
  private @Nullable Edge previewed;

  CanvasGestures(EditorViewModel model, GraphCanvas canvas) {
    this.model = model;
    this.canvas = canvas;
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  private void pressed(MouseEvent e) {
    if (e.getButton() == MouseButton.SECONDARY) {
      return;
    }
    Node hit = (Node) e.getTarget();
    NodeCard card = cardOf(hit);
    if (card != null && hit == card.port()) {
      gesture = new Gesture.Connect(card);
    } else if (card != null) {
      choose(card, e.isShiftDown());
      gesture = moving(e, card);
    } else if (hit instanceof EdgeCurve curve && curve.edge() != null) {
      model.select(curve.edge());
      canvas.requestFocus();
    } else if (e.isShiftDown()) {
      canvas.requestFocus();
      gesture = new Gesture.Marquee(canvas.inDrawing(e));
    } else {
      model.select(Set.of());
      canvas.requestFocus();
      canvas.viewport().grab(e.getX(), e.getY());
      gesture = new Gesture.Pan();
    }
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

  private Gesture moving(MouseEvent e, NodeCard card) {
    Map<String, Point2D> at = new HashMap<>();
    for (String id : model.selectionProperty().get().nodes()) {
      NodeCard moved = requireNonNull(canvas.card(id));
      at.put(id, new Point2D(moved.getLayoutX(), moved.getLayoutY()));
    }
    return new Gesture.Move(canvas.inDrawing(e), at, e.isShiftDown() ? null : card);
  }

  private void dragged(MouseEvent e) {
    switch (gesture) {
      case null -> {}
      case Gesture.Pan _ -> canvas.viewport().pull(e.getX(), e.getY());
      case Gesture.Move m -> {
        Point2D by = canvas.inDrawing(e).subtract(m.from());
        m.at()
            .forEach(
                (id, from) ->
                    requireNonNull(canvas.card(id))
                        .relocate(from.getX() + by.getX(), from.getY() + by.getY()));
        canvas.placeEdgesOf(m.at().keySet());
      }
      case Gesture.Marquee m -> model.select(canvas.within(m.from(), canvas.inDrawing(e)));
      case Gesture.Connect c -> {
        Point2D at = canvas.inDrawing(e);
        NodeCard to = canvas.cardAt(at);
        Optional<Sentence> why =
            to == null || to == c.from()
                ? Optional.empty()
                : model.refusal(c.from().node().id(), to.node().id());
        canvas.showPending(c.from(), at, why.orElse(null));
        previewEdge(c.from(), to, why.isEmpty());
      }
    }
  }

  /// Shows the change that letting go would make, once for each card that the mouse comes over.
  private void previewEdge(NodeCard from, @Nullable NodeCard to, boolean allowed) {
    Edge edge =
        to == null || to == from || !allowed ? null : new Edge(from.node().id(), to.node().id());
    if (!Objects.equals(edge, previewed)) {
      previewed = edge;
      model.preview(edge == null ? null : new GraphEdit.ConnectNodes(edge));
    }
  }

  private void released(MouseEvent e) {
    Gesture done = gesture;
    gesture = null;
    switch (done) {
      case null -> {}
      case Gesture.Pan _ -> {}
      case Gesture.Marquee _ -> canvas.hideMarquee();
      case Gesture.Move m -> {
        if (!e.isStillSincePress()) {
          Map<String, Position> to = new HashMap<>();
          m.at().keySet().forEach(id -> to.put(id, requireNonNull(canvas.card(id)).position()));
          model.move(to);
        } else if (m.pressed() != null) {
          model.select(Set.of(m.pressed().node().id()));
        }
      }
      case Gesture.Connect c -> {
        canvas.hidePending();
        previewEdge(c.from(), null, false);
        NodeCard to = canvas.cardAt(canvas.inDrawing(e));
        // Where it is not allowed, the bubble beside the mouse has said so.
        if (to != null && to != c.from()) {
          model.connect(c.from().node().id(), to.node().id());
        }
      }
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
