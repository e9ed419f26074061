package org.collograph.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Command;
import org.collograph.ui.common.Labels;

/// Every command that a key calls, by group.
final class CheatSheet extends VBox {
  private static final double WIDTH = 860;

  CheatSheet(List<Command> commands) {
    super(12);
    getStyleClass().add("chooser");
    setId("cheat-sheet");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    FlowPane groups = new FlowPane(28, 18);
    groups.setPrefWrapLength(WIDTH - 40);
    Map<String, GridPane> byGroup = new LinkedHashMap<>();
    for (Command c : commands) {
      if (!c.hint().isEmpty()) {
        GridPane grid = byGroup.computeIfAbsent(c.group(), _ -> new GridPane(14, 3));
        grid.addRow(grid.getRowCount(), Labels.of(c.hint(), "key"), Labels.of(c.words(), "small"));
      }
    }
    byGroup.forEach(
        (name, grid) -> groups.getChildren().add(new VBox(6, Labels.of(name, "strong"), grid)));
    ScrollPane scroll = new ScrollPane(groups);
    scroll.getStyleClass().addAll("edge-to-edge", "plain-scroll");
    scroll.setFitToWidth(true);
    getChildren().addAll(Labels.of("Keys", "title"), scroll);
  }
}
