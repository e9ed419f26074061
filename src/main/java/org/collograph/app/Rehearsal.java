package org.collograph.app;

import java.util.Iterator;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Shows every page once and closes the window: what an installer's cache of classes is made from.
final class Rehearsal {
  static final String PROPERTY = "collograph.rehearse";
  private static final Duration A_WHILE = Duration.seconds(1);

  private final Iterator<Runnable> pages;
  private final Stage stage;

  Rehearsal(MainWindow window, Stage stage) {
    this.pages = window.tour().iterator();
    this.stage = stage;
  }

  void begin() {
    PauseTransition pause = new PauseTransition(A_WHILE);
    pause.setOnFinished(_ -> next());
    pause.play();
  }

  private void next() {
    if (pages.hasNext()) {
      pages.next().run();
      begin();
    } else {
      stage.close();
    }
  }
}
