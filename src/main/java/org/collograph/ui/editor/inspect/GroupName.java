package org.collograph.ui.editor.inspect;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.collograph.graph.NodeGroup;
import org.collograph.ui.common.Labels;
import org.collograph.ui.editor.drawing.Grounding;

/// The name of the group that is selected. It is taken when it is left.
final class GroupName extends VBox {
  private final Grounding ground;
  private final NodeGroup group;
  private final TextField field;

  GroupName(Grounding ground, NodeGroup group) {
    super(6);
    this.ground = ground;
    this.group = group;
    this.field = new TextField(group.name());
    field.setId("group-name");
    Label label = Labels.of("Group", "small", "muted");
    label.setLabelFor(field);
    field.setOnAction(_ -> take(false));
    field.focusedProperty().subscribe(this::take);
    getChildren().addAll(label, field);
  }

  private void take(boolean focused) {
    if (!focused && !field.getText().strip().equals(group.name())) {
      ground.name(group, field.getText());
    }
  }
}
