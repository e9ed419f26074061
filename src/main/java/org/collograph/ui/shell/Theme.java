package org.collograph.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import org.collograph.ui.common.Session;

/// Light or dark, as the session says.
public final class Theme {
  private Theme() {}

  public static void follow(Session session, Scene scene) {
    scene.getStylesheets().add(Theme.class.getResource("/assets/themes/collograph.css").toString());
    session
        .darkProperty()
        .subscribe(
            dark -> {
              scene.getRoot().getStyleClass().remove("dark");
              if (dark) {
                scene.getRoot().getStyleClass().add("dark");
              }
              Application.setUserAgentStylesheet(
                  dark
                      ? new PrimerDark().getUserAgentStylesheet()
                      : new PrimerLight().getUserAgentStylesheet());
            });
  }
}
