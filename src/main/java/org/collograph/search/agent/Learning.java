package org.collograph.search.agent;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.QuestionCounts;
import org.collograph.search.AskedGraph;
import org.collograph.search.Candidate;
import org.collograph.search.History;
import org.collograph.search.Trial;
import org.collograph.search.forecast.Forecast;
import org.collograph.search.forecast.Forecaster;
import org.collograph.search.forecast.TeamFit;
import org.collograph.search.forecast.Traces;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;

/// What the traces of the search's trials teach about teams: fitted anew whenever there are more of
/// them, those of earlier runs among them. The trials of the validation teach nothing here.
final class Learning {
  /// A forecast is worth about so many questions when it is blended with a score.
  private static final double FORECAST_WORTH = 200;

  /// Of the method: up to this one sizes said nothing, and a forecast was worth less.
  private static final int LAST_WITHOUT_SIZES = 3;

  private static final double FORECAST_WORTH_THEN = 120;

  /// So many own answers say as much of a model as a pilot does.
  private static final int ENOUGH = 16;

  /// Of the method: later ones suppose a mechanism.
  private static final int LAST_OF_TERMS = 2;

  private final SearchSpace space;
  private final int edition;
  private final double[] sizes;
  private final Traces traces = new Traces();
  private final Map<SlotGraph, Forecast> forecasts = new HashMap<>();
  private TeamFit fit;
  private Forecaster fine;
  private final Map<SlotGraph, Map<String, Outcome>> earlier = new LinkedHashMap<>();
  private int learned;

  /// @param lessons trials of earlier runs; graphs that this space cannot hold teach nothing
  /// @param edition of the method
  Learning(SearchSpace space, List<Trial> lessons, int edition) {
    this.space = space;
    this.edition = edition;
    this.sizes = space.sizes();
    for (Trial t : lessons) {
      space
          .slots(t.graph())
          .ifPresent(
              g -> {
                t.outcomes().forEach(o -> traces.add(g, o));
                keep(g, t);
              });
    }
    this.fit = fitted();
    this.fine = new Forecaster(fit.best(), BuiltInAgent.FINE);
  }

  /// Each question once: several runs of one seed ask the same and get the same.
  private void keep(SlotGraph g, Trial t) {
    Map<String, Outcome> known = earlier.computeIfAbsent(g, _ -> new LinkedHashMap<>());
    t.outcomes().forEach(o -> known.putIfAbsent(o.question(), o));
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
    fit = fitted();
    fine = new Forecaster(fit.best(), BuiltInAgent.FINE);
    forecasts.clear();
  }

  private TeamFit fitted() {
    int models = space.models().size();
    int roles = space.roleCount();
    if (edition > LAST_WITHOUT_SIZES) {
      return TeamFit.of(traces, sizes, roles);
    }
    return edition > LAST_OF_TERMS
        ? TeamFit.withoutSizes(traces, models, roles)
        : TeamFit.ofTerms(traces, models, roles);
  }

  TeamFit fit() {
    return fit;
  }

  Forecaster fine() {
    return fine;
  }

  /// Graphs of earlier runs.
  Set<SlotGraph> earlier() {
    return Collections.unmodifiableSet(earlier.keySet());
  }

  /// Whether earlier runs have measured a model by itself.
  boolean knows(int model) {
    return traces.ownAnswers(model) >= ENOUGH;
  }

  /// The forecast, corrected by how the graph did against it where it was asked.
  double expected(History history, SlotGraph graph) {
    Forecast forecast = forecasts.computeIfAbsent(graph, fine::of);
    Optional<Candidate> asked = history.candidate(graph);
    QuestionCounts now = asked.map(Candidate::counts).orElse(QuestionCounts.NONE);
    // Asked anew a question brings the reply that is known already.
    List<Outcome> before =
        earlier.getOrDefault(graph, Map.of()).values().stream()
            .filter(o -> !now.counts().containsKey(o.question()))
            .toList();
    List<Outcome> outcomes =
        Stream.concat(
                before.stream(),
                asked.stream()
                    .flatMap(c -> c.trials().stream())
                    .flatMap(t -> t.outcomes().stream()))
            .toList();
    double n = (before.isEmpty() ? now : now.plus(before)).worth();
    double worth = edition > LAST_WITHOUT_SIZES ? FORECAST_WORTH : FORECAST_WORTH_THEN;
    return forecast.accuracy() + n / (n + worth) * fit.surplus(forecast, outcomes);
  }
}
