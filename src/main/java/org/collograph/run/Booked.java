package org.collograph.run;

import java.time.Clock;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;

/// Keeps in the store what evaluations open and find. A task or a pool that is opened by another
/// way to its file is the same.
record Booked(RunStore store, Workplace place, Clock clock) implements Evaluation.Book {
  @Override
  public long open() {
    return store.openSealed(task());
  }

  /// Parts that choose graphs say nothing that could be kept of them.
  @Override
  public void found(Evaluation.Wanted wanted, EvaluationReport report) {
    if (wanted.part() == Part.TEST || wanted.part() == Part.JUDGING) {
      keep(wanted.graph(), wanted.part(), report.accuracy());
      if (wanted.rival() != null && report.rival() != null) {
        keep(wanted.rival(), wanted.part(), report.rival());
      }
    }
  }

  private void keep(CollaborationGraph graph, Part part, Accuracy accuracy) {
    if (accuracy.n() > 0) {
      store.keep(
          task(),
          SearchPlan.poolFromAnywhere(place.poolName()),
          new Judgement(graph, part, accuracy, clock.instant()));
    }
  }

  private String task() {
    return SearchPlan.fromAnywhere(place.taskName());
  }
}
