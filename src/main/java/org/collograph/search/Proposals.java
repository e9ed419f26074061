package org.collograph.search;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.Repair;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;

/// Makes proposals that every method makes alike: draws repaired to the budget, and given graphs.
public final class Proposals {
  private final SearchSpace space;

  public Proposals(SearchSpace space) {
    this.space = space;
  }

  /// @param graph live and within the budget
  public Proposal of(Phase phase, SlotGraph graph) {
    SlotGraph canonical = space.canonical(graph);
    return Proposal.of(phase, canonical);
  }

  /// A graph drawn from the distribution. The log-probability is that of the raw draw.
  ///
  /// @param accuracyOf measured accuracy of a model by its number; NaN where not measured
  public Proposal drawn(
      GraphDistribution distribution, RandomGenerator random, IntToDoubleFunction accuracyOf) {
    GraphDistribution.Draw draw = distribution.draw(space, random);
    SlotGraph repaired = new Repair(space, accuracyOf).repaired(draw.graph());
    return new Proposal(Phase.DRAWN, draw.graph(), repaired, draw.logProbability());
  }

  /// A graph that was made rather than drawn, brought within the budget.
  ///
  /// @return empty where it cannot be without losing what the search must keep of its start
  public Optional<Proposal> made(SlotGraph graph, IntToDoubleFunction accuracyOf) {
    SlotGraph mended = space.mended(graph);
    boolean hasPlaces = graph.size() == space.slots();
    if (space.start().isEmpty() || hasPlaces) {
      SlotGraph from = hasPlaces ? graph : mended;
      SlotGraph repaired = new Repair(space, accuracyOf).repaired(from);
      return Optional.of(new Proposal(Phase.DRAWN, graph, repaired, Double.NaN));
    }
    SlotGraph canonical = space.canonical(mended);
    return space.fits(canonical)
        ? Optional.of(new Proposal(Phase.DRAWN, graph, canonical, Double.NaN))
        : Optional.empty();
  }
}
