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
/// @param judged its accuracy on questions that chose nothing, as the run itself found it; null
///   where it did not ask
/// @param elsewhere the same as another run or a person found it; null where nobody did, or on no
///   more questions than the run
public record ForecastTeam(
    CollaborationGraph graph,
    Cost cost,
    Outlook.Expected forecast,
    long asked,
    @Nullable Accuracy measured,
    @Nullable Accuracy judged,
    @Nullable Accuracy elsewhere) {}
