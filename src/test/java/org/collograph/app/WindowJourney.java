package org.collograph.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.collograph.cli.Services;
import org.collograph.codec.RolesCodec;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Roles;
import org.collograph.run.RunStore;
import org.collograph.store.SqliteRunStore;
import org.collograph.ui.common.Settings;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/// The real window on JavaFX's headless platform, with what journeys through it need.
@ResourceLock("window")
abstract class WindowJourney extends ApplicationTest {
  Path folder;
  Path chosen;
  MainWindow window;
  RunStore store;

  @Override
  public void start(Stage stage) throws Exception {
    folder = Files.createTempDirectory("collograph-window");
    Roles roles = RolesCodec.shipped();
    store = new SqliteRunStore(folder, Clock.systemUTC());
    Services services = Rooms.of(folder, roles, store);
    window =
        new MainWindow(
            Workbench.session(services, store, new Settings(Settings.Values.FIRST, _ -> {})),
            stage,
            folder,
            true,
            new Picker());
    window.show();
    // The headless screen has 1000 by 1000 pixels; what lies outside it gets no mouse.
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1_000);
    stage.setHeight(800);
  }

  @Override
  public void stop() throws Exception {
    var run = window.search().runProperty().get();
    if (run != null && !run.done().isDone()) {
      run.interrupt();
      run.done().join();
    }
    store.close();
  }

  private final class Picker implements Dialogs {
    @Override
    public Optional<Path> toOpen() {
      return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> bundleToOpen() {
      return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> archiveToOpen() {
      return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> poolToOpen() {
      return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> poolToSave() {
      return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> folderToOpen() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> questionsToOpen() {
      return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> taskToSave() {
      return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> toSave(String title, String suggested, String... endings) {
      return Optional.ofNullable(chosen);
    }
  }

  /// Presses a button on the window's thread: a robot that looks for it meanwhile may stumble over
  /// what a search that is at work takes out of the page.
  void fire(String button) {
    interact(() -> lookup(button).<ButtonBase>query().fire());
  }

  static void until(BooleanSupplier what) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.MINUTES, what::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  String text(String id) {
    Node node = lookup("#" + id).query();
    return node instanceof Labeled l ? l.getText() : ((TextInputControl) node).getText();
  }

  String meter() {
    return from(lookup("#meter-units")).lookup(".value").<Labeled>query().getText();
  }

  CollaborationGraph graph() {
    return window.editor().graph();
  }

  void ready() throws Exception {
    until(() -> !graph().isEmpty() && window.editor().assessmentProperty().get().cost() != null);
  }

  void drag(String port, String card) {
    Node from = lookup(port).query();
    Point2D end = lookup(card).query().localToScreen(30, 30);
    moveTo(from).press(MouseButton.PRIMARY).moveBy(20, 0);
    WaitForAsyncUtils.waitForFxEvents();
    moveTo(end, Motion.DIRECT);
    WaitForAsyncUtils.waitForFxEvents();
    release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
