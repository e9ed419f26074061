package org.collograph.ui.editor.canvas;

import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphEdit;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Draws an edge from a card's port to another card, or brings an end of one that is there to
/// another card.
final class WireGesture implements Gesture {
  private final EditorViewModel model;
  private final GraphCanvas canvas;
  private final NodeCard fixed;
  private final boolean isReader;
  private final @Nullable Edge before;
  private @Nullable Edge previewed;
  private boolean isDragged;

  /// @param fixed the card whose end stays
  /// @param isReader whether that one reads the other
  /// @param before the edge whose end is moved; null where a new one is drawn
  WireGesture(
      EditorViewModel model,
      GraphCanvas canvas,
      NodeCard fixed,
      boolean isReader,
      @Nullable Edge before) {
    this.model = model;
    this.canvas = canvas;
    this.fixed = fixed;
    this.isReader = isReader;
    this.before = before;
  }

  /// The edge that letting go on a card would make; null where it would make none.
  private @Nullable Edge edge(@Nullable NodeCard other) {
    if (other == null || other == fixed) {
      return null;
    }
    String id = other.node().id();
    String mine = fixed.node().id();
    return isReader ? new Edge(id, mine) : new Edge(mine, id);
  }

  private Optional<Sentence> refusal(Edge edge) {
    return before == null ? model.refusal(edge.from(), edge.to()) : model.refusal(before, edge);
  }

  @Override
  public void drag(MouseEvent e) {
    if (!isDragged && e.isStillSincePress()) {
      return;
    }
    isDragged = true;
    Point2D at = canvas.inDrawing(e);
    Edge edge = edge(canvas.cardAt(at));
    Optional<Sentence> why = edge == null ? Optional.empty() : refusal(edge);
    if (isReader) {
      canvas.pending().show(at, fixed.in(), at, why.orElse(null));
    } else {
      canvas.pending().show(fixed.out(), at, at, why.orElse(null));
    }
    preview(why.isPresent() ? null : edge);
  }

  /// Shows the change that letting go would make, once for each card that the mouse comes over.
  private void preview(@Nullable Edge edge) {
    if (!Objects.equals(edge, previewed)) {
      previewed = edge;
      model.preview(edge == null ? null : edit(edge));
    }
  }

  private GraphEdit edit(Edge edge) {
    return before == null
        ? new GraphEdit.ConnectNodes(edge)
        : new GraphEdit.Reconnect(before, edge);
  }

  @Override
  public void end(MouseEvent e) {
    canvas.pending().hide();
    preview(null);
    Edge edge = isDragged ? edge(canvas.cardAt(canvas.inDrawing(e))) : null;
    // Where it is not allowed, the bubble beside the mouse has said so.
    if (edge == null) {
      return;
    }
    if (before == null) {
      model.connect(edge.from(), edge.to());
    } else {
      model.reconnect(before, edge);
    }
  }
}
