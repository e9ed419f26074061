package org.collograph.search.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collograph.search.Feedback;
import org.collograph.search.History;
import org.collograph.search.Method;
import org.collograph.search.Proposal;
import org.collograph.search.Searcher;
import org.collograph.search.baseline.Shaped;
import org.collograph.search.baseline.Standings;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.Mutation;
import org.collograph.search.space.SlotGraph;

/// Begins with the usual shapes; then every round the best of all that was asked have two children.
public final class Evolution implements Searcher {
  public static final int ASKED_IN_ROUND = 2;

  /// Tuned on the simulated pool: parents over 4 to 20, crossover over 0 to 0.8.
  private static final int PARENTS = 8;

  private static final double CROSSED = 0.3;
  private static final int TRIES = 40;

  private final Method.Given given;
  private final Mutation mutation;
  private final Standings standings = new Standings();
  private final GraphDistribution distribution;
  private boolean opened;

  public Evolution(Method.Given given) {
    this.given = given;
    this.mutation = new Mutation(given.space(), given.random());
    this.distribution = GraphDistribution.begin(given.space());
  }

  @Override
  public List<Proposal> opening(History history) {
    boolean isFirst = !opened;
    opened = true;
    return isFirst ? Shaped.opening(given) : List.of();
  }

  @Override
  public List<Proposal> ask(History history, int round) {
    List<SlotGraph> parents =
        standings.ranked(history, given.objective(), given.space()).stream()
            .limit(PARENTS)
            .toList();
    List<Proposal> chosen = new ArrayList<>();
    for (int i = 0; i < TRIES && chosen.size() < ASKED_IN_ROUND; i++) {
      given
          .proposals()
          .made(child(parents), history::singleAccuracy)
          .filter(p -> history.scored(p.graph()) == 0)
          .filter(p -> chosen.stream().noneMatch(c -> c.graph().equals(p.graph())))
          .ifPresent(chosen::add);
    }
    return chosen;
  }

  private SlotGraph child(List<SlotGraph> parents) {
    SlotGraph one = parent(parents);
    boolean crossed = given.random().nextDouble() < CROSSED;
    return mutation.of(crossed ? Crossover.of(one, parent(parents), given.random()) : one);
  }

  /// The better of two.
  private SlotGraph parent(List<SlotGraph> parents) {
    int n = parents.size();
    return parents.get(Math.min(given.random().nextInt(n), given.random().nextInt(n)));
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
