package org.collograph.run;

import java.time.Instant;
import java.util.List;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.graph.CollaborationGraph;
import org.jspecify.annotations.Nullable;

/// What an evaluation found of a graph on questions that had chosen nothing.
///
/// @param part `JUDGING` or `TEST`
public record Judgement(CollaborationGraph graph, Part part, Accuracy accuracy, Instant at) {
  /// By the half of validation that judges, of the same structure, however its nodes are called;
  /// null where there is none, or the graph cannot be run.
  static @Nullable Accuracy of(CollaborationGraph graph, List<Judgement> all, Workplace place) {
    String structure = all.isEmpty() ? null : structure(graph, place);
    return structure == null
        ? null
        : all.stream()
            .filter(j -> j.part == Part.JUDGING && structure.equals(structure(j.graph, place)))
            .map(Judgement::accuracy)
            .findFirst()
            .orElse(null);
  }

  private static @Nullable String structure(CollaborationGraph graph, Workplace place) {
    try {
      place.requireValid(graph);
      return RunnableGraph.of(graph, place.roles()).structure();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
