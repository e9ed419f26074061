package org.collograph.run.bench;

import org.collograph.graph.CollaborationGraph;

/// What a method would return after so many questions, and how good that truly is.
///
/// @param asked (graph, question) pairs, validation included
/// @param units that the graph costs a question
/// @param accuracy over fresh questions, from 0 to 1
public record BenchRow(
    BenchCell cell, int asked, CollaborationGraph graph, double units, double accuracy) {}
