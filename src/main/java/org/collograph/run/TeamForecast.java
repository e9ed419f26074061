package org.collograph.run;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.collograph.evaluation.Outcome;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.Trial;
import org.collograph.search.forecast.Outlook;
import org.collograph.search.forecast.Traces;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;

/// What the traces of past searches on a task and pool say of teams that were never asked. Where
/// there are few traces the interval is wide. One thread at a time.
public final class TeamForecast {
  private final SearchSpace space;
  private final Outlook outlook;

  private TeamForecast(SearchSpace space, Outlook outlook) {
    this.space = space;
    this.outlook = outlook;
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
            new TeamForecast(
                space,
                new Outlook(traces, space.sizes(), space.roleCount(), new SplittableRandom(1))))
        : Optional.empty();
  }

  /// @param graph valid
  /// @return empty for a graph that is too large, or has models or roles that are not the space's
  public Optional<Outlook.Expected> of(CollaborationGraph graph) {
    return space.slots(graph).map(g -> outlook.of(g, List.of()));
  }
}
