package org.collograph.ui.decide;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.evaluation.NodeTrace;
import org.collograph.graph.Node;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;

/// One question and one graph: what every node said, and whether it was right.
final class CellTrace extends VBox {
  CellTrace(Answered.Cell cell, Runnable openAsDrawing, Runnable close) {
    super(8);
    setId("cell-trace");
    getStyleClass().add("chooser");
    setMaxSize(820, 620);
    Button done = new Button(Words.of("Close"));
    done.setId("cell-trace-close");
    done.setCancelButton(true);
    done.setOnAction(_ -> close.run());
    Button open = Labels.small("Open as drawing", "cell-trace-open", openAsDrawing);
    HBox head =
        new HBox(
            8,
            Labels.of(Words.of("Question %s", cell.outcome().question()), "title"),
            Labels.spring(),
            open,
            done);
    VBox all = new VBox(10);
    all.getStyleClass().add("panel-body");
    question(all, cell);
    for (int i = 0; i < cell.outcome().nodes().size(); i++) {
      node(all, cell, i);
    }
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
  }

  private static void question(VBox all, Answered.Cell cell) {
    if (cell.question() == null) {
      all.getChildren().add(wrapped(Words.of("The task has this question no more."), "muted"));
      return;
    }
    all.getChildren().add(wrapped(cell.question().asked(), "strong"));
    all.getChildren().add(wrapped(Words.of("Expected %s", cell.question().answer()), "muted"));
  }

  private static void node(VBox all, Answered.Cell cell, int i) {
    NodeTrace trace = cell.outcome().nodes().get(i);
    Node node = cell.trial().graph().node(cell.nodes().get(i));
    String who =
        (trace.right() ? "✓ " : "✗ ")
            + node.id()
            + " · "
            + Names.role(node.role())
            + (node.model() == null ? "" : " · " + node.model())
            + " · "
            + (trace.answer() == null ? Words.of("no answer") : trace.answer());
    all.getChildren().add(wrapped(who, trace.right() ? "good" : "bad"));
    all.getChildren().add(wrapped(trace.reply(), "small"));
  }

  private static Label wrapped(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    return Labels.wrapped(label);
  }
}
