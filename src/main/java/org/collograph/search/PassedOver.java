package org.collograph.search;

import org.collograph.cost.Cost;
import org.collograph.evaluation.Difference;
import org.collograph.graph.CollaborationGraph;

/// The graph that scored best on the half that chooses, where a plainer one that cannot be told
/// from it was returned.
///
/// @param ahead it less the one returned, on the questions of that half
public record PassedOver(CollaborationGraph graph, Cost cost, Difference ahead) {}
