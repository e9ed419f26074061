package org.collograph.ui.editor.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import org.collograph.export.GraphLayout;
import org.collograph.graph.CollaborationGraph;
import org.collograph.ui.common.Labels;
import org.jspecify.annotations.Nullable;

/// The question, which goes to every node that reads nothing else, and the answer that counts.
final class Terminals extends Group {
  private static final double LEAST_WIDTH = 50;
  private static final double BEFORE = 150;
  private static final double ANSWER = 64;

  private final Group asking = new Group();
  private final Label question = Labels.of("question", "terminal");
  private final Label answer = Labels.of("answer", "small", "muted");
  private final EdgeCurve leaving = new EdgeCurve();

  Terminals() {
    setMouseTransparent(true);
    getChildren().addAll(asking, question, leaving, answer);
  }

  /// @param cards by node
  /// @param around all cards
  void place(CollaborationGraph graph, Map<String, NodeCard> cards, Bounds around) {
    setVisible(!graph.isEmpty());
    if (graph.isEmpty()) {
      return;
    }
    double width = Math.max(LEAST_WIDTH, question.prefWidth(-1));
    Point2D from = new Point2D(around.getMinX() - BEFORE + width, around.getCenterY());
    question.relocate(around.getMinX() - BEFORE, around.getCenterY() - 16);
    List<NodeCard> sources = new ArrayList<>();
    cards.forEach(
        (id, card) -> {
          if (graph.inDegree(id) == 0) {
            sources.add(card);
          }
        });
    ask(sources, from);
    leave(graph.output().map(cards::get).orElse(null));
  }

  private void ask(List<NodeCard> sources, Point2D from) {
    while (asking.getChildren().size() < sources.size()) {
      asking.getChildren().add(new EdgeCurve("faint"));
    }
    asking.getChildren().remove(sources.size(), asking.getChildren().size());
    for (int i = 0; i < sources.size(); i++) {
      ((EdgeCurve) asking.getChildren().get(i)).place(from, sources.get(i).in());
    }
  }

  private void leave(@Nullable NodeCard output) {
    leaving.setVisible(output != null);
    answer.setVisible(output != null);
    if (output != null) {
      leaving.place(output.out(), output.out().add(ANSWER, 0));
      answer.relocate(
          output.getLayoutX() + GraphLayout.CARD_WIDTH + 12,
          output.getLayoutY() + GraphLayout.CARD_HEIGHT / 2 - 20);
    }
  }
}
