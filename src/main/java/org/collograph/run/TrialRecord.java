package org.collograph.run;

import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Outcome;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.Phase;
import org.collograph.search.Trial;
import org.collograph.search.space.SearchSpace;

/// A trial as it is stored and shown: its graphs are collaboration graphs.
///
/// @param drawn over all slots as drawn, before pruning and repair
/// @param graph as asked
/// @param yardstick its name; null for any other trial
public record TrialRecord(
    int number,
    int round,
    Phase phase,
    String split,
    String yardstick,
    CollaborationGraph drawn,
    CollaborationGraph graph,
    double logProbability,
    Cost cost,
    List<Outcome> outcomes) {

  /// @param yardstick its name; null for any other trial
  public static TrialRecord of(Trial t, SearchSpace space, String yardstick) {
    return new TrialRecord(
        t.number(),
        t.round(),
        t.phase(),
        t.split(),
        yardstick,
        space.graph(t.drawn()),
        space.graph(t.graph()),
        t.logProbability(),
        t.cost(),
        t.outcomes());
  }

  public int asked() {
    return outcomes.size();
  }

  public long right() {
    return outcomes.stream().filter(Outcome::right).count();
  }

  public long scored() {
    return outcomes.stream().filter(Outcome::isScored).count();
  }

  public Accuracy accuracy() {
    return Accuracy.of(right(), scored());
  }
}
