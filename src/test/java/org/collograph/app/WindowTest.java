package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.collograph.cli.Services;
import org.collograph.codec.GraphFiles;
import org.collograph.codec.RolesCodec;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Roles;
import org.collograph.run.RunState;
import org.collograph.run.RunStore;
import org.collograph.store.SqliteRunStore;
import org.collograph.ui.common.Settings;
import org.collograph.ui.editor.EditorFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/// Journeys through the real window, on JavaFX's headless platform.
@Timeout(120)
class WindowTest extends ApplicationTest {
  private Path folder;
  private Path chosen;
  private MainWindow window;
  private RunStore store;

  @Override
  public void start(Stage stage) throws Exception {
    folder = Files.createTempDirectory("collograph-window");
    Roles roles = RolesCodec.shipped();
    store = new SqliteRunStore(folder, Clock.systemUTC());
    Services services =
        new Services(folder, folder, roles, new PoolFiles(roles), () -> store, Clock.systemUTC());
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
      run.done().get(20, TimeUnit.SECONDS);
    }
    store.close();
  }

  private final class Picker implements EditorFiles.Picker {
    @Override
    public Optional<Path> toOpen() {
      return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> toSave(String title, String suggested, String... endings) {
      return Optional.ofNullable(chosen);
    }
  }

  private static void until(BooleanSupplier what) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, what::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String text(String id) {
    Node node = lookup("#" + id).query();
    return node instanceof Labeled l ? l.getText() : ((TextInputControl) node).getText();
  }

  private String meter() {
    return from(lookup("#meter-units")).lookup(".value").<Labeled>query().getText();
  }

  private CollaborationGraph graph() {
    return window.editor().graph();
  }

  private void ready() throws Exception {
    until(() -> !graph().isEmpty() && window.editor().assessmentProperty().get().cost() != null);
  }

  private void drag(String port, String card) {
    Node from = lookup(port).query();
    Point2D end = lookup(card).query().localToScreen(30, 30);
    moveTo(from).press(MouseButton.PRIMARY).moveBy(20, 0);
    WaitForAsyncUtils.waitForFxEvents();
    moveTo(end, Motion.DIRECT);
    WaitForAsyncUtils.waitForFxEvents();
    release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void drawConnectAndUndoMoveTheMeter() throws Exception {
    ready();
    assertEquals("16.2 of 18", meter());
    assertTrue(lookup("Width").tryQuery().isPresent(), "the inspector tells the graph's shape");
    CollaborationGraph first = graph();
    clickOn(lookup(n -> "add-model-llama-3.2-1b".equals(n.getId())).<Button>query());
    assertEquals(5, graph().nodes().size());
    assertEquals("16.2 of 18", meter(), "a node that nobody reads costs nothing");
    assertTrue(from(lookup("#findings")).lookup(".label").queryAll().size() >= 2);
    String id = graph().nodes().getLast().id();
    String output = graph().output().orElseThrow();
    drag("#port-" + id, "#node-" + output);
    assertTrue(graph().contains(new Edge(id, output)));
    assertEquals("19.0 of 18", meter());
    assertTrue(lookup("#meter-units").query().getStyleClass().contains("over"));
    drag("#port-" + output, "#node-" + id);
    assertFalse(graph().contains(new Edge(output, id)), "a cycle is refused");
    clickOn("#undo").clickOn("#undo");
    assertEquals(first, graph());
    assertEquals("16.2 of 18", meter());
    clickOn("#redo").clickOn("#redo");
    assertTrue(graph().contains(new Edge(id, output)));
    clickOn("#node-" + id).press(KeyCode.DELETE).release(KeyCode.DELETE);
    assertEquals(first, graph());
  }

  @Test
  void whatIsNotSavedIsKeptAsADraft() throws Exception {
    ready();
    Path draft = folder.resolve("draft.json");
    clickOn("#canvas").push(KeyCode.A);
    until(() -> Files.exists(draft));
    assertEquals(5, GraphFiles.read(draft).graph().nodes().size());
    chosen = folder.resolve("kept.json");
    push(KeyCode.CONTROL, KeyCode.S);
    until(() -> Files.exists(chosen) && !Files.exists(draft));
  }

  @Test
  void keysAddSelectAndUndo() throws Exception {
    ready();
    clickOn("#canvas");
    int before = graph().nodes().size();
    push(KeyCode.F).push(KeyCode.M).push(KeyCode.A);
    assertEquals(before + 3, graph().nodes().size());
    push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
    assertTrue(graph().isEmpty());
    push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(before + 3, graph().nodes().size());
  }

  @Test
  void partsAreCopiedDuplicatedAndTemplatesDrawn() throws Exception {
    ready();
    CollaborationGraph first = graph();
    clickOn("#canvas").push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.D);
    assertEquals(8, graph().nodes().size());
    assertEquals(6, graph().edges().size());
    assertEquals(first.output(), graph().output());
    push(KeyCode.CONTROL, KeyCode.X);
    assertEquals(first, graph());
    push(KeyCode.CONTROL, KeyCode.V).push(KeyCode.CONTROL, KeyCode.V);
    assertEquals(12, graph().nodes().size());
    clickOn("#template-vote");
    until(() -> graph().nodes().size() == 6);
    clickOn("#template-widest");
    until(() -> graph().nodes().size() == 11);
    assertEquals("17.4 of 18", meter());
    push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(12, graph().nodes().size());
  }

  @Test
  void searchPauseResumeStop() throws Exception {
    ready();
    clickOn("#page-search");
    clickOn("#plan-rounds").push(KeyCode.CONTROL, KeyCode.A).write("4000");
    until(() -> !lookup("#start").<Button>query().isDisabled());
    clickOn("#start");
    until(() -> lookup("#trials").tryQuery().isPresent());
    until(() -> lookup("#trials").<TableView<?>>query().getItems().size() > 5);
    until(() -> text("best-accuracy").contains("%"));
    clickOn("#pause");
    until(() -> window.search().snapshotProperty().get().state() == RunState.PAUSED);
    assertEquals("Resume", text("pause"));
    // The trial under way may end; after that nothing more comes.
    WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
    int held = window.search().runProperty().get().snapshot().counts().trials();
    WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
    assertEquals(held, window.search().runProperty().get().snapshot().counts().trials());
    clickOn("#pause");
    until(() -> window.search().snapshotProperty().get().counts().trials() > held);
    clickOn("#stop");
    until(() -> window.search().snapshotProperty().get().state() == RunState.STOPPED);
    assertTrue(lookup("#new-search").query().isVisible());
    assertEquals(RunState.STOPPED, store.runs().getFirst().state());
    clickOn("#new-search");
    until(() -> lookup("#start").tryQuery().isPresent());
  }

  @Test
  void aRunIsOpenedFromTheListGoneOnWithDeletedAndBroughtBack() throws Exception {
    ready();
    clickOn("#page-search");
    clickOn("#plan-rounds").push(KeyCode.CONTROL, KeyCode.A).write("400");
    clickOn("#start");
    until(() -> store.runs().stream().anyMatch(r -> r.trials() > 5));
    clickOn("#stop");
    until(() -> window.search().snapshotProperty().get().state() == RunState.STOPPED);
    int trials = window.search().snapshotProperty().get().counts().trials();
    clickOn("#new-search");
    clickOn("#page-runs");
    until(() -> lookup("#runs").<TableView<?>>query().getItems().size() == 1);
    clickOn("#runs-wanted").write("mmlu");
    until(() -> lookup("#runs").<TableView<?>>query().getItems().isEmpty());
    clickOn("#runs-wanted").push(KeyCode.CONTROL, KeyCode.A).write("arith");
    until(() -> lookup("#runs").<TableView<?>>query().getItems().size() == 1);
    interact(() -> lookup("#runs").<TableView<?>>query().getSelectionModel().select(0));
    clickOn("#runs-delete");
    until(() -> store.runs().isEmpty());
    clickOn("#undo-delete");
    until(() -> lookup("#runs").<TableView<?>>query().getItems().size() == 1);
    interact(() -> lookup("#runs").<TableView<?>>query().getSelectionModel().select(0));
    clickOn("#runs-open");
    until(() -> window.search().snapshotProperty().get() != null);
    assertEquals(trials, window.search().snapshotProperty().get().counts().trials());
    clickOn("#take-up");
    until(() -> window.search().snapshotProperty().get().counts().trials() > trials);
    clickOn("#stop");
    until(() -> window.search().snapshotProperty().get().state() == RunState.STOPPED);
    assertEquals(1, store.runs().size());
  }

  @Test
  void theBestIsOpenedAndExported() throws Exception {
    ready();
    clickOn("#to-search");
    clickOn("#plan-rounds").push(KeyCode.CONTROL, KeyCode.A).write("1");
    clickOn("#start");
    until(() -> store.runs().stream().anyMatch(r -> r.state() == RunState.FINISHED));
    until(() -> window.search().snapshotProperty().get().state() == RunState.FINISHED);
    assertTrue(text("verdict").contains("yardstick"), text("verdict"));
    CollaborationGraph best = window.search().snapshotProperty().get().best().graph();
    clickOn("#open-best");
    until(() -> graph().equals(best));
    chosen = folder.resolve("best.png");
    push(KeyCode.CONTROL, KeyCode.E);
    until(() -> Files.exists(chosen));
    assertEquals((byte) 'P', Files.readAllBytes(chosen)[1]);
    chosen = folder.resolve("best.dot");
    push(KeyCode.CONTROL, KeyCode.E);
    until(() -> Files.exists(chosen));
    assertTrue(Files.readString(chosen).contains("simulated models"));
    chosen = folder.resolve("best.json");
    push(KeyCode.CONTROL, KeyCode.S);
    until(() -> Files.exists(chosen));
    assertEquals(best, GraphFiles.read(chosen).graph());
  }

  @Test
  void badFilesLeaveTheWindowAndTheDrawingAsTheyWere() throws Exception {
    ready();
    CollaborationGraph before = graph();
    String[][] files = {
      {"broken.json", "{\"format\": \"collograph/graph\",", "not valid JSON"},
      {"other.json", "{\"format\": \"cooking/recipe\", \"version\": 1}", "cooking/recipe"},
      {"missing.json", null, "There is no file"},
    };
    for (String[] f : files) {
      chosen = folder.resolve(f[0]);
      if (f[1] != null) {
        Files.writeString(chosen, f[1]);
      }
      push(KeyCode.CONTROL, KeyCode.O);
      until(() -> lookup("#problem").query().isVisible() && text("problem").contains(f[2]));
      assertTrue(text("problem").contains(f[0]), text("problem"));
      assertEquals(before, graph());
      clickOn("#dismiss");
    }
    clickOn("#page-search");
    clickOn("#plan-budget").push(KeyCode.CONTROL, KeyCode.A).write("0.2 units");
    until(() -> text("estimate").contains("0.2 units"));
    assertTrue(lookup("#start").query().isDisabled());
    assertTrue(store.runs().isEmpty());
  }
}
