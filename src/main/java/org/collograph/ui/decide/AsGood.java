package org.collograph.ui.decide;

import java.util.Comparator;
import java.util.Optional;
import org.collograph.cost.Metric;
import org.collograph.run.lessons.ForecastTeam;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;

/// What a run has judged, beside what is only forecast.
///
/// @param metric in which a team is no dearer than another
record AsGood(SearchResult result, Metric metric) {
  /// The best of those that cost no more than a team and were found to be right as often as is
  /// forecast of it, or more often.
  Optional<JudgedGraph> as(ForecastTeam team) {
    Double most = team.cost().in(metric);
    return result.judged().stream()
        .filter(j -> !j.graph().equals(team.graph()))
        .filter(j -> most != null && isWithin(j, most))
        .filter(j -> j.accuracy().mean() >= team.forecast().mean())
        .max(Comparator.comparingDouble(j -> j.accuracy().mean()));
  }

  private boolean isWithin(JudgedGraph j, double most) {
    Double cost = j.cost().in(metric);
    return cost != null && cost <= most;
  }
}
