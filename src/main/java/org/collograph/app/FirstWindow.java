package org.collograph.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.layout.Region;
import org.collograph.ui.common.Problems;
import org.collograph.ui.common.Words;
import org.collograph.ui.shell.Theme;

/// A window on its way. The window system takes as long to start as the store takes to open, so it
/// starts on a thread of its own, and reads its fonts and styles while the store is waited for.
final class FirstWindow {
  private final CompletableFuture<Consumer<Runnable>> made = new CompletableFuture<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  private FirstWindow() {}

  /// Begins to start the window system, and returns at once.
  static FirstWindow begin() {
    FirstWindow window = new FirstWindow();
    Thread.ofPlatform().name("window system").daemon(true).start(window::start);
    return window;
  }

  private void start() {
    try {
      Platform.startup(this::onceStarted);
    } catch (RuntimeException | Error e) {
      closed.completeExceptionally(e);
    }
  }

  private void onceStarted() {
    try {
      Theme.prepare();
      made.join().accept(() -> closed.complete(null));
    } catch (RuntimeException | Error e) {
      closed.completeExceptionally(e);
    }
  }

  /// Has a window shown on the window's thread; returns when it is closed.
  ///
  /// @param window shows it, and calls what it is given when it is closed
  /// @throws Exception what kept the window from being shown
  void show(Consumer<Runnable> window) throws Exception {
    made.complete(window);
    try {
      closed.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /// Says in a small window why there is none, to whoever started the program from its icon and
  /// reads no terminal.
  void instead(Exception e) throws Exception {
    if (!made.isDone()) {
      show(whenClosed -> alert(Words.of(Problems.sentence(e)), whenClosed));
    }
  }

  private static void alert(String sentence, Runnable whenClosed) {
    Alert alert = new Alert(Alert.AlertType.ERROR, sentence);
    alert.setTitle("Collograph");
    alert.setHeaderText(Words.of("The window cannot be opened"));
    alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    alert.setOnHidden(_ -> whenClosed.run());
    alert.show();
  }
}
