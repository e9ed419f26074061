package org.collograph.app;

import atlantafx.base.theme.PrimerLight;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.collograph.cli.Services;
import org.collograph.codec.RolesCodec;
import org.collograph.run.RunStore;
import org.collograph.store.SqliteRunStore;
import org.collograph.ui.common.Settings;

/// Milliseconds from the start of the virtual machine (the system's own clock of processes is a
/// second coarse) to a window that is painted and can be used: with `bare` a themed window with one
/// word in it, with `window` the workbench with its sample drawn and priced.
public final class StartTime {
  private StartTime() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("bare")) {
      Platform.startup(StartTime::bare);
    } else {
      Path folder = Files.createTempDirectory("start");
      FirstWindow first = FirstWindow.begin();
      RunStore store = new SqliteRunStore(folder, Clock.systemUTC());
      Services services = Rooms.of(folder, RolesCodec.shipped(), store);
      first.show(_ -> window(services, store, folder));
    }
  }

  private static void bare() {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Stage stage = new Stage();
    stage.setScene(new Scene(new Label("ready"), 1_280, 800));
    stage.show();
    tell(() -> true);
  }

  private static void window(Services services, RunStore store, Path folder) {
    var settings = new Settings(Settings.Values.FIRST, _ -> {});
    MainWindow window =
        new MainWindow(
            Workbench.session(services, store, settings), new Stage(), folder, true, null);
    window.show();
    tell(() -> window.editor().assessmentProperty().get().cost() != null);
  }

  private static void tell(BooleanSupplier ready) {
    new AnimationTimer() {
      private int painted;

      @Override
      public void handle(long now) {
        painted += ready.getAsBoolean() ? 1 : 0;
        if (painted == 2) {
          System.out.println(ManagementFactory.getRuntimeMXBean().getUptime());
          Platform.exit();
          System.exit(0);
        }
      }
    }.start();
  }
}
