package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.collograph.codec.RolesCodec;
import org.collograph.codec.WordsCodec;
import org.collograph.run.RunStore;
import org.collograph.store.SqliteRunStore;
import org.collograph.ui.common.Settings;
import org.collograph.ui.common.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Every page at every size, in both languages and looks.
@ResourceLock("window")
class LayoutTest {
  private static final List<String> PAGES =
      List.of("editor", "search", "runs", "compare", "studies", "settings");

  private RunStore store;
  private MainWindow window;

  @AfterEach
  void speakEnglish() throws Exception {
    Words.speak(Map.of());
    FxToolkit.cleanupStages();
    if (store != null) {
      store.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"en, false", "de, true"})
  void nothingIsCutOffOrOnOneAnother(String language, boolean dark) throws Exception {
    Words.speak(language.equals("en") ? Map.of() : WordsCodec.read(language));
    Stage stage = FxToolkit.registerPrimaryStage();
    Scene scene = WaitForAsyncUtils.asyncFx(() -> window(stage, dark)).get(2, TimeUnit.MINUTES);
    TreeSet<String> faults = new TreeSet<>();
    for (double[] size : new double[][] {{1024, 700}, {1280, 800}, {1920, 1080}}) {
      for (String page : PAGES) {
        WaitForAsyncUtils.asyncFx(
                () -> {
                  shell(scene).setPrefSize(size[0], size[1]);
                  ((ToggleButton) scene.lookup("#page-" + page)).fire();
                  // With the fullest inspector there is.
                  window.editor().select(Set.of("a"));
                  window.editor().session().budgetTextProperty().set("18 units 4 s");
                  if (page.equals("editor")) {
                    ((ToggleButton) scene.lookup("#question-title")).fire();
                  }
                })
            .get(2, TimeUnit.MINUTES);
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents();
        List<String> found =
            WaitForAsyncUtils.asyncFx(() -> Faults.of(shell(scene))).get(2, TimeUnit.MINUTES);
        found.forEach(
            f -> faults.add("%s %.0f×%.0f %s: %s".formatted(page, size[0], size[1], language, f)));
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  private Scene window(Stage stage, boolean dark) throws Exception {
    Path folder = Files.createTempDirectory("collograph-layout");
    store = new SqliteRunStore(folder, Clock.systemUTC());
    Settings settings = new Settings(Settings.Values.FIRST, _ -> {});
    var session = Workbench.session(Rooms.of(folder, RolesCodec.shipped(), store), store, settings);
    if (dark) {
      session.look(Settings.Look.DARK);
    }
    window = new MainWindow(session, stage, folder, true, null);
    window.show();
    Scene scene = stage.getScene();
    Parent root = scene.getRoot();
    // The headless screen is smaller than most windows; in a group the frame has any size.
    scene.setRoot(new Group(root));
    return scene;
  }

  private static Region shell(Scene scene) {
    return (Region) scene.getRoot().getChildrenUnmodifiable().getFirst();
  }
}
