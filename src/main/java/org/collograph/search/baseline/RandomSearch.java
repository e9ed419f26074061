package org.collograph.search.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.collograph.search.Feedback;
import org.collograph.search.History;
import org.collograph.search.Method;
import org.collograph.search.Proposal;
import org.collograph.search.Proposals;
import org.collograph.search.Searcher;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SlotGraph;

/// Draws from the first distribution and never learns.
public final class RandomSearch implements Searcher {
  public static final int ASKED_IN_ROUND = 2;

  /// A draw that was asked before is drawn again so often.
  private static final int TRIES = 30;

  private final GraphDistribution distribution;
  private final Proposals proposals;
  private final RandomGenerator random;
  private final Standings standings = new Standings();

  public RandomSearch(Method.Given given) {
    this.distribution = GraphDistribution.begin(given.space());
    this.proposals = given.proposals();
    this.random = given.random();
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
    return standings.of(history, graph);
  }
}
