package org.collograph.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Outcome;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.Trial;
import org.collograph.search.forecast.Forecaster;
import org.collograph.search.forecast.TeamFit;
import org.collograph.search.forecast.Traces;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;

/// What the traces of past searches on a task and pool say of teams that were never asked. Where
/// there are few traces the interval is wide; it holds what they leave open and what the model of a
/// team was found to be off by. One thread at a time.
public final class TeamForecast {
  private static final int DRAWS = 120;
  private static final int POSSIBLE = 24;
  private static final int POSSIBLE_DRAWS = 40;

  /// What the team model itself is off by: forecasts of graphs not asked were off by 2.4 to 3.5
  /// points on average after 800 pairs.
  private static final double MODEL_ERROR = 0.03;

  /// A forecast accuracy with the interval that holds 95 % of what is possible.
  public record Expected(double mean, double low, double high) {}

  private final SearchSpace space;
  private final TeamFit fit;
  private final Forecaster likely;
  private final List<Forecaster> possible = new ArrayList<>();

  private TeamForecast(SearchSpace space, TeamFit fit) {
    this.space = space;
    this.fit = fit;
    this.likely = new Forecaster(fit.best(), DRAWS);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < POSSIBLE; i++) {
      possible.add(new Forecaster(fit.possible(random), POSSIBLE_DRAWS));
    }
  }

  /// @param trials of any runs on the same task and pool
  /// @param space with every model of the pool
  /// @return empty where the trials hold no answers of its models
  static Optional<TeamForecast> of(List<Trial> trials, SearchSpace space) {
    Traces traces = new Traces();
    boolean any = false;
    for (Trial trial : trials) {
      Optional<SlotGraph> graph = space.slots(trial.graph());
      if (graph.isPresent()) {
        for (Outcome outcome : trial.outcomes()) {
          traces.add(graph.get(), outcome);
          any |= !outcome.nodes().isEmpty();
        }
      }
    }
    return any
        ? Optional.of(
            new TeamForecast(space, new TeamFit(traces, space.models().size(), space.roleCount())))
        : Optional.empty();
  }

  /// @param graph valid
  /// @return empty for a graph that is too large, or has models or roles that are not the space's
  public Optional<Expected> of(CollaborationGraph graph) {
    return space.slots(graph).map(this::expected);
  }

  private Expected expected(SlotGraph graph) {
    double mean = fit.overAsked(likely.of(graph));
    double squares = 0;
    double centre =
        possible.stream().mapToDouble(f -> fit.overAsked(f.of(graph))).average().orElse(0);
    for (Forecaster f : possible) {
      squares += Math.pow(fit.overAsked(f.of(graph)) - centre, 2);
    }
    double half =
        Accuracy.Z * Math.sqrt(squares / (possible.size() - 1) + MODEL_ERROR * MODEL_ERROR);
    return new Expected(mean, Math.max(0, mean - half), Math.min(1, mean + half));
  }
}
