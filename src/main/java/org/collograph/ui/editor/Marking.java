package org.collograph.ui.editor;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.collograph.graph.Constraints;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphEdit;

/// Pins and bans of what is selected, each change one undoable step.
final class Marking {
  /// What a search may do with a part of the drawing.
  enum Mark {
    FREE("free"),
    PINNED("pinned"),
    BANNED("banned");

    private final String words;

    Mark(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    static Mark of(boolean pinned, boolean banned) {
      return pinned ? PINNED : banned ? BANNED : FREE;
    }
  }

  private final EditorViewModel model;

  Marking(EditorViewModel model) {
    this.model = model;
  }

  private Constraints now() {
    return model.documentProperty().get().constraints();
  }

  private void set(Constraints changed) {
    model.apply(new GraphEdit.ChangeConstraints(changed));
  }

  Mark role(String id) {
    return Mark.of(now().pins().roles().contains(id), now().bans().roles().contains(id));
  }

  Mark model(String id) {
    return Mark.of(now().pins().models().contains(id), now().bans().models().contains(id));
  }

  Mark node(String id) {
    return Mark.of(now().pins().nodes().contains(id), false);
  }

  Mark edge(Edge edge) {
    return Mark.of(now().pins().edges().contains(edge), now().bans().edges().contains(edge));
  }

  void role(String id, Mark mark) {
    set(
        mark == Mark.PINNED
            ? now().pinningRole(id, true)
            : now().pinningRole(id, false).banningRole(id, mark == Mark.BANNED));
  }

  void model(String id, Mark mark) {
    set(
        mark == Mark.PINNED
            ? now().pinningModel(id, true)
            : now().pinningModel(id, false).banningModel(id, mark == Mark.BANNED));
  }

  void node(String id, Mark mark) {
    set(new Constraints(now().pins().withNode(id, mark == Mark.PINNED), now().bans()));
  }

  void edge(Edge edge, Mark mark) {
    set(
        mark == Mark.PINNED
            ? now().pinning(edge, true)
            : now().pinning(edge, false).banning(edge, mark == Mark.BANNED));
  }

  /// Pins the selected nodes with their roles and models, or the selected edge; frees them where
  /// all of them are pinned.
  void pin() {
    Edge edge = model.selectionProperty().get().edge();
    if (edge != null) {
      edge(edge, edge(edge) == Mark.PINNED ? Mark.FREE : Mark.PINNED);
      return;
    }
    Set<String> ids = chosen("pin");
    boolean pinned = !now().pins().nodes().containsAll(ids);
    setAll(ids, (c, id) -> c.pinning(id, pinned));
  }

  /// Bans the models of the selected nodes, or the selected edge; frees them where all of them are
  /// banned.
  void ban() {
    Edge edge = model.selectionProperty().get().edge();
    if (edge != null) {
      edge(edge, edge(edge) == Mark.BANNED ? Mark.FREE : Mark.BANNED);
      return;
    }
    Set<String> ids = chosen("ban");
    boolean banned = !now().bans().models().containsAll(ids);
    setAll(ids, (c, id) -> c.banningModel(id, banned));
  }

  private Set<String> chosen(String verb) {
    Set<String> ids = model.selectionProperty().get().nodes();
    if (ids.isEmpty()) {
      model
          .session()
          .problems()
          .show("Nothing is selected. Maybe select the nodes or the edge to %s.".formatted(verb));
    }
    return ids;
  }

  private void setAll(Set<String> ids, BiFunction<Constraints, String, Constraints> change) {
    Constraints changed = now();
    for (String id : List.copyOf(ids)) {
      changed = change.apply(changed, id);
    }
    if (!ids.isEmpty()) {
      set(changed);
    }
  }
}
