package org.collograph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GraphHistoryTest {
  private static final Position HERE = new Position(0, 0);

  private GraphEdit randomEdit(GraphDocument d, SplittableRandom random, int i) {
    List<Node> nodes = d.graph().nodes();
    if (nodes.size() < 2 || random.nextInt(3) == 0) {
      return new GraphEdit.AddNode(Graphs.assistant("n" + i, "m"), HERE);
    }
    String a = nodes.get(random.nextInt(nodes.size())).id();
    String b = nodes.get(random.nextInt(nodes.size())).id();
    return switch (random.nextInt(6)) {
      case 0 -> new GraphEdit.RemoveNodes(Set.of(a));
      case 1, 2 -> new GraphEdit.ConnectNodes(new Edge(a, b));
      case 3 -> new GraphEdit.MoveNodes(Map.of(a, new Position(i, i)));
      case 4 -> new GraphEdit.ChooseOutput(b);
      default -> new GraphEdit.ChangeNodes(List.of(new Node(a, "fuser", "m")));
    };
  }

  @Test
  void undoToTheStartGivesTheFirstRedoTheLast() {
    SplittableRandom random = new SplittableRandom(7);
    GraphDocument first = GraphDocument.of(CollaborationGraph.empty());
    GraphHistory history = new GraphHistory(first);
    List<GraphDocument> seen = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      history.apply(randomEdit(history.present(), random, i));
      seen.add(history.present());
    }
    GraphDocument last = history.present();
    while (history.canUndo()) {
      history.undo();
    }
    assertEquals(first, history.present());
    while (history.canRedo()) {
      history.redo();
    }
    assertEquals(last, history.present());
  }

  @Test
  void anEditThatChangesNothingLeavesNoStep() {
    GraphHistory history = new GraphHistory(GraphDocument.of(CollaborationGraph.empty()));
    history.apply(new GraphEdit.RemoveNodes(Set.of("nobody")));
    assertFalse(history.canUndo());
  }
}
