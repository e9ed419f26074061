package org.collograph.run;

import java.time.Instant;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;

/// What an evaluation found of a graph on questions that had chosen nothing.
///
/// @param part `JUDGING` or `TEST`
public record Judgement(CollaborationGraph graph, Part part, Accuracy accuracy, Instant at) {}
