package org.collograph.ui.editor.canvas;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.ui.editor.drawing.PinsAndBans;
import org.jspecify.annotations.Nullable;

/// The curves of a drawing's edges.
final class EdgeLayer extends Group {
  /// Of larger drawings the edges run straight: finding ways round would hold up dragging.
  private static final int MOST_ROUTED = 120;

  private final Map<String, NodeCard> cards;
  private final Map<Edge, EdgeCurve> curves = new HashMap<>();

  /// @param cards by node, as they are at any time
  EdgeLayer(Map<String, NodeCard> cards) {
    this.cards = cards;
  }

  /// Null where there is none.
  @Nullable EdgeCurve curve(Edge edge) {
    return curves.get(edge);
  }

  /// Takes away the curves of edges that are gone.
  void drop(CollaborationGraph graph) {
    curves.keySet().removeIf(e -> !graph.contains(e) && getChildren().remove(curves.get(e)));
  }

  /// Makes a curve for each edge that has none.
  void add(CollaborationGraph graph) {
    graph.edges().forEach(e -> curves.computeIfAbsent(e, this::fresh));
  }

  private EdgeCurve fresh(Edge e) {
    EdgeCurve curve = new EdgeCurve();
    curve.setId("edge-" + e.from() + "-" + e.to());
    getChildren().add(curve);
    return curve;
  }

  /// That which runs nearest to a point, where one is within reach.
  @Nullable Edge at(Point2D point, double reach) {
    double nearest = reach;
    Edge found = null;
    for (var each : curves.entrySet()) {
      double away = each.getValue().distance(point);
      if (away <= nearest) {
        nearest = away;
        found = each.getKey();
      }
    }
    return found;
  }

  /// Brings all to where the cards are.
  void place() {
    place(curves.keySet());
  }

  /// Brings the edges of some cards to where those are.
  void placeOf(Set<String> ids, CollaborationGraph graph) {
    List<Edge> touched = new ArrayList<>();
    for (String id : ids) {
      graph.predecessors(id).forEach(from -> touched.add(new Edge(from, id)));
      graph.successors(id).forEach(to -> touched.add(new Edge(id, to)));
    }
    place(touched);
  }

  private void place(Collection<Edge> some) {
    List<Bounds> all = new ArrayList<>();
    if (cards.size() <= MOST_ROUTED) {
      cards.values().forEach(c -> all.add(c.getBoundsInParent()));
    }
    for (Edge e : some) {
      Point2D from = requireNonNull(cards.get(e.from())).out();
      Point2D to = requireNonNull(cards.get(e.to())).in();
      requireNonNull(curves.get(e))
          .place(all.isEmpty() ? EdgeRoute.direct(from, to) : EdgeRoute.around(from, to, all));
    }
  }

  /// Marks edges that are new beside another drawing.
  void showAdded(Set<Edge> added) {
    curves.forEach((e, curve) -> curve.showAdded(added.contains(e)));
  }

  /// @param critical nodes on the slowest way
  /// @param selected null where none is
  void show(Set<String> critical, @Nullable Edge selected, Function<Edge, PinsAndBans.Hold> marks) {
    curves.forEach(
        (e, curve) ->
            curve.show(
                critical.contains(e.from()) && critical.contains(e.to()),
                e.equals(selected),
                marks.apply(e)));
  }
}
