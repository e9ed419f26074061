package org.collograph.search;

import org.collograph.search.space.SlotGraph;

/// A trial with its graph in the form that searchers work on: pruned, mended, repaired, in
/// canonical order.
public record AskedGraph(SlotGraph graph, Trial trial) {}
