package org.collograph.search.agent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collograph.evaluation.Outcome;
import org.collograph.search.AskedGraph;
import org.collograph.search.Candidate;
import org.collograph.search.History;
import org.collograph.search.forecast.Forecast;
import org.collograph.search.forecast.Forecaster;
import org.collograph.search.forecast.TeamFit;
import org.collograph.search.forecast.Traces;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;

/// What the traces of the search's trials teach about teams: fitted anew whenever there are more of
/// them. The trials of the validation teach nothing here.
final class Learning {
  /// A forecast is worth about so many questions when it is blended with a score.
  private static final double FORECAST_WORTH = 120;

  private final SearchSpace space;
  private final Traces traces = new Traces();
  private final Map<SlotGraph, Forecast> forecasts = new HashMap<>();
  private TeamFit fit;
  private Forecaster fine;
  private int learned;

  Learning(SearchSpace space) {
    this.space = space;
    this.fit = new TeamFit(traces, space.models().size(), space.roleCount());
    this.fine = new Forecaster(fit.best(), BuiltInAgent.FINE);
  }

  void from(History history) {
    List<AskedGraph> all = history.asked();
    if (learned == all.size()) {
      return;
    }
    for (AskedGraph a : all.subList(learned, all.size())) {
      if (a.trial().phase().isSearch()) {
        a.trial().outcomes().forEach(o -> traces.add(a.graph(), o));
      }
    }
    learned = all.size();
    fit = new TeamFit(traces, space.models().size(), space.roleCount());
    fine = new Forecaster(fit.best(), BuiltInAgent.FINE);
    forecasts.clear();
  }

  TeamFit fit() {
    return fit;
  }

  Forecaster fine() {
    return fine;
  }

  /// The forecast, corrected by how the graph did against it where it was asked.
  double expected(History history, SlotGraph graph) {
    Forecast forecast = forecasts.computeIfAbsent(graph, fine::of);
    Optional<Candidate> asked = history.candidate(graph);
    List<Outcome> outcomes =
        asked.stream()
            .flatMap(c -> c.trials().stream())
            .flatMap(t -> t.outcomes().stream())
            .toList();
    double n = asked.map(c -> c.counts().worth()).orElse(0.0);
    return forecast.accuracy() + n / (n + FORECAST_WORTH) * fit.surplus(forecast, outcomes);
  }
}
