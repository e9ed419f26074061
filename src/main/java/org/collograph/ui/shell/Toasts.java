package org.collograph.ui.shell;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.collograph.ui.common.Notices;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// What is said in passing, over the window's lower edge, for a moment: the last of it. It lies in
/// the window and not in one of its own, which some desktops paint on white.
final class Toasts extends StackPane {
  private static final Duration SHOWN = Duration.seconds(6);
  private static final double WIDTH = 400;
  private static final double ABOVE_STATUS = 40;

  private final PauseTransition wait = new PauseTransition(SHOWN);

  Toasts(Notices notices) {
    setPickOnBounds(false);
    setAlignment(Pos.BOTTOM_CENTER);
    setPadding(new Insets(0, 12, ABOVE_STATUS, 12));
    wait.setOnFinished(_ -> getChildren().clear());
    notices.lastProperty().subscribe(this::show);
  }

  private void show(Notices.@Nullable Notice notice) {
    if (notice == null) {
      return;
    }
    Notification toast = new Notification(Words.of(notice.words()));
    toast.setId("toast");
    toast.getStyleClass().addAll(Styles.ELEVATED_2, "toast");
    toast.setMaxSize(WIDTH, USE_PREF_SIZE);
    toast.setOnClose(_ -> getChildren().clear());
    String verb = notice.verb();
    if (verb != null) {
      Button button = new Button(Words.of(verb));
      button.setId("toast-action");
      button.setOnAction(
          _ -> {
            getChildren().clear();
            notice.action().run();
          });
      toast.setPrimaryActions(button);
    }
    // Whoever reads it, or is about to press it, has time.
    toast.hoverProperty().subscribe(over -> hold(over));
    getChildren().setAll(toast);
    wait.playFromStart();
  }

  private void hold(boolean over) {
    if (over) {
      wait.pause();
    } else if (!getChildren().isEmpty()) {
      wait.playFromStart();
    }
  }
}
