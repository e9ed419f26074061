package org.collograph.export;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.collograph.graph.Shape;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.EdgeStraighteningStrategy;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Places a graph's cards in layers from left to right.
public final class GraphLayout {
  public static final double CARD_WIDTH = 168;
  public static final double CARD_HEIGHT = 60;
  private static final double BETWEEN_LAYERS = 72;
  private static final double WITHIN_LAYER = 28;

  /// Laying out more than this takes ELK longer than anyone waits.
  private static final int MOST_EDGES = 5_000;

  private GraphLayout() {}

  /// Anew, without regard to where anything stood.
  public static Map<String, Position> of(CollaborationGraph graph) {
    if (graph.isEmpty()) {
      return Map.of();
    }
    return graph.edges().size() > MOST_EDGES ? columns(graph) : layered(graph, Map.of());
  }

  /// With what changed brought into its layer, and everything else moved as little as that allows.
  ///
  /// @param before where nodes stood; those without a place get one
  public static Map<String, Position> keeping(
      CollaborationGraph graph, Map<String, Position> before) {
    boolean cyclic = !graph.nodesOnCycles().isEmpty();
    if (graph.isEmpty() || cyclic || before.isEmpty() || graph.edges().size() > MOST_EDGES) {
      return of(graph);
    }
    return anchored(layered(graph, forwards(graph, before)), before);
  }

  /// Every node right of what it reads: ELK would turn an edge that points back.
  private static Map<String, Position> forwards(
      CollaborationGraph graph, Map<String, Position> before) {
    Map<String, Position> at = new HashMap<>();
    for (String id : graph.topologicalOrder()) {
      Position was = before.getOrDefault(id, new Position(0, 0));
      double x =
          graph.predecessors(id).stream()
              .mapToDouble(p -> requireNonNull(at.get(p)).x() + CARD_WIDTH + BETWEEN_LAYERS)
              .reduce(before.containsKey(id) ? was.x() : Double.NEGATIVE_INFINITY, Math::max);
      at.put(id, new Position(Double.isInfinite(x) ? 0 : x, was.y()));
    }
    return at;
  }

  /// The layout begins at its own corner; brought to where most of it was.
  private static Map<String, Position> anchored(
      Map<String, Position> laidOut, Map<String, Position> before) {
    double x = middle(laidOut, before, Position::x);
    double y = middle(laidOut, before, Position::y);
    Map<String, Position> all = new HashMap<>();
    laidOut.forEach((id, p) -> all.put(id, p.plus(x, y)));
    return all;
  }

  private static double middle(
      Map<String, Position> laidOut,
      Map<String, Position> before,
      ToDoubleFunction<Position> coordinate) {
    double[] apart =
        laidOut.keySet().stream()
            .filter(before::containsKey)
            .mapToDouble(
                id ->
                    coordinate.applyAsDouble(before.get(id))
                        - coordinate.applyAsDouble(laidOut.get(id)))
            .sorted()
            .toArray();
    return apart.length == 0 ? 0 : apart[apart.length / 2];
  }

  /// @param before empty for a layout anew
  private static Map<String, Position> layered(
      CollaborationGraph graph, Map<String, Position> before) {
    ElkNode root = ElkGraphUtil.createGraph();
    options(root);
    if (!before.isEmpty()) {
      interactive(root);
    }
    Map<String, ElkNode> cards = new HashMap<>();
    for (Node n : graph.nodes()) {
      ElkNode card = ElkGraphUtil.createNode(root);
      card.setDimensions(CARD_WIDTH, CARD_HEIGHT);
      Position was = before.get(n.id());
      if (was != null) {
        card.setLocation(was.x(), was.y());
      }
      cards.put(n.id(), card);
    }
    for (Edge e : graph.edges()) {
      ElkGraphUtil.createSimpleEdge(cards.get(e.from()), cards.get(e.to()));
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    Map<String, Position> positions = new HashMap<>();
    cards.forEach((id, card) -> positions.put(id, new Position(card.getX(), card.getY())));
    return positions;
  }

  /// A column a layer, for graphs whose crossings nobody could follow anyway.
  private static Map<String, Position> columns(CollaborationGraph graph) {
    Map<Integer, Integer> rows = new HashMap<>();
    Map<String, Position> positions = new HashMap<>();
    Shape.layers(graph)
        .forEach(
            (id, layer) -> {
              int row = rows.merge(layer, 1, Integer::sum) - 1;
              positions.put(
                  id,
                  new Position(
                      layer * (CARD_WIDTH + BETWEEN_LAYERS), row * (CARD_HEIGHT + WITHIN_LAYER)));
            });
    return positions;
  }

  /// With three of the four, cards move by eighteen times as much.
  private static void interactive(ElkNode root) {
    root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
    root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
    root.setProperty(
        LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.INTERACTIVE);
    root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.INTERACTIVE);
  }

  private static void options(ElkNode root) {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    // What is symmetric is drawn so: a fuser of two stands between them.
    root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
    root.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
    root.setProperty(
        LayeredOptions.NODE_PLACEMENT_BK_EDGE_STRAIGHTENING, EdgeStraighteningStrategy.NONE);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, WITHIN_LAYER);
  }
}
