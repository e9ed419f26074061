package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.TilePane;
import org.collograph.run.Plans;
import org.collograph.run.RunService;
import org.collograph.run.RunState;
import org.collograph.run.RunStory;
import org.collograph.run.SearchPlan;
import org.collograph.run.StoredRun;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.Sessions;
import org.collograph.ui.common.Settings;
import org.junit.jupiter.api.Test;

/// Watching a search, looking back at it, comparing two, and the settings.
class WatchingJourneysTest extends WindowJourney {
  private void search(int rounds, String seed) throws Exception {
    int before = store.runs().size();
    clickOn("#page-search");
    clickOn("#plan-rounds").push(KeyCode.CONTROL, KeyCode.A).write(String.valueOf(rounds));
    clickOn("#plan-seed").push(KeyCode.CONTROL, KeyCode.A).write(seed);
    until(() -> !lookup("#start").<Button>query().isDisabled());
    clickOn("#start");
    until(() -> store.runs().size() > before);
    until(
        () ->
            window.search().storyProperty().get() != null
                && window.search().storyProperty().get().state() == RunState.FINISHED);
    until(() -> window.search().overProperty().get());
    clickOn("#row-search");
  }

  @Test
  void theBudgetIsAHandleAndTheTeamThereIsAsked() throws Exception {
    ready();
    search(2, "1");
    until(() -> !window.search().decision().any().teamsProperty().get().isEmpty());
    clickOn("#row-decision");
    until(() -> lookup("#decision").query().isVisible());
    assertFalse(lookup("#team-card").query().isVisible(), "the run's own best stands beside");
    interact(() -> lookup("#budget-handle").query().requestFocus());
    for (int i = 0; i < 20; i++) {
      push(KeyCode.LEFT);
    }
    until(() -> lookup("#team-card").query().isVisible());
    var team = window.search().decision().any().team().orElseThrow();
    clickOn("#ask-forecast");
    until(() -> window.search().decision().any().askedProperty().get().containsKey(team.graph()));
    clickOn("#open-forecast");
    until(() -> window.editor().graph().equals(team.graph()));
  }

  private static RunStory again(RunService service, String name) {
    StoredRun run = service.get(name);
    return service.story(run, service.outline(run));
  }

  private RunStory snapshot() {
    return window.search().storyProperty().get();
  }

  @Test
  void theSelectionIsInStepAndThePastIsReplayed() throws Exception {
    ready();
    search(4, "1");
    TilePane tiles =
        (TilePane) lookup("#pictures").<javafx.scene.control.ScrollPane>query().getContent();
    assertEquals(snapshot().graphs().size(), tiles.getChildren().size());
    clickOn(tiles.getChildren().getFirst());
    var chosen = window.search().selectedProperty().get();
    assertEquals(snapshot().graphs().getLast().graph(), chosen);
    clickOn("#row-graphs");
    TableView<TriedGraph> table = lookup("#trials").query();
    assertEquals(chosen, table.getSelectionModel().getSelectedItem().graph());
    interact(() -> table.getSelectionModel().select(table.getItems().getLast()));
    assertEquals(table.getItems().getLast().graph(), window.search().selectedProperty().get());

    Slider slider = lookup("#round-slider").query();
    assertEquals(4, slider.getMax());
    interact(() -> slider.setValue(1));
    int then = table.getItems().size();
    assertTrue(then < snapshot().graphs().size(), then + " graphs after round 1");
    assertTrue(text("verdict").contains("after round 1"), text("verdict"));
    clickOn("#round-newest");
    assertEquals(snapshot().graphs().size(), table.getItems().size());
    for (String axis : List.of("money", "units", "latency")) {
      clickOn("#axis-" + axis);
    }
    clickOn("#row-search");
    doubleClickOn(tiles.getChildren().getFirst());
    until(() -> graph().equals(snapshot().graphs().getLast().graph()));
  }

  @Test
  void aRunThatWasThereBeforeThePageIsShownAsItIsNow() throws Exception {
    ready();
    var session = window.editor().session();
    StoredRun run = Sessions.finished(session, Plans.of("agent-reinforce", "18 units", 2, 120, 1));
    interact(() -> window.search().open(run));
    until(() -> window.search().storyProperty().get() != null);
    clickOn("#page-search");
    assertFalse(window.search().replay().isOfThePast());
    until(() -> !text("best-accuracy").equals("–"));
  }

