package org.collograph.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;

/// Keeps in the store what evaluations open and find, and what searches judge. A task or a pool
/// that is opened by another way to its file is the same.
record Booked(RunStore store, Workplace place, Clock clock) implements Evaluation.Book {
  @Override
  public long open() {
    return store.openSealed(task());
  }

  /// Parts that choose graphs say nothing that could be kept of them.
  @Override
  public void found(Evaluation.Wanted wanted, EvaluationReport report) {
    if (wanted.part() == Part.TEST || wanted.part() == Part.JUDGING) {
      List<Judgement> found = new ArrayList<>();
      add(found, wanted.graph(), wanted.part(), report.accuracy());
      if (wanted.rival() != null && report.rival() != null) {
        add(found, wanted.rival(), wanted.part(), report.rival());
      }
      keep(found);
    }
  }

  /// What a search has judged is known of the graphs wherever they are drawn.
  void found(SearchResult result) {
    List<Judgement> found = new ArrayList<>();
    for (JudgedGraph y : result.yardsticks()) {
      add(found, y.graph(), Part.JUDGING, y.accuracy());
    }
    add(found, result.best().graph(), Part.JUDGING, result.best().accuracy());
    keep(found);
  }

  private void add(List<Judgement> all, CollaborationGraph graph, Part part, Accuracy accuracy) {
    if (accuracy.n() > 0) {
      all.add(new Judgement(graph, part, accuracy, clock.instant()));
    }
  }

  private void keep(List<Judgement> found) {
    if (!found.isEmpty()) {
      store.keep(task(), SearchPlan.poolFromAnywhere(place.poolName()), found);
    }
  }

  private String task() {
    return SearchPlan.fromAnywhere(place.taskName());
  }
}
