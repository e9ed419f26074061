package org.collograph.ui.runs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.collograph.codec.json.BoundedFile;
import org.collograph.run.RunLabel;
import org.collograph.run.RunState;
import org.collograph.run.StoredRun;
import org.collograph.run.json.TrialExport;
import org.collograph.run.report.ReportForm;
import org.collograph.run.report.RunReport;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Session;
import org.collograph.words.Sentence;

/// The stored runs, newest first, as far as they match what is looked for.
public final class RunsViewModel {
  private final Session session;
  private final ObservableList<StoredRun> runs = FXCollections.observableArrayList();
  private final StringProperty wanted = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<StoredRun> deleted = new ReadOnlyObjectWrapper<>();
  private final Deque<StoredRun> gone = new ArrayDeque<>();
  private final EveryBudgetViewModel everyBudget;
  private final LongWork taking;
  private final BundleDesk bundles;
  private final ArchiveDesk archives;
  private List<StoredRun> all = List.of();
  private Consumer<Runnable> keepingSelected = Runnable::run;

  /// @param data folder in which what comes from elsewhere is kept
  public RunsViewModel(Session session, Path data) {
    this.session = session;
    this.taking = new LongWork(session.background());
    this.bundles = new BundleDesk(session, data, taking);
    this.archives = new ArchiveDesk(session, taking, this::refresh);
    this.everyBudget = new EveryBudgetViewModel(session);
    wanted.subscribe(_ -> filter());
  }

  /// What one of them says of every budget.
  public EveryBudgetViewModel everyBudget() {
    return everyBudget;
  }

  public ObservableList<StoredRun> runs() {
    return runs;
  }

  /// Words that a run's name, task, budgets, method, pool or state must hold.
  public StringProperty wantedProperty() {
    return wanted;
  }

  /// The run that was deleted last and can be brought back; null where none can.
  public ReadOnlyObjectProperty<StoredRun> deletedProperty() {
    return deleted.getReadOnlyProperty();
  }

  /// Reads the list anew; called when the page is shown.
  public void refresh() {
    session
        .background()
        .run(() -> session.service().store().runs(), this::show, session.problems()::show);
  }

  private void show(List<StoredRun> read) {
    all = read;
    filter();
  }

  private void filter() {
    String[] words = wanted.get().toLowerCase(Locale.ROOT).strip().split("\\s+");
    List<StoredRun> matching =
        all.stream().filter(r -> List.of(words).stream().allMatch(text(r)::contains)).toList();
    if (names(matching).equals(names(runs))) {
      for (int i = 0; i < matching.size(); i++) {
        if (!matching.get(i).equals(runs.get(i))) {
          change(i, matching.get(i));
        }
      }
    } else {
      keepingSelected.accept(() -> runs.setAll(matching));
    }
  }

  private void change(int at, StoredRun run) {
    keepingSelected.accept(() -> runs.set(at, run));
  }

  /// Changes the list as the table wants it, which would else forget what is selected in it.
  void changeBy(Consumer<Runnable> keeping) {
    keepingSelected = keeping;
  }

  private static List<String> names(List<StoredRun> some) {
    return some.stream().map(StoredRun::name).toList();
  }

  private static String text(StoredRun r) {
    return String.join(
            " ",
            r.name(),
            r.plan().task(),
            r.plan().pool(),
            String.join(" ", r.plan().budgets()),
            Names.budgets(r.plan().budgets()),
            r.plan().method(),
            r.plan().objective(),
            r.label().title(),
            String.join(" ", r.label().tags()),
            r.label().note(),
            r.state().word())
        .toLowerCase(Locale.ROOT);
  }

  /// Says what a run is called.
  void label(StoredRun run, RunLabel label) {
    session
        .background()
        .run(
            () -> {
              session.service().store().label(run.name(), label);
              return run;
            },
            _ -> refresh(),
            session.problems()::show);
  }

  public void open(StoredRun run) {
    session.navigation().open(run);
  }

  /// Lays two runs side by side.
  public void compare(List<StoredRun> two) {
    session.navigation().compare(two);
  }

  /// Writes a run on one page, in the form that the file's ending names.
  public void report(StoredRun run, Path file) {
    session
        .background()
        .run(
            () -> {
              RunReport report = RunReport.of(session.service(), run);
              BoundedFile.write(file, ReportForm.of(file).bytes(report, session.roles()));
              return file;
            },
            bundles::saved,
            session.problems()::show);
  }

  /// A row a trial, as the file's ending says.
  public void trials(StoredRun run, Path file) {
    session
        .background()
        .run(
            () -> {
              var export =
                  new TrialExport(run.name(), session.service().store().trials(run.name()), false);
              boolean isJson = file.toString().endsWith(".json");
              String text = isJson ? export.json() : export.csv();
              BoundedFile.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
              return file;
            },
            bundles::saved,
            session.problems()::show);
  }

  /// How far a run is that is bundled, or a bundle that is looked at.
  LongWork taking() {
    return taking;
  }

  /// Writes a run as a file that another workbench can replay.
  public void bundle(StoredRun run, Path file) {
    bundles.write(run, file);
  }

  /// Opens a bundle's run among these.
  public void take(Path bundle) {
    bundles.take(bundle, this::refresh);
  }

  /// Replays a bundle and says whether it holds.
  public void verify(Path bundle) {
    bundles.verify(bundle);
  }

  /// Moves runs into a file.
  void archive(List<StoredRun> some, Path file) {
    archives.archive(some, file);
  }

  /// Brings them back.
  void restore(Path file) {
    archives.restore(file);
  }

  /// Hides a run; a running one stays.
  public void delete(StoredRun run) {
    if (run.state() == RunState.RUNNING) {
      session
          .problems()
          .show(Sentence.of("The run %s is at work. Maybe stop it first.", run.name()));
      return;
    }
    hide(run, true);
  }

  public void undoDelete() {
    if (deleted.get() != null) {
      hide(deleted.get(), false);
    }
  }

  /// The store may be busy: the window does not wait for it.
  private void hide(StoredRun run, boolean hidden) {
    session
        .background()
        .run(
            () -> {
              session.service().store().hide(run.name(), hidden);
              return session.service().store().runs();
            },
            read -> {
              if (hidden) {
                gone.push(run);
              } else {
                gone.remove(run);
              }
              deleted.set(gone.peek());
              show(read);
            },
            session.problems()::show);
  }
}
