package org.collograph.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.collograph.words.Sentence;

/// The documents that a drawing was, one step per gesture, each with what was done. Not
/// thread-safe: it belongs to an editor.
public final class GraphHistory {
  /// @param name of what led to it
  private record Step(GraphDocument document, Sentence name) {}

  private final Deque<Step> past = new ArrayDeque<>();
  private final Deque<Step> future = new ArrayDeque<>();
  private Step present;

  public GraphHistory(GraphDocument first) {
    this.present = begun(first);
  }

  private static Step begun(GraphDocument first) {
    return new Step(first, Sentence.of("As it was opened"));
  }

  public GraphDocument present() {
    return present.document();
  }

  /// Starts anew with another document; nothing can be undone then.
  public void begin(GraphDocument first) {
    past.clear();
    future.clear();
    present = begun(first);
  }

  /// Applies an edit; one that changes nothing leaves no step.
  public void apply(GraphEdit edit) {
    GraphDocument after = edit.apply(present());
    if (!after.equals(present())) {
      past.push(present);
      future.clear();
      present = new Step(after, edit.words());
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

  /// What was done, the oldest first: [#depth] steps that can be undone stand before what is now,
  /// those after it were undone.
  public List<Sentence> names() {
    return steps().stream().map(Step::name).toList();
  }

  /// What the drawing was after a step, counted as in [#names].
  public GraphDocument at(int step) {
    return steps().get(step).document();
  }

  private List<Step> steps() {
    List<Step> all = new ArrayList<>();
    past.descendingIterator().forEachRemaining(all::add);
    all.add(present);
    all.addAll(future);
    return all;
  }

  /// Undoes or redoes until so many steps can be undone.
  public void goTo(int depth) {
    while (depth() > depth && canUndo()) {
      undo();
    }
    while (depth() < depth && canRedo()) {
      redo();
    }
  }
}
