package org.collograph.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.collograph.cli.Services;
import org.collograph.codec.RolesCodec;
import org.collograph.run.Plans;
import org.collograph.run.SearchRun;
import org.collograph.run.StoredRun;
import org.collograph.search.SearchEvent;
import org.collograph.store.SqliteRunStore;
import org.collograph.ui.common.Settings;
import org.collograph.ui.decide.AnyBudget;

/// How long the window takes where a data folder has 1,000 runs, on a display of 1280 by 800: from
/// what a person does to the second frame that shows it, and the longest that the window stood
/// still meanwhile. `java … org.collograph.app.ThousandRuns`, or with a data folder that has runs.
public final class ThousandRuns {
  private static final int RUNS = 1_000;
  private static final int STOPS = 40;

  private static int runs;
  private static long longestHold;
  private static MainWindow window;
  private static Stage stage;

  private ThousandRuns() {}

  public static void main(String[] args) throws Exception {
    Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("runs");
    var store = new SqliteRunStore(folder, Clock.systemUTC());
    Services services = Rooms.of(folder, RolesCodec.shipped(), store);
    if (args.length == 0) {
      fill(services, store);
    }
    runs = store.runs().size();
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await();
    OnWindow.get(
        () -> {
          stage = new Stage();
          var settings = new Settings(Settings.Values.FIRST, _ -> {});
          var session = Workbench.session(services, store, settings);
          window = new MainWindow(session, stage, folder, true, null);
          window.show();
          return null;
        });
    Thread.sleep(3_000);
    for (int i = 0; i < 3; i++) {
      measure();
    }
    Runtime.getRuntime().halt(0);
  }

  private static void fill(Services services, SqliteRunStore store) throws Exception {
    SearchRun run =
        services.runs(store).start(Plans.of("agent-reinforce", "18 units", 10, null, 7));
    run.done().join();
    StoredRun first = store.find(run.name()).orElseThrow();
    List<SearchEvent> told = store.events(run.name());
    for (int i = 1; i < RUNS; i++) {
      store.adopt(first, told, List.of());
    }
    System.err.printf("%,d runs of %,d trials%n", RUNS, first.trials());
  }

  private static void measure() throws Exception {
    report("the list is there", () -> fire("#page-runs"), () -> rows() == runs);
    report("filtered to one", () -> field().setText("run-777"), () -> rows() == 1);
    report("the whole again", () -> field().setText(""), () -> rows() == runs);
    report(
        "four are chosen and laid over one another",
        () -> {
          table().getSelectionModel().clearSelection();
          table().getSelectionModel().selectIndices(3, 400, 600, 900);
          find("#runs-compare", Button.class).fire();
        },
        () -> stage.getScene().lookup("#overlaid") != null);
    fire("#page-runs", 500);
    report(
        "one is opened",
        () -> {
          table().getSelectionModel().clearAndSelect(500);
          find("#runs-open", Button.class).fire();
        },
        () ->
            window.search().shownProperty().get() != null
                && stage.getScene().lookup("#frontier") != null);
    pull();
    OnWindow.get(
        () -> {
          window.search().leave();
          return null;
        });
    fire("#page-editor", 500);
  }

  /// The budget's handle over the run that is shown, stop by stop.
  private static void pull() throws Exception {
    AnyBudget any = window.search().decision().any();
    while (OnWindow.get(() -> any.teamsProperty().get().isEmpty())) {
      Thread.sleep(50);
    }
    long longest = 0;
    for (int stop = 1; stop <= STOPS; stop++) {
      double at = any.reach() * (1 - 0.9 * stop / STOPS);
      longest = Math.max(longest, millis(() -> any.handleProperty().set(at), () -> true));
    }
    System.err.printf(
        "%-44s %d ms at most, of %d stops; %d teams%n",
        "the budget is pulled", longest, STOPS, any.teamsProperty().get().size());
  }

  private static void fire(String page, int millis) throws Exception {
    OnWindow.get(
        () -> {
          fire(page);
          return null;
        });
    Thread.sleep(millis);
  }

  private static void fire(String page) {
    find(page, ToggleButton.class).fire();
  }

  private static <T extends Node> T find(String id, Class<T> kind) {
    return kind.cast(stage.getScene().lookup(id));
  }

  private static TableView<?> table() {
    return (TableView<?>) stage.getScene().lookup("#runs");
  }

  private static TextField field() {
    return find("#runs-wanted", TextField.class);
  }

  private static int rows() {
    return table() == null ? -1 : table().getItems().size();
  }

  private static void report(String what, Runnable act, BooleanSupplier seen) throws Exception {
    System.err.printf("%-44s %d ms, held %d ms%n", what, millis(act, seen), longestHold);
  }

  /// @return −1 where it was never seen
  private static long millis(Runnable act, BooleanSupplier seen) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    longestHold = 0;
    long began = System.nanoTime();
    OnWindow.get(
        () -> {
          long before = System.nanoTime();
          act.run();
          new AnimationTimer() {
            private int after;
            private long last = before;

            @Override
            public void handle(long ignored) {
              long now = System.nanoTime();
              longestHold = Math.max(longestHold, (now - last) / 1_000_000);
              last = now;
              if (seen.getAsBoolean() && ++after > 1) {
                stop();
                done.countDown();
              }
            }
          }.start();
          return null;
        });
    boolean came = done.await(60, TimeUnit.SECONDS);
    return came ? (System.nanoTime() - began) / 1_000_000 : -1;
  }
}
