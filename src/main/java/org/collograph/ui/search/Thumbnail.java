package org.collograph.ui.search;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Shape;
import org.collograph.ui.common.Session;
import org.jspecify.annotations.Nullable;

/// A small picture of a graph: layers from left to right.
final class Thumbnail {
  private Thumbnail() {}

  static void draw(Canvas canvas, @Nullable CollaborationGraph graph, Session session) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (graph == null) {
      return;
    }
    boolean dark = session.darkProperty().get();
    Map<String, double[]> at = places(graph, canvas.getWidth(), canvas.getHeight());
    g.setStroke(Color.web(dark ? "#6e7681" : "#8c959f"));
    g.setLineWidth(1);
    for (Edge e : graph.edges()) {
      double[] from = requireNonNull(at.get(e.from()));
      double[] to = requireNonNull(at.get(e.to()));
      g.strokeLine(from[0], from[1], to[0], to[1]);
    }
    for (Node n : graph.nodes()) {
      double[] p = requireNonNull(at.get(n.id()));
      g.setFill(Color.web(session.colourOf(n.model())));
      g.fillRoundRect(p[0] - 9, p[1] - 6, 18, 12, 4, 4);
    }
  }

  private static Map<String, double[]> places(CollaborationGraph graph, double w, double h) {
    Map<String, Integer> layers = Shape.layers(graph);
    int depth = layers.values().stream().mapToInt(i -> i).max().orElse(0) + 1;
    Map<Integer, Integer> sizes = new HashMap<>();
    layers.values().forEach(l -> sizes.merge(l, 1, Integer::sum));
    Map<Integer, Integer> used = new HashMap<>();
    Map<String, double[]> at = new HashMap<>();
    for (String id : graph.topologicalOrder()) {
      int layer = requireNonNull(layers.get(id));
      int row = used.merge(layer, 1, Integer::sum);
      double x = depth == 1 ? w / 2 : 16 + (w - 32) * layer / (depth - 1);
      at.put(id, new double[] {x, h * row / (requireNonNull(sizes.get(layer)) + 1)});
    }
    return at;
  }
}
