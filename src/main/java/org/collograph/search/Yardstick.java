package org.collograph.search;

import org.collograph.search.space.SlotGraph;

/// A graph that a search has to beat.
public record Yardstick(String name, SlotGraph graph) {}
