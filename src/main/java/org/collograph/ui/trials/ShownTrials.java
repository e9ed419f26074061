package org.collograph.ui.trials;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunStory;
import org.collograph.run.TriedGraph;
import org.jspecify.annotations.Nullable;

/// What the page shows.
///
/// @param graphs as they stood after the round that is shown
/// @param best null before anything was scored
/// @param ofThePast whether that is an earlier round
/// @param judged on questions that chose nothing; null where the run did not
public record ShownTrials(
    Supplier<RunStory> story,
    Supplier<List<TriedGraph>> graphs,
    Supplier<@Nullable TriedGraph> best,
    Function<CollaborationGraph, @Nullable Accuracy> judged,
    BooleanSupplier ofThePast) {}
