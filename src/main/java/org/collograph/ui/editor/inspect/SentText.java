package org.collograph.ui.editor.inspect;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.collograph.evaluation.SentPrompt;
import org.collograph.graph.Node;
import org.collograph.graph.Role;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Overlay;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;

/// What a node is sent on the task's first question, as it is sent.
final class SentText {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 360;

  private SentText() {}

  /// Nothing where the drawing runs in circles: nobody knows then what it would read.
  static void show(EditorViewModel model, Node node, Role role, Overlay overlay) {
    if (!model.graph().nodesOnCycles().isEmpty()) {
      return;
    }
    var first = model.session().workplaceProperty().get().task().questions().getFirst();
    TextArea text = new TextArea(SentPrompt.text(SentPrompt.of(model.graph(), node, role, first)));
    text.setId("sent-prompt");
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefSize(WIDTH, HEIGHT);
    Label head = Labels.of(Words.of("What %s is sent on the first question", node.id()), "strong");
    VBox all = new VBox(8, head, text);
    all.getStyleClass().add("chooser");
    all.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    overlay.show(all);
  }
}
