package org.collograph.ui.editor.canvas;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.collograph.graph.NodeGroup;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// The frame around the cards of a group, with its name on it. The name takes hold of the group.
final class GroupBox extends Pane {
  private static final double MARGIN = 14;
  private static final double HEAD = 26;

  private final NodeGroup group;
  private final Region frame = new Region();
  private final Label name = Labels.of("", "group-name");

  GroupBox(NodeGroup group) {
    this.group = group;
    setPickOnBounds(false);
    frame.getStyleClass().add("group-frame");
    frame.setMouseTransparent(true);
    frame.setManaged(false);
    name.setText(group.name());
    name.setAccessibleText(Words.of("Group %s", group.name()));
    getChildren().addAll(frame, name);
  }

  NodeGroup group() {
    return group;
  }

  boolean isName(javafx.scene.Node hit) {
    return hit == name || hit.getParent() == name;
  }

  /// @param around its cards
  void place(Bounds around) {
    Bounds all = with(around);
    frame.resizeRelocate(all.getMinX(), all.getMinY(), all.getWidth(), all.getHeight());
    name.setMaxWidth(all.getWidth() - 2 * MARGIN);
    name.relocate(all.getMinX() + MARGIN, all.getMinY() + 5);
  }

  /// What the frame takes up around cards.
  static Bounds with(Bounds around) {
    return new BoundingBox(
        around.getMinX() - MARGIN,
        around.getMinY() - MARGIN - HEAD / 2,
        around.getWidth() + 2 * MARGIN,
        around.getHeight() + 2 * MARGIN + HEAD / 2);
  }
}
