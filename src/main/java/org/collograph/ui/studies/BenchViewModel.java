package org.collograph.ui.studies;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.run.Workplace;
import org.collograph.run.bench.BenchPlan;
import org.collograph.run.bench.folder.BenchDocument;
import org.collograph.run.bench.folder.BenchFolder;
import org.collograph.run.bench.folder.BenchMerge;
import org.collograph.run.bench.folder.BenchRun;
import org.collograph.ui.common.CapFields;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// Methods against each other at equal spend, on the task and the pool that are open. Lives on the
/// window's thread.
public final class BenchViewModel {
  private static final int THREADS = 2;

  /// What was found, and the folder that it is in.
  record Found(Path folder, BenchMerge bench) {}

  private final Session session;
  private final LongWork work;
  private final ObservableList<String> methods =
      FXCollections.observableArrayList("agent-reinforce", "random");
  private final StringProperty budgets = new SimpleStringProperty("18 units");
  private final StringProperty seeds = new SimpleStringProperty("3");
  private final StringProperty checkpoints = new SimpleStringProperty("50, 100, 200, 400");
  private final StringProperty draws = new SimpleStringProperty("5000");
  private final StringProperty maxCalls = new SimpleStringProperty("");
  private final StringProperty maxUsd = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();

  public BenchViewModel(Session session) {
    this.session = session;
    this.work = new LongWork(session.background());
    Stream.of(budgets, seeds, checkpoints, draws).forEach(p -> p.subscribe(_ -> estimate()));
    methods.addListener((javafx.beans.InvalidationListener) _ -> estimate());
    session.workplaceProperty().subscribe(_ -> estimate());
  }

  Session session() {
    return session;
  }

  LongWork work() {
    return work;
  }

  /// Those that are compared.
  ObservableList<String> methods() {
    return methods;
  }

  StringProperty budgetsProperty() {
    return budgets;
  }

  /// How many.
  StringProperty seedsProperty() {
    return seeds;
  }

  StringProperty checkpointsProperty() {
    return checkpoints;
  }

  StringProperty drawsProperty() {
    return draws;
  }

  StringProperty maxCallsProperty() {
    return maxCalls;
  }

  StringProperty maxUsdProperty() {
    return maxUsd;
  }

  /// How many searches it would be, or what is wrong.
  ReadOnlyStringProperty estimateProperty() {
    return estimate.getReadOnlyProperty();
  }

  /// Null before the first.
  ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  private void estimate() {
    Workplace place = session.workplaceProperty().get();
    if (place == null) {
      return;
    }
    try {
      BenchPlan plan = plan(place);
      int most = plan.checkpoints().getLast();
      int searches = plan.cells().size();
      estimate.set(Words.of("%,d searches, at most %,d pairs", searches, (long) searches * most));
    } catch (IllegalArgumentException e) {
      estimate.set(Words.of(org.collograph.words.Sentence.of(e)));
    }
  }

  private BenchPlan plan(Workplace place) {
    return new BenchPlan(
        List.copyOf(methods),
        List.of(place.taskName()),
        parts(budgets),
        LongStream.rangeClosed(1, number("seeds", seeds)).boxed().toList(),
        parts(checkpoints).stream().map(c -> number("checkpoints", c)).toList(),
        number("draws", draws));
  }

  private static List<String> parts(StringProperty typed) {
    return Stream.of(typed.get().strip().split("\\s*[,;]\\s*")).filter(p -> !p.isEmpty()).toList();
  }

  private static int number(String what, StringProperty typed) {
    return number(what, typed.get().strip());
  }

  private static int number(String what, String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      throw new Refusal(e, "%s is '%s', which is no whole number. Maybe 10 is meant.", what, typed);
    }
  }

  /// Begins a bench of what is open, or goes on with the one that the folder holds.
  void start(Path folder) {
    Workplace place = session.workplaceProperty().get();
    if (work.isRunning() || place == null) {
      return;
    }
    try {
      BenchPlan plan = plan(place);
      SpendLedger ledger =
          new SpendLedger(CapFields.read(maxCalls.get(), maxUsd.get(), ""), Spend.NOTHING, _ -> {});
      work.start(
          share -> run(folder, plan, place.poolName(), ledger, share), found::set, this::told);
    } catch (IllegalArgumentException e) {
      session.problems().show(e);
    }
  }

  private Found run(
      Path folder, BenchPlan plan, String pool, SpendLedger ledger, DoubleConsumer share)
      throws Exception {
    Files.createDirectories(folder);
    double all = plan.cells().size();
    BenchRun bench =
        new BenchRun(plan, new BenchFolder(folder, plan, pool), ledger, new Shares(all, share));
    BenchDocument done =
        bench.run(session.service().workshop(), pool, Set.copyOf(plan.cells()), THREADS);
    if (done == null) {
      throw new InterruptedException();
    }
    return new Found(folder, new BenchMerge(done, bench.rows()));
  }

  /// Budget after budget, as one share.
  private static final class Shares implements BenchRun.Watch {
    private final double all;
    private final DoubleConsumer share;
    private int before;
    private int here;

    Shares(double all, DoubleConsumer share) {
      this.all = all;
      this.share = share;
    }

    @Override
    public void begun(String what, int searches) {
      before += here;
      here = searches;
    }

    @Override
    public void done(int searches, String method) {
      share.accept((before + searches) / all);
    }
  }

  /// Shows the bench that a folder holds.
  void open(Path folder) {
    work.start(_ -> new Found(folder, BenchMerge.read(folder)), found::set, this::told);
  }

  /// Puts the shards together that are the folders of one folder, into a folder beside them.
  void merge(Path parent) {
    work.start(_ -> merged(parent), found::set, this::told);
  }

  private static Found merged(Path parent) throws Exception {
    Path out = parent.resolve("merged");
    try (Stream<Path> all = Files.list(parent)) {
      List<Path> shards =
          all.filter(Files::isDirectory).filter(p -> !p.equals(out)).sorted().toList();
      if (shards.isEmpty()) {
        throw new Refusal(
            "'%s' holds no folders of shards. Maybe the folder above is meant.", parent);
      }
      return new Found(out, BenchMerge.of(shards, out));
    }
  }

  private void told(Exception e) {
    if (!(e instanceof InterruptedException)) {
      session.problems().show(e);
    }
  }

  /// Also when the window is closed: searches that are done stay in the folder.
  public void cancel() {
    work.cancel();
  }
}
