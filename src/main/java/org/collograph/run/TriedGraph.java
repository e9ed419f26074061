package org.collograph.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.QuestionCounts;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.Objective;
import org.collograph.search.Phase;
import org.collograph.search.Trial;
import org.jspecify.annotations.Nullable;

/// A graph with everything that the search split said of it, round by round.
///
/// @param trial the number of the trial that first asked it
/// @param phase of that trial
/// @param tallies its accuracy so far after each round in which it was asked, oldest first; at most
///   [#MOST_TALLIES]
/// @param counts of each question, in all
public record TriedGraph(
    int trial,
    Phase phase,
    CollaborationGraph graph,
    Cost cost,
    List<Tally> tallies,
    QuestionCounts counts) {
  static final int MOST_TALLIES = 64;

  /// Everything up to a round.
  public record Tally(int round, Accuracy accuracy) {}

  static TriedGraph of(Trial t) {
    return new TriedGraph(
        t.number(),
        t.phase(),
        t.graph(),
        t.cost(),
        List.of(new Tally(t.round(), t.accuracy())),
        QuestionCounts.NONE.plus(t.outcomes()));
  }

  /// The graphs with what one more trial says of its graph.
  static List<TriedGraph> among(List<TriedGraph> graphs, Trial t) {
    List<TriedGraph> all = new ArrayList<>(graphs);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).graph().equals(t.graph())) {
        all.set(i, all.get(i).with(t));
        return List.copyOf(all);
      }
    }
    all.add(of(t));
    return List.copyOf(all);
  }

  /// A graph of which the search split's questions are not known any more.
  static TriedGraph unseen(CollaborationGraph graph, Cost cost) {
    return new TriedGraph(
        0,
        Phase.JUDGING,
        graph,
        cost,
        List.of(new Tally(0, Accuracy.of(0, 0))),
        QuestionCounts.NONE);
  }

  /// The one whose lower bound is the highest; null where none was scored.
  public static @Nullable TriedGraph best(List<TriedGraph> graphs, Objective objective) {
    return graphs.stream()
        .filter(g -> g.scored() > 0)
        .max(Comparator.comparingDouble(g -> objective.score(g.accuracy().low(), g.cost())))
        .orElse(null);
  }

  /// The same graph asked once more.
  TriedGraph with(Trial t) {
    Tally last = tallies.getLast();
    List<Tally> all = new ArrayList<>(tallies);
    if (last.round() == t.round()) {
      all.removeLast();
    }
    QuestionCounts now = counts.plus(t.outcomes());
    all.add(new Tally(t.round(), now.accuracy()));
    return new TriedGraph(
        trial, phase, graph, cost, BoundedSeries.thinned(all, MOST_TALLIES, _ -> false), now);
  }

  /// As it stood after a round; null where it had not been asked yet.
  public @Nullable TriedGraph asOf(int round) {
    List<Tally> until = tallies.stream().filter(t -> t.round() <= round).toList();
    if (until.isEmpty()) {
      return null;
    }
    return until.size() == tallies.size()
        ? this
        : new TriedGraph(trial, phase, graph, cost, until, counts);
  }

  /// The same at another cost.
  public TriedGraph at(Cost other) {
    return new TriedGraph(trial, phase, graph, other, tallies, counts);
  }

  public long scored() {
    return accuracy().n();
  }

  /// Clustered by question.
  public Accuracy accuracy() {
    return tallies.getLast().accuracy();
  }
}
