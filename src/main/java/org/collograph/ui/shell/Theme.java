package org.collograph.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.collograph.ui.common.Session;

/// Light or dark, as the session says.
public final class Theme {
  private Theme() {}

  /// Reads fonts and styles before there is anything to show, the light ones, as most have.
  public static void prepare() {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    new Scene(new Label("…"));
  }

  /// To be called before a control is made: the first one reads the style sheet, and would read
  /// JavaFX's own in vain.
  public static void choose(Session session) {
    session
        .darkProperty()
        .subscribe(
            dark ->
                Application.setUserAgentStylesheet(
                    dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet()));
  }

  /// The scene of a window that is put together: styles are worked out for what is in a scene, each
  /// time that something is put into it, so it comes last.
  public static Scene scene(Session session, Parent window) {
    session
        .darkProperty()
        .subscribe(
            dark -> {
              window.getStyleClass().remove("dark");
              if (dark) {
                window.getStyleClass().add("dark");
              }
            });
    Scene scene = new Scene(new Region());
    scene.getStylesheets().add(Theme.class.getResource("/assets/themes/collograph.css").toString());
    scene.setRoot(window);
    return scene;
  }
}
