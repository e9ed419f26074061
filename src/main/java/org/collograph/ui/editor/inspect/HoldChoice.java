package org.collograph.ui.editor.inspect;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.PinsAndBans;

/// Free, pinned or banned, for what a search may do with a part of the drawing.
final class HoldChoice extends HBox {
  /// @param what is held, for the buttons' ids
  HoldChoice(
      String what,
      PinsAndBans.Hold now,
      Consumer<PinsAndBans.Hold> set,
      List<PinsAndBans.Hold> offered) {
    ToggleGroup group = new ToggleGroup();
    for (PinsAndBans.Hold hold : offered) {
      ToggleButton button = new ToggleButton(Words.of(hold.words()));
      button.setId("mark-" + what + "-" + hold.words());
      button.getStyleClass().addAll(Styles.SMALL, pill(offered, hold));
      button.setToggleGroup(group);
      button.setSelected(hold == now);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            set.accept(hold);
          });
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(0);
      HBox.setHgrow(button, Priority.ALWAYS);
      getChildren().add(button);
    }
  }

  private static String pill(List<PinsAndBans.Hold> offered, PinsAndBans.Hold hold) {
    if (hold == offered.getFirst()) {
      return Styles.LEFT_PILL;
    }
    return hold == offered.getLast() ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
  }
}
