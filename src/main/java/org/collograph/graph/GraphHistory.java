package org.collograph.graph;

import java.util.ArrayDeque;
import java.util.Deque;

/// The documents that a drawing was, one step per gesture. Not thread-safe: it belongs to an
/// editor.
public final class GraphHistory {
  private final Deque<GraphDocument> past = new ArrayDeque<>();
  private final Deque<GraphDocument> future = new ArrayDeque<>();
  private GraphDocument present;

  public GraphHistory(GraphDocument first) {
    this.present = first;
  }

  public GraphDocument present() {
    return present;
  }

  /// Starts anew with another document; nothing can be undone then.
  public void begin(GraphDocument first) {
    past.clear();
    future.clear();
    present = first;
  }

  /// Applies an edit; one that changes nothing leaves no step.
  public void apply(GraphEdit edit) {
    GraphDocument after = edit.apply(present);
    if (!after.equals(present)) {
      past.push(present);
      future.clear();
      present = after;
    }
  }

  /// How many steps can be undone.
  public int depth() {
    return past.size();
  }

  public boolean canUndo() {
    return !past.isEmpty();
  }

  public boolean canRedo() {
    return !future.isEmpty();
  }

  public void undo() {
    if (canUndo()) {
      future.push(present);
      present = past.pop();
    }
  }

  public void redo() {
    if (canRedo()) {
      past.push(present);
      present = future.pop();
    }
  }
}
