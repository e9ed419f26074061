package org.collograph.ui.editor;

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

/// The question, which goes to every node that reads nothing else, and the answer that counts.
final class Terminals extends Group {
  private static final double QUESTION_WIDTH = 84;
  private static final double BEFORE = 150;
  private static final double ANSWER = 64;

  private final Label question = Labels.of("question", "terminal");
  private final Label answer = Labels.of("answer", "small", "muted");
  private final EdgeCurve leaving = new EdgeCurve();

  Terminals() {
    setMouseTransparent(true);
  }

  /// @param cards by node
  /// @param around all cards
  void place(CollaborationGraph graph, Map<String, NodeCard> cards, Bounds around) {
    List<javafx.scene.Node> shown = new ArrayList<>();
    if (!graph.isEmpty()) {
      Point2D from = new Point2D(around.getMinX() - BEFORE + QUESTION_WIDTH, around.getCenterY());
      for (NodeCard card : cards.values()) {
        if (graph.inDegree(card.node().id()) == 0) {
          EdgeCurve faint = new EdgeCurve("faint");
          faint.place(from, card.in());
          shown.add(faint);
        }
      }
      question.relocate(around.getMinX() - BEFORE, around.getCenterY() - 16);
      shown.add(question);
      graph.output().map(cards::get).ifPresent(card -> leaving(card, shown));
    }
    getChildren().setAll(shown);
  }

  private void leaving(NodeCard card, List<javafx.scene.Node> shown) {
    leaving.place(card.out(), card.out().add(ANSWER, 0));
    answer.relocate(
        card.getLayoutX() + GraphLayout.CARD_WIDTH + 12,
        card.getLayoutY() + GraphLayout.CARD_HEIGHT / 2 - 20);
    shown.add(leaving);
    shown.add(answer);
  }
}
