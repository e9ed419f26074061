package org.collograph.run;

import java.util.ArrayList;
import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.Phase;

/// A graph with everything that the search split said of it, round by round.
///
/// @param trial the number of the trial that first asked it
/// @param phase of that trial
/// @param tallies right and scored so far after each round in which it was asked, oldest first; at
///   most [#MOST_TALLIES]
public record TriedGraph(
    int trial, Phase phase, CollaborationGraph graph, Cost cost, List<Tally> tallies) {
  static final int MOST_TALLIES = 64;

  /// Everything up to a round.
  public record Tally(int round, long right, long scored) {}

  static TriedGraph of(TrialRecord t) {
    return new TriedGraph(
        t.number(),
        t.phase(),
        t.graph(),
        t.cost(),
        List.of(new Tally(t.round(), t.right(), t.scored())));
  }

  /// The same graph asked once more.
  TriedGraph with(TrialRecord t) {
    Tally last = tallies.getLast();
    List<Tally> all = new ArrayList<>(tallies);
    if (last.round() == t.round()) {
      all.removeLast();
    }
    all.add(new Tally(t.round(), last.right() + t.right(), last.scored() + t.scored()));
    return new TriedGraph(trial, phase, graph, cost, thinned(all));
  }

  /// Every second one goes, but neither the first nor the last.
  private static List<Tally> thinned(List<Tally> all) {
    if (all.size() <= MOST_TALLIES) {
      return List.copyOf(all);
    }
    List<Tally> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i % 2 == 0 || i == all.size() - 1) {
        kept.add(all.get(i));
      }
    }
    return List.copyOf(kept);
  }

  /// As it stood after a round; null where it had not been asked yet.
  public TriedGraph asOf(int round) {
    List<Tally> until = tallies.stream().filter(t -> t.round() <= round).toList();
    if (until.isEmpty()) {
      return null;
    }
    return until.size() == tallies.size() ? this : new TriedGraph(trial, phase, graph, cost, until);
  }

  public long right() {
    return tallies.getLast().right();
  }

  public long scored() {
    return tallies.getLast().scored();
  }

  public Accuracy accuracy() {
    return Accuracy.of(right(), scored());
  }
}
