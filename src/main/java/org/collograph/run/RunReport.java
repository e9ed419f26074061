package org.collograph.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.Objective;
import org.collograph.search.Phase;

/// What a run has found so far, worked out from its stored trials alone.
///
/// @param best null before anything was asked
/// @param rival name of the yardstick that was best on the first half of validation
/// @param beats null until the winner and the yardsticks are judged
/// @param frontier accuracy on the search split over seconds, where those are known, else units
public record RunReport(
    StoredRun run,
    Best best,
    List<Yard> yardsticks,
    String rival,
    Difference beats,
    List<TriedGraph> frontier,
    long yardstickAsked) {

  /// @param validation on the second half; null where it was not judged yet
  /// @param search on the search split
  public record Best(CollaborationGraph graph, Cost cost, Accuracy validation, Accuracy search) {}

  /// A yardstick, judged on the second half of validation.
  ///
  /// @param behind the best graph less this one; null until the best is judged
  public record Yard(
      String name, CollaborationGraph graph, Cost cost, Accuracy validation, Difference behind) {}

  static RunReport of(StoredRun run, List<TrialRecord> trials) {
    List<TriedGraph> points = points(trials);
    TrialRecord judged = last(trials, Phase.JUDGING);
    List<TrialRecord> yards = trials.stream().filter(t -> t.phase() == Phase.YARDSTICK).toList();
    List<Yard> told = new ArrayList<>();
    Yard rival = null;
    double rivalScore = Double.NEGATIVE_INFINITY;
    Objective objective = Objective.parse(run.plan().objective());
    // A yardstick is asked twice in a row: on the half that chooses and on the half that tells.
    for (int i = 0; i + 1 < yards.size(); i += 2) {
      TrialRecord on = yards.get(i + 1);
      Difference behind =
          judged == null
              ? null
              : objective.difference(judged.outcomes(), judged.cost(), on.outcomes(), on.cost());
      told.add(new Yard(on.yardstick(), on.graph(), on.cost(), on.accuracy(), behind));
      double score = objective.score(yards.get(i).accuracy().mean(), on.cost());
      if (score > rivalScore) {
        rivalScore = score;
        rival = told.getLast();
      }
    }
    boolean complete = run.state() == RunState.FINISHED && rival != null;
    Difference beats = complete ? rival.behind() : null;
    return new RunReport(
        run,
        best(judged, points, objective),
        told,
        beats == null ? null : rival.name(),
        beats,
        frontier(points),
        yards.stream().mapToLong(TrialRecord::asked).sum());
  }

  private static TrialRecord last(List<TrialRecord> trials, Phase phase) {
    return trials.stream().filter(t -> t.phase() == phase).reduce((_, b) -> b).orElse(null);
  }

  private static List<TriedGraph> points(List<TrialRecord> trials) {
    Map<CollaborationGraph, TriedGraph> all = new LinkedHashMap<>();
    for (TrialRecord t : trials) {
      if (t.phase().isSearch()) {
        all.merge(t.graph(), TriedGraph.of(t), (before, _) -> before.with(t));
      }
    }
    return List.copyOf(all.values());
  }

  /// The judged winner; before there is one, the graph whose lower bound is the highest.
  private static Best best(TrialRecord judged, List<TriedGraph> points, Objective objective) {
    if (judged != null) {
      Accuracy search =
          points.stream()
              .filter(p -> p.graph().equals(judged.graph()))
              .findFirst()
              .map(TriedGraph::accuracy)
              .orElse(null);
      return new Best(judged.graph(), judged.cost(), judged.accuracy(), search);
    }
    return points.stream()
        .filter(p -> p.scored() > 0)
        .max(
            java.util.Comparator.comparingDouble(
                p -> objective.score(p.accuracy().low(), p.cost())))
        .map(p -> new Best(p.graph(), p.cost(), null, p.accuracy()))
        .orElse(null);
  }

  static List<TriedGraph> frontier(List<TriedGraph> points) {
    Metric metric =
        points.stream().allMatch(p -> p.cost().seconds() != null) ? Metric.SECONDS : Metric.UNITS;
    return FrontierPoints.of(points, metric);
  }
}
