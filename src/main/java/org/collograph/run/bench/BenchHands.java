package org.collograph.run.bench;

import java.util.List;
import org.collograph.run.Workplace;

/// Where a bench's searches are done.
public interface BenchHands {
  /// In this program.
  BenchHands HERE = (_, at, plan, cell) -> at.rows(cell, plan.checkpoints());

  /// @param place of the cell's task
  /// @param at its place at the cell's budget
  /// @return a row a checkpoint
  List<BenchRow> rows(Workplace place, BenchPlace at, BenchPlan plan, BenchCell cell)
      throws InterruptedException;
}
