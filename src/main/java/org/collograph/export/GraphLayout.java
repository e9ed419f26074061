package org.collograph.export;

import java.util.HashMap;
import java.util.Map;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.collograph.graph.Shape;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
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
    if (graph.edges().size() > MOST_EDGES) {
      return columns(graph);
    }
    ElkNode root = ElkGraphUtil.createGraph();
    options(root);
    Map<String, ElkNode> cards = new HashMap<>();
    for (Node n : graph.nodes()) {
      ElkNode card = ElkGraphUtil.createNode(root);
      card.setDimensions(CARD_WIDTH, CARD_HEIGHT);
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

  private static void options(ElkNode root) {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, WITHIN_LAYER);
  }
}
