package org.collograph.cost;

import java.util.List;
import java.util.Set;

/// What a graph costs a question, node by node in canonical order.
///
/// @param criticalPath ids of the nodes whose seconds add up to the graph's
public record GraphCost(Cost total, List<NodeCost> nodes, Set<String> criticalPath) {}
