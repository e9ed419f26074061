package org.collograph.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.collograph.ui.common.Settings;
import org.jspecify.annotations.Nullable;

/// Where the window stands: where it stood the last time, as far as a screen is still there.
final class WindowPlace {
  private static final double WIDTH = 1_280;
  private static final double HEIGHT = 800;
  private static final double SHARE = 0.9;
  private static final double SEEN = 80;

  private WindowPlace() {}

  /// @param last null for the first time
  static void restore(Stage stage, Settings.@Nullable Place last) {
    if (last != null && isOnScreen(last)) {
      stage.setX(last.x());
      stage.setY(last.y());
      stage.setWidth(last.width());
      stage.setHeight(last.height());
      stage.setMaximized(last.maximised());
      return;
    }
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(fitting(screen.getWidth(), WIDTH));
    stage.setHeight(fitting(screen.getHeight(), HEIGHT));
  }

  /// Enough of its title to take hold of.
  private static boolean isOnScreen(Settings.Place p) {
    return p.width() > SEEN
        && p.height() > SEEN
        && Screen.getScreens().stream()
            .anyMatch(
                s -> s.getVisualBounds().contains(p.x() + p.width() / 2, Math.max(0, p.y()) + 8));
  }

  static Settings.Place of(Stage stage) {
    return new Settings.Place(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  /// The whole of a small screen, most of a large one.
  private static double fitting(double screen, double least) {
    return screen <= least ? screen : Math.max(least, screen * SHARE);
  }
}
