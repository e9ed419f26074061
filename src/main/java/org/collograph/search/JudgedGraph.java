package org.collograph.search;

import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.graph.CollaborationGraph;
import org.jspecify.annotations.Nullable;

/// A graph with its accuracy on the half of validation that chose nothing.
///
/// @param name `best`, or of a yardstick, such as `3×llama-3.2-3b + fuser`
/// @param behind the best graph less this one, on the same questions; null for the best graph
///   itself
public record JudgedGraph(
    @Nullable String name,
    CollaborationGraph graph,
    Cost cost,
    Accuracy accuracy,
    @Nullable Difference behind) {
  /// The same at another cost.
  public JudgedGraph at(Cost other) {
    return new JudgedGraph(name, graph, other, accuracy, behind);
  }
}
