package org.collograph.search.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.collograph.search.Feedback;
import org.collograph.search.History;
import org.collograph.search.Proposal;
import org.collograph.search.Proposals;
import org.collograph.search.Searcher;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.jspecify.annotations.Nullable;

/// Draws from the first distribution and never learns.
public final class RandomSearch implements Searcher {
  static final int ASKED_IN_ROUND = 2;

  /// A draw that was asked before is drawn again so often.
  private static final int TRIES = 30;

  private static final int EXACT = 2_000;
  private static final double GROWTH = 1.02;

  private final GraphDistribution distribution;
  private final Proposals proposals;
  private final RandomGenerator random;
  private @Nullable Map<SlotGraph, Double> standings;
  private int known;

  public RandomSearch(SearchSpace space, Proposals proposals, RandomGenerator random) {
    this.distribution = GraphDistribution.begin(space);
    this.proposals = proposals;
    this.random = random;
  }

  @Override
  public List<Proposal> opening(History history) {
    return List.of();
  }

  @Override
  public List<Proposal> ask(History history, int round) {
    List<Proposal> chosen = new ArrayList<>();
    for (int i = 0; i < TRIES && chosen.size() < ASKED_IN_ROUND; i++) {
      Proposal p = proposals.drawn(distribution, random, history::singleAccuracy);
      boolean known =
          history.scored(p.graph()) > 0
              || chosen.stream().anyMatch(c -> c.graph().equals(p.graph()));
      if (!known) {
        chosen.add(p);
      }
    }
    return chosen;
  }

  @Override
  public Optional<Feedback> tell(History history, int round) {
    return Optional.empty();
  }

  @Override
  public GraphDistribution distribution() {
    return distribution;
  }

  @Override
  public double expected(History history, SlotGraph graph) {
    if (standings == null || isOutdated(history.asked().size())) {
      standings = history.standings();
      known = history.asked().size();
    }
    return standings.getOrDefault(graph, 0.0);
  }

  /// Standings are fitted over all trials: in long searches a few more change nothing.
  private boolean isOutdated(int trials) {
    return trials > known && (trials < EXACT || trials > known * GROWTH);
  }
}
