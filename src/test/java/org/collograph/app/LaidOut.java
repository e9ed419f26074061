package org.collograph.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.collograph.codec.RolesCodec;
import org.collograph.codec.WordsCodec;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Position;
import org.collograph.run.Plans;
import org.collograph.run.RunStore;
import org.collograph.run.StoredRun;
import org.collograph.store.SqliteRunStore;
import org.collograph.ui.common.Sessions;
import org.collograph.ui.common.Settings;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.Template;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The real window laid out at any size, whatever the screen has room for.
final class LaidOut implements AutoCloseable {
  private static final int MANY = 14;

  private final RunStore store;
  private final Stage stage;
  private final Scene scene;
  private MainWindow window;

  LaidOut(String language, boolean dark) throws Exception {
    Words.speak(language.equals("en") ? Map.of() : WordsCodec.read(language));
    stage = FxToolkit.registerPrimaryStage();
    Path folder = Files.createTempDirectory("collograph-layout");
    store = new SqliteRunStore(folder, Clock.systemUTC());
    scene = get(() -> window(folder, dark));
  }

  private Scene window(Path folder, boolean dark) throws Exception {
    Settings settings = new Settings(Settings.Values.FIRST, _ -> {});
    var session = Workbench.session(Rooms.of(folder, RolesCodec.shipped(), store), store, settings);
    if (dark) {
      session.look(Settings.Look.DARK);
    }
    window = new MainWindow(session, stage, folder, true, null);
    window.show();
    Scene made = stage.getScene();
    Parent root = made.getRoot();
    // The headless screen is smaller than most windows; in a group the frame has any size.
    made.setRoot(new Group(root));
    return made;
  }

  private static <T> T get(Callable<T> what) throws Exception {
    T got = WaitForAsyncUtils.asyncFx(what).get(5, TimeUnit.MINUTES);
    WaitForAsyncUtils.waitForFxEvents();
    return got;
  }

  void on(Runnable what) throws Exception {
    get(
        () -> {
          what.run();
          return true;
        });
  }

  EditorViewModel editor() {
    return window.editor();
  }

  private Region shell() {
    return (Region) scene.getRoot().getChildrenUnmodifiable().getFirst();
  }

  /// Physical pixels for each of the window's.
  void scale(double scale) throws Exception {
    on(
        () -> {
          stage.setRenderScaleX(scale);
          stage.setRenderScaleY(scale);
        });
  }

  /// @param page followed by the ids of what is pressed on it, where it is there
  void show(double[] size, String page) throws Exception {
    String[] pressed = page.split(" ");
    on(() -> shell().setPrefSize(size[0], size[1]));
    press("page-" + pressed[0]);
    // With the fullest inspector there is.
    on(
        () ->
            editor().graph().nodes().stream()
                .limit(1)
                .forEach(n -> editor().select(Set.of(n.id()))));
    for (int i = 1; i < pressed.length; i++) {
      press(pressed[i]);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void press(String id) throws Exception {
    on(
        () -> {
          Node node = scene.lookup("#" + id);
          if (node instanceof ButtonBase button && node.isVisible()) {
            button.fire();
          }
        });
  }

  List<String> faults() throws Exception {
    return get(() -> Faults.of(shell()));
  }

  /// Nothing is drawn.
  void empty() throws Exception {
    on(
        () ->
            editor()
                .opening()
                .open(GraphDocument.of(CollaborationGraph.empty()), "Untitled", true));
    until(() -> editor().graph().isEmpty());
  }

  /// Finished runs, the last of them on the search page.
  void search(int runs) throws Exception {
    until(() -> editor().session().workplaceProperty().get() != null);
    List<StoredRun> all = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      all.add(
          Sessions.finished(
              editor().session(), Plans.of("agent-reinforce", "18 units", 1, null, i + 1)));
    }
    on(() -> window.open(all.getLast()));
    until(() -> window.search().shownProperty().get() != null);
  }

  /// A drawing with as much as there may be on it, over a budget of three kinds.
  void fill() throws Exception {
    on(
        () -> {
          editor().session().budgetTextProperty().set("18 units 4 s 0.002 usd");
          editor().opening().draw(Template.values()[4]);
        });
    for (int i = 0; i < MANY; i++) {
      on(() -> editor().add("assistant"));
    }
    on(
        () -> {
          editor().selectAll();
          editor().ground().group();
          editor().ground().write("A note of several words on the ground.", new Position(0, -120));
          editor().comparing().with(GraphDocument.of(CollaborationGraph.empty()), "nothing");
        });
  }

  private static void until(Callable<Boolean> what) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.MINUTES, what);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Override
  public void close() throws Exception {
    Words.speak(Map.of());
    FxToolkit.cleanupStages();
    store.close();
  }
}
