package org.collograph.ui.common;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.collograph.cost.Budget;
import org.collograph.cost.CostMeter;
import org.collograph.cost.ModelProfile;
import org.collograph.export.FamilyColours;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Roles;
import org.collograph.llm.Connections;
import org.collograph.llm.Pool;
import org.collograph.run.PoolSource;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.task.Task;
import org.collograph.task.read.TaskReader;

/// What all screens share: the task, the pool and the budget that drawings are measured by, and the
/// services beneath.
public final class Session {
  /// A task and a pool that were opened, with the meter for graphs of the pool on the task.
  ///
  /// @param taskName as a plan names it
  /// @param poolName likewise
  public record Bench(String taskName, String poolName, Task task, Pool pool, CostMeter meter) {}

  private final RunService service;
  private final PoolSource pools;
  private final Connections connections;
  private final Roles roles;
  private final BackgroundTask background;
  private final Settings settings;
  private final Problems problems = new Problems();
  private int openings;
  private final ReadOnlyObjectWrapper<Bench> bench = new ReadOnlyObjectWrapper<>();
  private final StringProperty budgetText = new SimpleStringProperty("18 units");
  private final ReadOnlyObjectWrapper<Budget> budget =
      new ReadOnlyObjectWrapper<>(Budget.units(18));
  private final ReadOnlyObjectWrapper<CollaborationGraph> opened = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<StoredRun> openedRun = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<StoredRun>> compared = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper taskWanted = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper poolWanted = new ReadOnlyStringWrapper();
  private final Map<String, String> families = new LinkedHashMap<>();
  private final ReadOnlyBooleanWrapper simulated = new ReadOnlyBooleanWrapper();
  private Boolean shownRun;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

  public Session(
      RunService service,
      PoolSource pools,
      Connections connections,
      Roles roles,
      BackgroundTask background,
      Settings settings) {
    this.settings = settings;
    this.service = service;
    this.pools = pools;
    this.connections = connections;
    this.roles = roles;
    this.background = background;
    budgetText.addListener((_, _, text) -> parseBudget(text));
  }

  private void parseBudget(String text) {
    try {
      budget.set(Budget.parse(budgets(text)));
    } catch (IllegalArgumentException e) {
      // The plan's form says what is wrong; the meters keep the last one that could be read.
      return;
    }
  }

  /// The budgets of a text such as `18 units and 6 s`.
  public static List<String> budgets(String text) {
    return List.of(text.split("\\s+and\\s+|\\s*[,;]\\s*"));
  }

  /// Opens a task and a pool; the old ones stay where that fails.
  public void open(String task, String pool) {
    int mine = ++openings;
    background.run(
        () -> load(task, pool),
        loaded -> {
          // While a name is being typed, an older one may open after a newer.
          if (mine == openings) {
            remember(loaded.pool().models());
            bench.set(loaded);
            showsSimulated(shownRun);
          }
        },
        // The plan's form says what is wrong; drawings are measured by the last one that opened.
        _ -> {});
  }

  private Bench load(String taskName, String poolName) throws Exception {
    Task task = TaskReader.open(taskName);
    Pool pool = pools.open(poolName, List.of(task));
    return new Bench(
        taskName,
        poolName,
        task,
        pool,
        new CostMeter(pool.models(), pool.lengthsOf(task.subject().word()), roles));
  }

  /// The colour of a model's family as it is now, grey where the pool does not have it.
  public String colourOf(String model) {
    return FamilyColours.of(families.values().stream(), families.get(model), dark.get());
  }

  /// Remembers which families models are of, so that a run of another pool has its colours as well.
  public void remember(List<ModelProfile> models) {
    models.forEach(m -> families.put(m.name(), m.family()));
  }

  /// Whether what is on the screen rests on simulated models.
  public ReadOnlyBooleanProperty simulatedProperty() {
    return simulated.getReadOnlyProperty();
  }

  /// Says what the screen shows: a run of simulated models or not; null for the pool that is open.
  public void showsSimulated(Boolean run) {
    shownRun = run;
    Bench b = bench.get();
    simulated.set(run != null ? run : b != null && b.pool().simulated());
  }

  public Settings settings() {
    return settings;
  }

  public RunService service() {
    return service;
  }

  public Roles roles() {
    return roles;
  }

  public BackgroundTask background() {
    return background;
  }

  public Problems problems() {
    return problems;
  }

  /// Null until the first task and pool are open.
  public ReadOnlyObjectProperty<Bench> benchProperty() {
    return bench.getReadOnlyProperty();
  }

  public StringProperty budgetTextProperty() {
    return budgetText;
  }

  /// The last budget that could be read.
  public ReadOnlyObjectProperty<Budget> budgetProperty() {
    return budget.getReadOnlyProperty();
  }

  /// Real models: their files, keys and endpoints.
  public Connections connections() {
    return connections;
  }

  /// Opens a pool as a search would.
  public PoolSource pools() {
    return pools;
  }

  /// The pool that a screen has asked searches to use; null before. A task that a plan should take;
  /// null until one is chosen.
  public ReadOnlyStringProperty taskWantedProperty() {
    return taskWanted.getReadOnlyProperty();
  }

  /// Makes a task file the plan's.
  public void useTask(Path file) {
    taskWanted.set(null);
    taskWanted.set("task:" + file);
  }

  public ReadOnlyStringProperty poolWantedProperty() {
    return poolWanted.getReadOnlyProperty();
  }

  /// Asks for searches with a pool's file, once more even where it did before: the file may have
  /// changed.
  public void usePool(Path file) {
    settings.usedPool(file);
    poolWanted.set(null);
    poolWanted.set(file.toString());
  }

  /// The graph that a screen has asked the editor to open; null before.
  public ReadOnlyObjectProperty<CollaborationGraph> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /// Asks the editor to open a graph, once more even where it did before.
  public void openAsDrawing(CollaborationGraph graph) {
    opened.set(null);
    opened.set(graph);
  }

  /// The stored run that a screen has asked the search page to show; null before.
  public ReadOnlyObjectProperty<StoredRun> openedRunProperty() {
    return openedRun.getReadOnlyProperty();
  }

  /// Asks the search page to show a stored run, once more even where it did before.
  public void open(StoredRun run) {
    openedRun.set(null);
    openedRun.set(run);
  }

  /// The two stored runs that a screen has asked to be laid side by side; null before.
  public ReadOnlyObjectProperty<List<StoredRun>> comparedProperty() {
    return compared.getReadOnlyProperty();
  }

  /// Asks for two stored runs to be laid side by side.
  public void compare(List<StoredRun> two) {
    compared.set(null);
    compared.set(two);
  }

  /// Follows the settings; see [#look].
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /// Changes how the window looks, from now on and at the next start.
  public void look(Settings.Look look) {
    settings.change(settings.values().withLook(look));
    dark.set(settings.isDark());
  }

  /// Takes over what the system wishes.
  public void system(boolean isDark, boolean isStill) {
    settings.system(isDark, isStill);
    dark.set(settings.isDark());
  }
}
