package org.collograph.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.collograph.cli.Services;
import org.collograph.codec.RolesCodec;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Spend;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Position;
import org.collograph.graph.Roles;
import org.collograph.run.Compressed;
import org.collograph.run.RunState;
import org.collograph.run.SearchPlan;
import org.collograph.search.SearchEvent;
import org.collograph.search.SearchRules;
import org.collograph.store.SqliteRunStore;
import org.collograph.ui.common.Settings;
import org.collograph.ui.search.Watching;

/// What a frame costs, on a display of 1280 by 800: `java -Djavafx.animation.fullspeed=true
/// -Dprism.order=sw … org.collograph.app.FrameCost`. Prints median and 99th percentile in
/// milliseconds.
public final class FrameCost {
  private static final int FRAMES = 300;
  private static final int WARM = 60;

  private static MainWindow window;
  private static Stage stage;
  private static SqliteRunStore store;

  private FrameCost() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("frames");
    Roles roles = RolesCodec.shipped();
    store = new SqliteRunStore(folder, Clock.systemUTC());
    Services services = Rooms.of(folder, roles, store);
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await();
    OnWindow.get(
        () -> {
          stage = new Stage();
          var settings = new Settings(Settings.Values.FIRST, _ -> {});
          window =
              new MainWindow(
                  Workbench.session(services, store, settings), stage, folder, true, null);
          window.show();
          return null;
        });
    Thread.sleep(3_000);
    boolean onlyWatching = List.of(args).contains("watching");
    for (int nodes : onlyWatching ? new int[0] : new int[] {50, 300, 1_000}) {
      open(nodes);
      Node card = OnWindow.get(() -> stage.getScene().lookup("#node-n" + nodes / 2));
      Point2D on = OnWindow.get(() -> card.localToScreen(40, 10));
      report("drag a card, " + nodes + " nodes", pulled(on, MouseButton.PRIMARY));
      Node canvas = OnWindow.get(() -> stage.getScene().lookup("#canvas"));
      Point2D ground = OnWindow.get(() -> canvas.localToScreen(12, 12));
      report("pan, " + nodes + " nodes", pulled(ground, MouseButton.MIDDLE));
      report("select by a rectangle, " + nodes, pulled(ground, MouseButton.PRIMARY));
      laidOut(nodes);
    }
    watching(services);
    Runtime.getRuntime().halt(0);
  }

  /// A layered drawing with about two edges a node.
  private static void open(int nodes) throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    int rows = (int) Math.ceil(Math.sqrt(nodes / 2.0));
    List<org.collograph.graph.Node> all = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    Map<String, Position> at = new HashMap<>();
    for (int i = 0; i < nodes; i++) {
      all.add(new org.collograph.graph.Node("n" + i, "assistant", "llama-3.2-1b"));
      at.put("n" + i, new Position(240.0 * (i / rows), 88.0 * (i % rows)));
      for (int k = 0; k < 2 && i >= rows; k++) {
        Edge edge = new Edge("n" + ((i / rows - 1) * rows + random.nextInt(rows)), "n" + i);
        if (!edges.contains(edge)) {
          edges.add(edge);
        }
      }
    }
    CollaborationGraph graph = CollaborationGraph.of(all, edges, "n" + (nodes - 1));
    OnWindow.get(
        () -> {
          window.editor().opening().open(new GraphDocument(graph, at), "measured", true);
          return null;
        });
    Thread.sleep(3_000);
  }

  /// Presses there and draws a circle, a step a frame.
  private static double[] pulled(Point2D start, MouseButton button) throws Exception {
    Robot robot = OnWindow.get(Robot::new);
    OnWindow.get(
        () -> {
          robot.mouseMove(start);
          robot.mousePress(button);
          return null;
        });
    double[] costs =
        frames(
            i ->
                robot.mouseMove(
                    start.getX() + 60 * (1 - Math.cos(i * 0.1)),
                    start.getY() + 60 * Math.sin(i * 0.1)));
    OnWindow.get(
        () -> {
          robot.mouseRelease(button);
          return null;
        });
    Thread.sleep(1_000);
    return costs;
  }

  /// Milliseconds from pulse to pulse.
  private static double[] frames(IntConsumer step) throws Exception {
    return frames(FRAMES, WARM, step);
  }

  private static double[] frames(int count, int warm, IntConsumer step) throws Exception {
    double[] costs = new double[count];
    CountDownLatch done = new CountDownLatch(1);
    AnimationTimer timer =
        new AnimationTimer() {
          private int frame = -warm;
          private long last;

          @Override
          public void handle(long ignored) {
            long now = System.nanoTime();
            if (frame >= count) {
              stop();
              done.countDown();
              return;
            }
            if (frame >= 0) {
              costs[frame] = (now - last) / 1e6;
            }
            last = now;
            step.accept(frame + warm);
            frame++;
          }
        };
    OnWindow.get(
        () -> {
          timer.start();
          return null;
        });
    done.await(120, TimeUnit.SECONDS);
    return costs;
  }

  /// How long the window is held while the drawing is laid out in the background.
  private static void laidOut(int nodes) throws Exception {
    OnWindow.get(
        () -> {
          window.editor().layOutAnew();
          return null;
        });
    long began = System.nanoTime();
    double longest = Arrays.stream(frames(4_000, 0, _ -> {})).skip(1).max().orElseThrow();
    System.err.printf(
        "lay out %,d nodes: window held %.0f ms at most, in %.1f s%n",
        nodes, longest, (System.nanoTime() - began) / 1e9);
    Thread.sleep(2_000);
  }

  private static void report(String what, double[] costs) {
    double[] sorted = costs.clone();
    Arrays.sort(sorted);
    System.err.printf(
        "%-34s median %6.1f ms   p99 %6.1f ms%n",
        what, sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)]);
  }

  private static void watching(Services services) throws Exception {
    var plan =
        new SearchPlan(
            "arithmetic",
            "simulated",
            List.of("18 units"),
            "random",
            SearchPlan.BUILT_IN,
            "accuracy",
            null,
            new SearchRules(25_000, null),
            Caps.NONE,
            1,
            2,
            null);
    Compressed search = new Compressed(window.editor().session().service(), plan);
    search.feed(10_000);
    OnWindow.get(
        () -> {
          Watching.watch(window.search(), search.run());
          return null;
        });
    Thread.sleep(1_000);
    OnWindow.get(
        () -> {
          ((javafx.scene.control.ToggleButton) stage.getScene().lookup("#page-search")).fire();
          return null;
        });
    Thread.sleep(2_000);
    Thread feeding =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    while (true) {
                      search.feed(2);
                      Thread.sleep(10);
                    }
                  } catch (InterruptedException e) {
                    return;
                  }
                });
    // Most frames change nothing: the window looks at the search twelve times a second.
    for (String row : List.of("search", "graphs", "matters", "calls")) {
      OnWindow.get(
          () -> {
            ((javafx.scene.control.ToggleButton) stage.getScene().lookup("#row-" + row)).fire();
            return null;
          });
      Thread.sleep(1_000);
      report("10,000 trials, 200 a second: " + row, frames(6_000, 2_000, _ -> {}));
    }
    feeding.interrupt();
    feeding.join();
    heap("10,000 trials, watched");
    long began = System.nanoTime();
    search.feed(100_000 - 11_000);
    search.end();
    Thread.sleep(2_000);
    System.err.printf("fed in %.1f s%n", (System.nanoTime() - began) / 1e9 - 2);
    var shown = OnWindow.get(() -> window.search().storyProperty().get());
    System.err.printf(
        "last state shown: %s, %,d trials of %,d, %d graphs%n",
        shown.state(),
        shown.counts().trials(),
        search.run().story().counts().trials(),
        shown.graphs().size());
    heap("100,000 trials, watched");
    stored(plan);
  }

  private static void heap(String what) throws Exception {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(200);
    }
    Runtime r = Runtime.getRuntime();
    System.err.printf("%-34s heap %.0f MB%n", what, (r.totalMemory() - r.freeMemory()) / 1048576.0);
  }

  /// A stored run of 100,000 trials, from the click to the first picture.
  private static void stored(SearchPlan plan) throws Exception {
    String name = store.create(plan, true).name();
    Compressed fresh = new Compressed(window.editor().session().service(), plan);
    for (int i = 0; i < 100_000; i++) {
      store.add(name, new SearchEvent.TrialFinished(fresh.trial()), Spend.NOTHING);
    }
    store.end(name, RunState.FINISHED, Spend.NOTHING, null);
    for (int i = 0; i < 3; i++) {
      open("told again from its trials", name);
    }
  }

  private static void open(String what, String name) throws Exception {
    OnWindow.get(
        () -> {
          window.search().leave();
          return null;
        });
    Thread.sleep(500);
    var run = store.find(name).orElseThrow();
    CountDownLatch drawn = new CountDownLatch(1);
    long began = System.nanoTime();
    long[] longest = {0};
    OnWindow.get(
        () -> {
          window.search().open(run);
          new AnimationTimer() {
            private long last = System.nanoTime();
            private int after;

            @Override
            public void handle(long ignored) {
              long now = System.nanoTime();
              longest[0] = Math.max(longest[0], now - last);
              last = now;
              boolean shown = window.search().storyProperty().get() != null;
              if (shown && ++after > 1) {
                stop();
                drawn.countDown();
              }
            }
          }.start();
          return null;
        });
    drawn.await(300, TimeUnit.SECONDS);
    System.err.printf(
        "stored run of 100,000 trials, %s: %.2f s to its first picture, window held %.0f ms at"
            + " most%n",
        what, (System.nanoTime() - began) / 1e9, longest[0] / 1e6);
  }
}
