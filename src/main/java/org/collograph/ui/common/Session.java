package org.collograph.ui.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.collograph.codec.RoleFile;
import org.collograph.cost.Budget;
import org.collograph.cost.ModelProfile;
import org.collograph.export.ModelColours;
import org.collograph.graph.Roles;
import org.collograph.llm.Connections;
import org.collograph.run.RunService;
import org.collograph.run.Workplace;
import org.jspecify.annotations.Nullable;

/// What all screens share: the task, the pool and the budget that drawings are measured by, and the
/// services beneath.
public final class Session {
  private final RunService service;
  private final Connections connections;
  private final RoleFile roleFile;
  private final BackgroundTask background;
  private final Settings settings;
  private final Problems problems = new Problems();
  private final Notices notices = new Notices();
  private Navigation navigation = Navigation.NOWHERE;
  private int openings;
  private final ReadOnlyObjectWrapper<Workplace> place = new ReadOnlyObjectWrapper<>();
  private final StringProperty budgetText =
      new SimpleStringProperty(Names.budgets(List.of("18 units")));
  private final ReadOnlyObjectWrapper<Budget> budget =
      new ReadOnlyObjectWrapper<>(Budget.units(18));
  private final ReadOnlyObjectWrapper<Roles> roles = new ReadOnlyObjectWrapper<>();
  private final Map<String, ModelProfile> models = new LinkedHashMap<>();
  private final ReadOnlyBooleanWrapper simulated = new ReadOnlyBooleanWrapper();
  private @Nullable Boolean shownRun;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

  public Session(
      RunService service,
      Connections connections,
      RoleFile roleFile,
      BackgroundTask background,
      Settings settings) {
    this.roleFile = roleFile;
    this.roles.set(service.workshop().roles());
    this.settings = settings;
    this.service = service;
    this.connections = connections;
    this.background = background;
    budgetText.addListener((_, _, text) -> parseBudget(text));
  }

  private void parseBudget(String text) {
    try {
      budget.set(Budget.parse(List.of(text)));
    } catch (IllegalArgumentException e) {
      // The plan's form says what is wrong; the meters keep the last one that could be read.
      return;
    }
  }

  /// Opens a task and a pool; the old ones stay where that fails.
  public void open(String task, String pool) {
    int mine = ++openings;
    background.run(
        () -> service.workshop().open(task, pool),
        loaded -> {
          // While a name is being typed, an older one may open after a newer.
          if (mine == openings) {
            remember(loaded.pool().models());
            place.set(loaded);
            showsSimulated(shownRun);
          }
        },
        // The plan's form says what is wrong; drawings are measured by the last one that opened.
        _ -> {});
  }

  /// The colour of a model as it is now, grey where there is none.
  public String colourOf(@Nullable String model) {
    return ModelColours.of(models.values(), model, dark.get());
  }

  /// Remembers models, so that a run of another pool has its colours as well.
  public void remember(List<ModelProfile> some) {
    some.forEach(m -> models.put(m.name(), m));
  }

  /// Whether what is on the screen rests on simulated models.
  public ReadOnlyBooleanProperty simulatedProperty() {
    return simulated.getReadOnlyProperty();
  }

  /// Says what the screen shows: a run of simulated models or not; null for the pool that is open.
  public void showsSimulated(@Nullable Boolean run) {
    shownRun = run;
    Workplace b = place.get();
    simulated.set(run != null ? run : b != null && b.pool().simulated());
  }

  public Settings settings() {
    return settings;
  }

  public RunService service() {
    return service;
  }

  public Roles roles() {
    return roles.get();
  }

  public ReadOnlyObjectProperty<Roles> rolesProperty() {
    return roles.getReadOnlyProperty();
  }

  /// Where a person's own roles are kept.
  public RoleFile roleFile() {
    return roleFile;
  }

  /// Takes over other roles, for everything from now on; a search that goes on keeps its own.
  public void know(Roles others) {
    service.know(others);
    roles.set(others);
    Workplace now = place.get();
    if (now != null) {
      open(now.taskName(), now.poolName());
    }
  }

  public BackgroundTask background() {
    return background;
  }

  public Problems problems() {
    return problems;
  }

  public Notices notices() {
    return notices;
  }

  /// Null until the first task and pool are open.
  public ReadOnlyObjectProperty<Workplace> workplaceProperty() {
    return place.getReadOnlyProperty();
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

  /// Every way from one page to another.
  public Navigation navigation() {
    return navigation;
  }

  /// Called by the window, once its pages are there.
  public void navigateBy(Navigation ways) {
    navigation = ways;
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
