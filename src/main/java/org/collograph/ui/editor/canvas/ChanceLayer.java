package org.collograph.ui.editor.canvas;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.StartProbabilities;
import org.collograph.ui.common.Labels;
import org.jspecify.annotations.Nullable;

/// With which probability a search begins to draw an edge, on each that has one; those that are not
/// in the drawing are dotted.
final class ChanceLayer extends Group {
  /// @param possible where it is not drawn, else null
  private record Chance(Label percent, @Nullable EdgeCurve possible) {}

  private final Map<String, NodeCard> cards;
  private final EdgeLayer edges;
  private final Map<Edge, Chance> shown = new HashMap<>();

  /// @param cards by node, as they are at any time
  ChanceLayer(Map<String, NodeCard> cards, EdgeLayer edges) {
    this.cards = cards;
    this.edges = edges;
    setMouseTransparent(true);
  }

  void show(StartProbabilities begins, CollaborationGraph graph) {
    getChildren().clear();
    shown.clear();
    begins
        .edges()
        .forEach(
            (edge, p) -> {
              Label percent = Labels.of(percent(p), "chance");
              EdgeCurve possible = graph.contains(edge) ? null : new EdgeCurve("possible");
              if (possible != null) {
                getChildren().add(possible);
              }
              getChildren().add(percent);
              shown.put(edge, new Chance(percent, possible));
            });
  }

  static String percent(double p) {
    return "%.0f %%".formatted(p * 100);
  }

  /// Brings all to where the cards are; the edges are there already.
  void place() {
    shown.forEach(this::place);
  }

  private void place(Edge edge, Chance chance) {
    EdgeCurve curve = chance.possible() == null ? edges.curve(edge) : chance.possible();
    NodeCard from = cards.get(edge.from());
    NodeCard to = cards.get(edge.to());
    if (curve == null || from == null || to == null) {
      return;
    }
    if (curve == chance.possible()) {
      curve.place(from.out(), to.in());
    }
    Point2D middle = curve.middle();
    Label percent = chance.percent();
    percent.relocate(
        middle.getX() - percent.prefWidth(-1) / 2, middle.getY() - percent.prefHeight(-1) / 2);
  }
}