  @Test
  void graphsAreSoughtStarredAndNotedAndWhatMatteredIsSeen() throws Exception {
    ready();
    search(6, "1");
    clickOn("#row-graphs");
    TableView<TriedGraph> table = lookup("#trials").query();
    int all = table.getItems().size();
    assertEquals(snapshot().graphs().size(), all);
    clickOn("#trials-wanted").write("fuser");
    until(() -> table.getItems().size() < all);
    interact(() -> table.getSelectionModel().select(0));
    var starred = table.getSelectionModel().getSelectedItem().graph();
    interact(table::requestFocus);
    push(KeyCode.S);
    until(() -> store.marks(store.runs().getFirst().name()).size() == 1);
    push(KeyCode.F2);
    until(() -> lookup("#graph-note").tryQuery().isPresent());
    write("for Friday");
    push(KeyCode.ENTER);
    until(() -> store.marks(store.runs().getFirst().name()).getFirst().note().equals("for Friday"));
    interact(() -> lookup("#trials-wanted").<javafx.scene.control.TextField>query().clear());
    until(() -> table.getItems().size() == all);
    clickOn("#trials-starred");
    until(() -> table.getItems().size() == 1);
    assertEquals(starred, table.getItems().getFirst().graph());
    clickOn("#axis-rounds");
    until(() -> lookup("#over-rounds").query().isVisible());
    assertFalse(lookup("#frontier").query().isVisible());
    clickOn("#axis-units");
    until(() -> lookup("#frontier").query().isVisible());
    clickOn("#row-matters");
    until(() -> !window.search().trials().importanceProperty().get().isEmpty());
    clickOn("#row-calls");
    assertEquals(List.of(), window.search().trials().callsProperty().get());
  }

  @Test
  void twoRunsAreLaidSideBySide() throws Exception {
    ready();
    clickOn("#page-compare");
    assertTrue(lookup("#compare-left").query().isVisible());
    search(1, "1");
    clickOn("#new-search");
    search(1, "2");
    clickOn("#page-runs");
    until(() -> lookup("#runs").<TableView<?>>query().getItems().size() == 2);
    interact(() -> lookup("#runs").<TableView<?>>query().getSelectionModel().selectAll());
    clickOn("#runs-compare");
    until(() -> lookup("#compare-left").<ComboBox<?>>query().getValue() != null);
    until(() -> lookup("#small-frontier").queryAll().size() == 2);
    Set<String> strong = new TreeSet<>();
    lookup(".strong").queryAll().stream()
        .filter(Labeled.class::isInstance)
        .forEach(n -> strong.add(((Labeled) n).getText()));
    assertTrue(strong.containsAll(Set.of("run-1", "run-2", "1", "2")), strong.toString());
    until(() -> text("compare-beside").startsWith("run-"));
    clickOn("#page-search");
    clickOn("#new-search");
    search(1, "3");
    clickOn("#page-runs");
    until(() -> lookup("#runs").<TableView<?>>query().getItems().size() == 3);
    interact(() -> lookup("#runs").<TableView<?>>query().getSelectionModel().selectAll());
    clickOn("#runs-compare");
    until(() -> lookup("#overlaid").tryQuery().isPresent());
    clickOn("#compare-two");
    until(() -> lookup("#small-frontier").queryAll().size() == 2);
  }

  @Test
  void settingsAreKeptAndHold() throws Exception {
    ready();
    clickOn("#page-settings");
    Settings settings = window.editor().session().settings();
    interact(() -> lookup("#settings-look").<ComboBox<?>>query().getSelectionModel().select(2));
    assertEquals(Settings.Look.DARK, settings.values().look());
    assertTrue(window.editor().session().darkProperty().get());
    interact(() -> lookup("#settings-language").<ComboBox<?>>query().getSelectionModel().select(2));
    assertEquals("de", settings.values().language());
    clickOn("#settings-still");
    assertTrue(settings.isStill());
    assertEquals(folder.toString(), text("settings-data"));
    clickOn("#theme");
    assertEquals(Settings.Look.LIGHT, settings.values().look());
  }

  @Test
  void everythingThatCanBePressedHasAName() throws Exception {
    ready();
    search(1, "1");
    for (String page : List.of("editor", "search", "runs", "compare", "settings")) {
      clickOn("#page-" + page);
      for (Node node : lookup(n -> n.isFocusTraversable() && n.isVisible()).queryAll()) {
        boolean named =
            node.getAccessibleText() != null
                || (node instanceof Labeled l && l.getText() != null && !l.getText().isBlank())
                || !(node instanceof Button);
        assertTrue(named, page + ": " + node);
      }
    }
    assertFalse(Locale.getDefault().getLanguage().equals("de"));
  }

  @Test
  void aSearchGoesOnWhileOtherPagesAreOpen() throws Exception {
    ready();
    clickOn("#page-search");
    clickOn("#plan-rounds").push(KeyCode.CONTROL, KeyCode.A).write("3");
    until(() -> !lookup("#start").<Button>query().isDisabled());
    clickOn("#start");
    until(() -> !store.runs().isEmpty());
    clickOn("#page-editor");
    until(() -> store.runs().getFirst().state() == RunState.FINISHED);
    clickOn("#page-search");
    until(() -> snapshot().state() == RunState.FINISHED);
    SearchPlan plan = window.search().shownProperty().get().plan();
    assertEquals(3, plan.rules().rounds());
    // What is shown at once when it is opened again is what was shown last.
    assertEquals(snapshot().graphs(), again(window.editor().session().service(), "run-1").graphs());
  }
}
