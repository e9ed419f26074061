package org.collograph.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.collograph.codec.RolesCodec;
import org.collograph.run.Workplace;
import org.collograph.run.bench.BenchCell;
import org.collograph.run.bench.BenchHands;
import org.collograph.run.bench.BenchPlace;
import org.collograph.run.bench.BenchPlan;
import org.collograph.run.bench.BenchRow;

/// A bench's searches on simulated models, each by a worker. Those on real models stay here, where
/// the ledger is. Any number of threads may ask; each task is looked through once.
public final class EngineCells implements BenchHands {
  private final Crew crew;
  private final String pool;
  private final Map<String, String> digests = new ConcurrentHashMap<>();

  /// @param pool text of the pool's file
  public EngineCells(Crew crew, String pool) {
    this.crew = crew;
    this.pool = pool;
  }

  @Override
  public List<BenchRow> rows(Workplace place, BenchPlace at, BenchPlan plan, BenchCell cell)
      throws InterruptedException {
    if (!place.pool().simulated()) {
      return HERE.rows(place, at, plan, cell);
    }
    CellLeaf leaf =
        new CellLeaf(
            new CellLeaf.Ground(
                cell.task(),
                digests.computeIfAbsent(cell.task(), _ -> CellLeaf.digest(place.task())),
                pool,
                RolesCodec.text(place.roles().all()),
                cell.budget(),
                plan.draws()),
            cell,
            plan.checkpoints());
    Optional<List<BenchRow>> rows = crew.ask(Kind.CELL, leaf.body(), leaf::rows);
    return rows.isPresent() ? rows.get() : HERE.rows(place, at, plan, cell);
  }
}
