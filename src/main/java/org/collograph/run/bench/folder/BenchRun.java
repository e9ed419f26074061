package org.collograph.run.bench.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.collograph.cost.Budget;
import org.collograph.evaluation.SpendLedger;
import org.collograph.run.Workplace;
import org.collograph.run.Workshop;
import org.collograph.run.bench.BenchAnswers;
import org.collograph.run.bench.BenchCell;
import org.collograph.run.bench.BenchHands;
import org.collograph.run.bench.BenchPlace;
import org.collograph.run.bench.BenchPlan;
import org.collograph.run.bench.BenchRow;
import org.jspecify.annotations.Nullable;

/// Runs a bench's searches, several at once, each kept in its folder when it is done.
public final class BenchRun {
  /// Told how far it is.
  public interface Watch {
    /// @param what task and budget
    void begun(String what, int searches);

    /// @param searches that are done of those
    void done(int searches, String method);
  }

  private final BenchPlan plan;
  private final BenchFolder files;
  private final SpendLedger ledger;
  private final Watch watch;
  private final BenchHands hands;
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final List<BenchRow> rows = new ArrayList<>();

  public BenchRun(BenchPlan plan, BenchFolder files, SpendLedger ledger, Watch watch) {
    this(plan, files, ledger, watch, BenchHands.HERE);
  }

  /// @param hands that do the searches
  public BenchRun(
      BenchPlan plan, BenchFolder files, SpendLedger ledger, Watch watch, BenchHands hands) {
    this.plan = plan;
    this.files = files;
    this.ledger = ledger;
    this.watch = watch;
    this.hands = hands;
  }

  /// Those that there are by now, in the order of the plan.
  public List<BenchRow> rows() {
    return List.copyOf(rows);
  }

  /// What is under way may end; what has not begun need not.
  public void stop() {
    isOver.set(true);
  }

  /// @param mine those that are wanted
  /// @return null where it was broken off
  public @Nullable BenchDocument run(
      Workshop workshop, String pool, Set<BenchCell> mine, int threads) throws Exception {
    Map<List<String>, Map<String, Double>> yardsticks = new LinkedHashMap<>();
    boolean simulated = true;
    try (var executor = Executors.newFixedThreadPool(threads)) {
      for (String task : plan.tasks()) {
        Workplace place = workshop.open(task, pool);
        simulated = place.pool().simulated();
        BenchAnswers answers = BenchAnswers.of(place, plan.draws(), ledger, threads);
        for (String budget : plan.budgets()) {
          BenchPlace at =
              new BenchPlace(place, Budget.parse(List.of(budget.split("\\+"))), answers);
          List<BenchCell> here = plan.cells(task, budget).stream().filter(mine::contains).toList();
          rows.addAll(rows(place, at, here, executor));
          if (!isOver.get()) {
            yardsticks.put(List.of(task, budget), at.yardsticks());
          }
        }
      }
    }
    return isOver.get() ? null : written(new BenchDocument(plan, pool, simulated, yardsticks));
  }

  private BenchDocument written(BenchDocument done) throws IOException {
    files.keepPlan(done);
    if (!rows.isEmpty()) {
      files.write(rows, done);
    }
    return done;
  }

  /// In the order of the cells, whoever was done first.
  private List<BenchRow> rows(
      Workplace place, BenchPlace at, List<BenchCell> cells, ExecutorService executor)
      throws Exception {
    Map<BenchCell, List<BenchRow>> done = new LinkedHashMap<>();
    var waiting = new ExecutorCompletionService<Map.Entry<BenchCell, List<BenchRow>>>(executor);
    for (BenchCell cell : cells) {
      waiting.submit(() -> Map.entry(cell, isOver.get() ? List.of() : one(place, at, cell)));
    }
    String what =
        cells.isEmpty() ? "bench" : cells.getFirst().task() + " " + cells.getFirst().budget();
    watch.begun(what, cells.size());
    try {
      for (int i = 1; i <= cells.size(); i++) {
        var one = waiting.take().get();
        done.put(one.getKey(), one.getValue());
        watch.done(i, one.getKey().method());
      }
    } catch (InterruptedException e) {
      isOver.set(true);
      executor.shutdownNow();
      throw e;
    } catch (ExecutionException e) {
      isOver.set(true);
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
    return cells.stream().flatMap(c -> done.getOrDefault(c, List.of()).stream()).toList();
  }

  private List<BenchRow> one(Workplace place, BenchPlace at, BenchCell cell) throws Exception {
    List<BenchRow> known = files.kept(cell);
    if (!known.isEmpty()) {
      return known;
    }
    List<BenchRow> rows = hands.rows(place, at, plan, cell);
    files.keep(cell, rows);
    return rows;
  }
}
