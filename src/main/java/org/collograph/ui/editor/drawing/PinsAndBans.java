package org.collograph.ui.editor.drawing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.collograph.graph.Constraints;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphEdit;
import org.collograph.graph.Node;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Pins and bans of what is selected, each change one undoable step.
public final class PinsAndBans {
  /// What a search may do with a part of the drawing.
  public enum Hold {
    FREE("free"),
    PINNED("pinned"),
    BANNED("banned");

    private final String words;

    Hold(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    static Hold of(boolean pinned, boolean banned) {
      return pinned ? PINNED : banned ? BANNED : FREE;
    }
  }

  private final EditorViewModel model;

  PinsAndBans(EditorViewModel model) {
    this.model = model;
  }

  private Constraints now() {
    return model.documentProperty().get().constraints();
  }

  private void set(Constraints changed) {
    model.apply(new GraphEdit.ChangeConstraints(changed));
  }

  public Hold role(String id) {
    return Hold.of(now().pins().roles().contains(id), now().bans().roles().contains(id));
  }

  public Hold model(String id) {
    return Hold.of(now().pins().models().contains(id), now().bans().models().contains(id));
  }

  public Hold node(String id) {
    return Hold.of(now().pins().nodes().contains(id), false);
  }

  public Hold edge(Edge edge) {
    return Hold.of(now().pins().edges().contains(edge), now().bans().edges().contains(edge));
  }

  /// With which a search begins; null where the search is to say.
  public @Nullable Double probability(Edge edge) {
    return now().probabilities().edges().get(edge);
  }

  /// Of the role that it has in the drawing.
  public @Nullable Double probabilityOfRole(Node node) {
    return now().probabilities().roles().getOrDefault(node.id(), Map.of()).get(node.role());
  }

  /// Of the model that it has in the drawing.
  public @Nullable Double probabilityOfModel(Node node) {
    return node.model() == null
        ? null
        : now().probabilities().models().getOrDefault(node.id(), Map.of()).get(node.model());
  }

  public void probability(Edge edge, @Nullable Double p) {
    set(now().with(now().probabilities().withEdge(edge, p)));
  }

  public void probabilityOfRole(Node node, @Nullable Double p) {
    set(now().with(now().probabilities().withRole(node.id(), node.role(), p)));
  }

  public void probabilityOfModel(Node node, @Nullable Double p) {
    String model = node.model();
    if (model != null) {
      set(now().with(now().probabilities().withModel(node.id(), model, p)));
    }
  }

  public void role(String id, Hold mark) {
    set(
        mark == Hold.PINNED
            ? now().pinningRole(id, true)
            : now().pinningRole(id, false).banningRole(id, mark == Hold.BANNED));
  }

  public void model(String id, Hold mark) {
    set(
        mark == Hold.PINNED
            ? now().pinningModel(id, true)
            : now().pinningModel(id, false).banningModel(id, mark == Hold.BANNED));
  }

  public void node(String id, Hold mark) {
    set(now().pinningNode(id, mark == Hold.PINNED));
  }

  public void edge(Edge edge, Hold mark) {
    set(
        mark == Hold.PINNED
            ? now().pinning(edge, true)
            : now().pinning(edge, false).banning(edge, mark == Hold.BANNED));
  }

  /// Pins the selected nodes with their roles and models, or the selected edge; frees them where
  /// all of them are pinned.
  public void pin() {
    Edge edge = model.selectionProperty().get().edge();
    if (edge != null) {
      edge(edge, edge(edge) == Hold.PINNED ? Hold.FREE : Hold.PINNED);
      return;
    }
    Set<String> ids = chosen("pin");
    boolean pinned = !now().pins().nodes().containsAll(ids);
    setAll(ids, (c, id) -> c.pinning(id, pinned));
  }

  /// Bans the models of the selected nodes, or the selected edge; frees them where all of them are
  /// banned.
  public void ban() {
    Edge edge = model.selectionProperty().get().edge();
    if (edge != null) {
      edge(edge, edge(edge) == Hold.BANNED ? Hold.FREE : Hold.BANNED);
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
          .notices()
          .hint(
              Sentence.of("Nothing is selected. Maybe select the nodes or the edge to %s.", verb));
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
