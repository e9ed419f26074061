package org.collograph.run;

import java.util.List;
import org.collograph.search.AgentExchange;
import org.collograph.search.SearchEvent;
import org.collograph.search.Trial;
import org.collograph.search.steer.Steer;
import org.collograph.words.Refusal;

/// A new search that goes as another one went up to a round, and from there on with changes.
///
/// @param of name of the run that it leaves
/// @param round after which; 0 for what was asked before the first
/// @param changes by hand, for the next round
public record Branch(String of, int round, List<Steer> changes) {
  /// @throws IllegalArgumentException where it would be the same search again
  public Branch {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new Refusal(
          "A branch without a change would ask what '%s' asked. Maybe pin or ban something, or give"
              + " it more rounds.",
          of);
    }
  }

  /// Takes the trunk in as a run of its own.
  ///
  /// @return its name
  String begin(RunStore store, StoredRun trunk, long now) {
    List<SearchEvent> all = store.events(of);
    int last = all.stream().mapToInt(Branch::roundOf).max().orElse(0);
    if (round < 0 || round > last) {
      throw new Refusal(
          "The round is %d, and '%s' has been through %d. Maybe %d is meant.",
          round, of, last, last);
    }
    List<AgentExchange> exchanges =
        store.exchanges(of).stream().filter(e -> e.round() <= round).toList();
    List<SearchEvent> told = all.stream().filter(this::isOfTheTrunk).toList();
    RunLabel label = new RunLabel(of + " › " + round, trunk.label().tags(), "");
    String name = store.adopt(trunk.begunAnew(now), told, exchanges).name();
    store.label(name, label);
    store.steer(name, changes);
    return name;
  }

  private boolean isOfTheTrunk(SearchEvent event) {
    return switch (event) {
      case SearchEvent.TrialFinished(Trial t) -> t.phase().isSearch() && t.round() <= round;
      case SearchEvent.ResultJudged _ -> false;
      default -> roundOf(event) <= round;
    };
  }

  private static int roundOf(SearchEvent event) {
    return switch (event) {
      case SearchEvent.TrialFinished(Trial t) -> t.round();
      case SearchEvent.RoundFinished r -> r.round();
      case SearchEvent.FeedbackGiven f -> f.feedback().round();
      case SearchEvent.DistributionUpdated d -> d.round();
      case SearchEvent.Steered s -> s.round();
      case SearchEvent.ResultJudged _ -> 0;
    };
  }
}
