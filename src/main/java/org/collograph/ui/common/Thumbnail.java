package org.collograph.ui.common;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.collograph.export.ModelColours;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDifference;
import org.collograph.graph.Node;
import org.collograph.graph.Shape;
import org.jspecify.annotations.Nullable;

/// A small picture of a graph: layers from left to right, each node with its model's short name
/// where there is room for it.
public final class Thumbnail {
  private static final double EDGE = 16;
  private static final double WIDEST = 26;
  private static final double HIGHEST = 14;
  private static final double LEGIBLE_WIDTH = 19;
  private static final double LEGIBLE_HEIGHT = 10;
  private static final double APART = 6;

  /// Closer rows have no room for names between them.
  private static final double LEGIBLE_APART = 26;

  private static final Font SMALL = Font.font(8.5);
  private static final double LETTER = 4.6;
  private static final double LETTERS_HIGH = 11;

  /// Where a node's middle is, and how large its box may be.
  ///
  /// @param apart from the middle of the one below it
  private record Place(double x, double y, double width, double height, double apart) {}

  private Thumbnail() {}

  public static void draw(Canvas canvas, @Nullable CollaborationGraph graph, Session session) {
    draw(canvas, graph, session, GraphDifference.NONE);
  }

  /// @param marked what another graph has not, in amber
  public static void draw(
      Canvas canvas, @Nullable CollaborationGraph graph, Session session, GraphDifference marked) {
    draw(canvas, graph, session, marked, Map.of());
  }

  /// @param names written above nodes, by their ids
  public static void draw(
      Canvas canvas,
      @Nullable CollaborationGraph graph,
      Session session,
      GraphDifference marked,
      Map<String, String> names) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (graph == null) {
      return;
    }
    boolean dark = session.darkProperty().get();
    Map<String, Place> at = places(graph, canvas.getWidth(), canvas.getHeight());
    Color line = Color.web(dark ? "#6e7681" : "#8c959f");
    Color amber = Inks.of(dark).amber();
    for (Edge e : graph.edges()) {
      Place from = requireNonNull(at.get(e.from()));
      Place to = requireNonNull(at.get(e.to()));
      boolean isOwn = marked.addedEdges().contains(e);
      g.setStroke(isOwn ? amber : line);
      g.setLineWidth(isOwn ? 2 : 1);
      g.strokeLine(from.x(), from.y(), to.x(), to.y());
    }
    for (Node n : graph.nodes()) {
      Place p = requireNonNull(at.get(n.id()));
      node(g, n.model(), p, session);
      if (marked.added().contains(n.id()) || marked.changed().contains(n.id())) {
        g.setStroke(amber);
        g.setLineWidth(2);
        g.strokeRoundRect(
            p.x() - p.width() / 2 - 2,
            p.y() - p.height() / 2 - 2,
            p.width() + 4,
            p.height() + 4,
            6,
            6);
      }
      if (names.containsKey(n.id()) && p.apart() >= LEGIBLE_APART) {
        name(g, names.get(n.id()), p, Inks.of(dark));
      }
    }
  }

  private static void name(GraphicsContext g, String name, Place p, Inks inks) {
    double half = name.length() * LETTER / 2;
    double foot = p.y() - p.height() / 2;
    // No line goes through it.
    g.setFill(inks.ground());
    g.fillRect(p.x() - half, foot - LETTERS_HIGH, 2 * half, LETTERS_HIGH);
    g.setFill(inks.muted());
    g.setFont(SMALL);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.BOTTOM);
    g.fillText(name, p.x(), p.y() - p.height() / 2 - 1);
  }

  private static void node(GraphicsContext g, @Nullable String model, Place p, Session session) {
    String colour = session.colourOf(model);
    g.setFill(Color.web(colour));
    double left = p.x() - p.width() / 2;
    g.fillRoundRect(left, p.y() - p.height() / 2, p.width(), p.height(), 4, 4);
    if (model != null && p.width() >= LEGIBLE_WIDTH && p.height() >= LEGIBLE_HEIGHT) {
      g.setFill(Color.web(ModelColours.inkOn(colour)));
      g.setFont(SMALL);
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.CENTER);
      g.fillText(ModelColours.shortName(model), p.x(), p.y(), p.width() - 2);
    }
  }

  private static Map<String, Place> places(CollaborationGraph graph, double w, double h) {
    Map<String, Integer> layers = Shape.layers(graph);
    int depth = layers.values().stream().mapToInt(i -> i).max().orElse(0) + 1;
    Map<Integer, Integer> sizes = new HashMap<>();
    layers.values().forEach(l -> sizes.merge(l, 1, Integer::sum));
    double across = depth == 1 ? w : (w - 2 * EDGE) / (depth - 1);
    int widest = sizes.values().stream().mapToInt(i -> i).max().orElse(1);
    double width = Math.clamp(across - APART, 3, WIDEST);
    double height = Math.clamp(h / (widest + 1) - 3, 2, HIGHEST);
    Map<Integer, Integer> used = new HashMap<>();
    Map<String, Place> at = new HashMap<>();
    for (String id : graph.topologicalOrder()) {
      int layer = requireNonNull(layers.get(id));
      int row = used.merge(layer, 1, Integer::sum);
      double x = depth == 1 ? w / 2 : EDGE + across * layer;
      double y = h * (row - 0.5) / requireNonNull(sizes.get(layer));
      at.put(id, new Place(x, y, width, height, h / widest));
    }
    return at;
  }
}
