package org.collograph.app;

import java.nio.file.Path;
import java.time.Clock;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.collograph.cli.Services;
import org.collograph.codec.RolesCodec;
import org.collograph.graph.Roles;
import org.collograph.run.RunStore;
import org.collograph.store.SqliteRunStore;
import org.collograph.ui.common.Settings;

/// A window in which somebody draws without a pause, until it is killed.
public final class Editing {
  private Editing() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Roles roles = RolesCodec.shipped();
    RunStore store = new SqliteRunStore(folder, Clock.systemUTC());
    Services services = Rooms.of(folder, roles, store);
    Platform.startup(
        () -> {
          var settings = new Settings(Settings.Values.FIRST, _ -> {});
          MainWindow window =
              new MainWindow(
                  Workbench.session(services, store, settings), new Stage(), folder, true, null);
          window.show();
          Timeline drawing =
              new Timeline(
                  new KeyFrame(
                      Duration.millis(60),
                      _ -> {
                        window.editor().add("assistant", "llama-3.2-1b");
                        System.out.println(window.editor().graph().nodes().size());
                      }));
          drawing.setCycleCount(Timeline.INDEFINITE);
          drawing.setDelay(Duration.seconds(1));
          drawing.play();
        });
  }
}
