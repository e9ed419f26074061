package org.collograph.search.baseline;

import java.util.List;
import java.util.Optional;
import org.collograph.search.Feedback;
import org.collograph.search.History;
import org.collograph.search.Method;
import org.collograph.search.Proposal;
import org.collograph.search.Searcher;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SlotGraph;

/// What methods have in common whose distribution stays as it began, and who go by the scores of
/// what was asked.
public abstract class Unguided implements Searcher {
  protected final Method.Given given;
  private final GraphDistribution distribution;
  private final Standings standings = new Standings();

  protected Unguided(Method.Given given) {
    this.given = given;
    this.distribution = GraphDistribution.begin(given.space());
  }

  @Override
  public List<Proposal> opening(History history) {
    return List.of();
  }

  @Override
  public Optional<Feedback> tell(History history, int round) {
    return Optional.empty();
  }

  @Override
  public final GraphDistribution distribution() {
    return distribution;
  }

  @Override
  public final double expected(History history, SlotGraph graph) {
    return standings.of(history, graph);
  }

  /// Every graph asked, the best for a round first.
  protected final List<SlotGraph> ranked(History history, int round) {
    return standings.ranked(history, given.objective().inRound(round), given.space());
  }

  /// Whether it was neither asked before nor is among those of this round.
  protected static boolean isNew(History history, Proposal p, List<Proposal> chosen) {
    return history.scored(p.graph()) == 0
        && chosen.stream().noneMatch(c -> c.graph().equals(p.graph()));
  }
}
