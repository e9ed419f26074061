package org.collograph.ui.editor.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import org.collograph.graph.Ground;
import org.collograph.graph.GroundNote;
import org.collograph.graph.NodeGroup;
import org.collograph.graph.Position;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.Grounding;
import org.jspecify.annotations.Nullable;

/// What lies under the cards: the frames of groups, and notes.
final class GroundLayer extends Group {
  private final Map<String, NodeCard> cards;
  private final Grounding ground;
  private final Group frames = new Group();
  private final Group notes = new Group();
  private Ground shown = Ground.NONE;

  /// @param cards by node, as they are at any time
  GroundLayer(Map<String, NodeCard> cards, Grounding ground) {
    this.cards = cards;
    this.ground = ground;
    getChildren().addAll(frames, notes);
  }

  /// Brings frames and notes to what the document has.
  void show() {
    Ground now = ground.now();
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    frames.getChildren().setAll(now.groups().stream().map(GroupBox::new).toList());
    notes.getChildren().setAll(now.notes().stream().map(n -> new NoteBox(n, ground)).toList());
    place();
  }

  /// Brings the frames to where the cards are.
  void place() {
    for (var each : frames.getChildren()) {
      GroupBox box = (GroupBox) each;
      Bounds around = around(box.group());
      box.setVisible(around != null);
      if (around != null) {
        box.place(around);
      }
    }
  }

  private @Nullable Bounds around(NodeGroup group) {
    return union(
        group.nodes().stream()
            .map(cards::get)
            .filter(Objects::nonNull)
            .map(NodeCard::place)
            .toList());
  }

  /// The group whose name is under the mouse; null where none is.
  @Nullable NodeGroup named(javafx.scene.Node hit) {
    return frames.getChildren().stream()
        .map(GroupBox.class::cast)
        .filter(b -> b.isName(hit))
        .map(GroupBox::group)
        .findFirst()
        .orElse(null);
  }

  /// Puts a note there and lets it be written.
  void write(Point2D at) {
    var note = new GroundNote(Words.of("Note"), new Position(at.getX(), at.getY()));
    ground.write(note.text(), note.at());
    notes.getChildren().stream()
        .map(NoteBox.class::cast)
        .filter(n -> n.note().equals(note))
        .reduce((_, last) -> last)
        .ifPresent(NoteBox::begin);
  }

  /// @param around what else there is
  Bounds with(Bounds around) {
    List<Bounds> all = new ArrayList<>(List.of(around));
    frames.getChildren().stream()
        .flatMap(f -> java.util.stream.Stream.ofNullable(around(((GroupBox) f).group())))
        .map(GroupBox::with)
        .forEach(all::add);
    notes.getChildren().forEach(n -> all.add(n.getBoundsInParent()));
    return Objects.requireNonNull(union(all));
  }

  /// Null for none.
  static @Nullable Bounds union(List<Bounds> some) {
    return some.stream()
        .reduce(
            (a, b) -> {
              double x = Math.min(a.getMinX(), b.getMinX());
              double y = Math.min(a.getMinY(), b.getMinY());
              return new BoundingBox(
                  x,
                  y,
                  Math.max(a.getMaxX(), b.getMaxX()) - x,
                  Math.max(a.getMaxY(), b.getMaxY()) - y);
            })
        .orElse(null);
  }
}
