package org.collograph.run.lessons;

import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.forecast.Outlook;
import org.jspecify.annotations.Nullable;

/// A team with what is forecast of it. Nothing is reported on the forecast alone.
///
/// @param asked questions that the search asked it
/// @param measured its accuracy on those; null where it was never asked
/// @param judged its accuracy on questions that chose nothing, by the run or by who asked later;
///   null where nobody did
public record ForecastTeam(
    CollaborationGraph graph,
    Cost cost,
    Outlook.Expected forecast,
    long asked,
    @Nullable Accuracy measured,
    @Nullable Accuracy judged) {}
