package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import org.collograph.run.RunState;
import org.junit.jupiter.api.Test;

/// Whatever the command line has the window has, and the other way round.
class BothWaysTest extends WindowJourney {
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z-]*)  +\\S");

  /// By command: what does it in the window, by its id.
  private static final Map<String, String> IN_THE_WINDOW =
      table(
          """
          cost = meter-units
          evaluate = evaluate-title
          search = start
          runs = runs
          runs show = runs-open
          runs resume = take-up
          runs pause = pause
          runs continue = pause
          runs stop = stop
          runs finish = judge-now
          runs steer = steer
          runs branch = steer
          runs compare = runs-compare
          runs label = runs-label
          runs star = trial-star
          runs matters = row-matters
          runs calls = row-calls
          runs frontier = runs-every-budget
          runs confirm = ask-forecast
          runs ablate = parts
          runs recost = every-budget-prices
          runs report = runs-report
          runs bundle = runs-bundle
          runs import = runs-import
          runs export = runs-trials
          runs archive = runs-archive
          runs restore = runs-restore
          runs size = settings-room
          runs trim = settings-trim
          verify = runs-verify
          pilot = pilot-start
          bench = bench-start
          bench merge = bench-merge
          export = file-menu
          grade = grade-open
          measure = measure
          serve = serve-best
          doctor = machine-look
          worker = engine-work
          simulate = simulate-start
          pool = simulated-save
          """);

  /// Pages and what opens on them, with the command that does the same.
  private static final Map<String, String> ON_THE_COMMAND_LINE =
      table(
          """
          page-editor = cost
          page-search = search
          page-runs = runs
          page-compare = runs compare
          page-studies = pilot
          page-settings = search
          studies-pilot = pilot
          studies-bench = bench
          studies-grading = grade
          settings-general = search
          settings-models = measure
          settings-tasks = search
          settings-roles = search
          settings-machine = doctor
          """);

  private static Map<String, String> table(String lines) {
    Map<String, String> all = new LinkedHashMap<>();
    lines.lines().map(l -> l.split(" = ")).forEach(l -> all.put(l[0].strip(), l[1].strip()));
    return all;
  }

  private final Set<String> seen = new TreeSet<>();

  /// Every command that the help names, with those below it.
  private static Set<String> commands(Path folder, String... above) {
    Set<String> all = new TreeSet<>();
    String[] asked = Arrays.copyOf(above, above.length + 1);
    asked[above.length] = "--help";
    String help = new Terminal(folder).run(asked).out();
    int at = help.indexOf("Commands:");
    Matcher m = COMMAND.matcher(at < 0 ? "" : help.substring(at));
    while (m.find()) {
      String name = String.join(" ", above) + (above.length == 0 ? "" : " ") + m.group(1);
      all.add(name);
      all.addAll(commands(folder, name.split(" ")));
    }
    return all;
  }

  private void look() {
    for (Node node : lookup(n -> n.getId() != null).queryAll()) {
      seen.add(node.getId());
      if (node instanceof MenuButton menu) {
        menu.getItems().forEach(i -> seen.add(String.valueOf(i.getId())));
      }
      if (node instanceof TabPane tabs) {
        tabs.getTabs().forEach(t -> seen.add(t.getId()));
      }
    }
  }

  private void lookIntoRows() {
    for (TableRow<?> row : lookup(n -> n instanceof TableRow<?>).queryAllAs(TableRow.class)) {
      if (row.getContextMenu() != null) {
        row.getContextMenu().getItems().forEach(i -> seen.add(String.valueOf(i.getId())));
      }
    }
  }

  private void walk() throws Exception {
    ready();
    look();
    clickOn("#page-search");
    look();
    clickOn("#plan-rounds").push(KeyCode.CONTROL, KeyCode.A).write("1");
    until(() -> !lookup("#start").<javafx.scene.control.Button>query().isDisabled());
    clickOn("#start");
    until(
        () ->
            window.search().storyProperty().get() != null
                && window.search().storyProperty().get().state() == RunState.FINISHED);
    until(() -> window.search().overProperty().get());
    look();
    clickOn("#row-graphs");
    lookIntoRows();
    clickOn("#page-runs");
    until(() -> lookup("#runs").<javafx.scene.control.TableView<?>>query().getItems().size() == 1);
    look();
    lookIntoRows();
    for (String page : new String[] {"compare", "studies", "settings"}) {
      clickOn("#page-" + page);
      look();
    }
    for (String part : new String[] {"models", "tasks", "roles", "machine"}) {
      clickOn("#settings-" + part);
      look();
    }
    clickOn("#page-studies");
    for (String tab : new String[] {"Bench", "Grading"}) {
      clickOn(tab);
      look();
    }
  }

  @Test
  void nothingIsInOneOfThemAlone() throws Exception {
    walk();
    Set<String> unknown = new TreeSet<>(commands(folder));
    assertTrue(unknown.size() > 25, unknown.toString());
    unknown.removeAll(IN_THE_WINDOW.keySet());
    assertEquals(Set.of(), unknown, "commands that are not in the window");
    Set<String> missing = new TreeSet<>(IN_THE_WINDOW.values());
    missing.removeAll(seen);
    assertEquals(Set.of(), missing, "what the window should have");
    Set<String> pages = new TreeSet<>();
    seen.stream()
        .filter(
            id -> id.matches("page-.*|studies-(?!pages).*|settings-(general|models|tasks|roles)"))
        .forEach(pages::add);
    pages.removeAll(ON_THE_COMMAND_LINE.keySet());
    assertEquals(Set.of(), pages, "pages that no command does");
    Set<String> gone = new HashSet<>(ON_THE_COMMAND_LINE.values());
    gone.removeAll(commands(folder));
    assertEquals(Set.of(), gone, "commands that are none");
    Set<String> away = new TreeSet<>();
    seen.stream().filter(id -> id.startsWith("runs-")).forEach(away::add);
    assertTrue(away.containsAll(Set.of("runs-trials", "runs-report")), away.toString());
  }
}
