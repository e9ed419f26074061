package org.collograph.search;

/// A graph that a search has to beat.
public record Yardstick(String name, SlotGraph graph) {}
