package org.collograph.search.evolution;

import java.util.ArrayList;
import java.util.List;
import org.collograph.search.History;
import org.collograph.search.Method;
import org.collograph.search.Proposal;
import org.collograph.search.baseline.Shaped;
import org.collograph.search.baseline.Unguided;
import org.collograph.search.space.Mutation;
import org.collograph.search.space.SlotGraph;

/// Begins with the usual shapes; then every round the best of all that was asked have two children.
public final class Evolution extends Unguided {
  public static final int ASKED_IN_ROUND = 2;

  /// Ours, not tuned yet.
  private static final int PARENTS = 8;

  private static final double CROSSED = 0.3;
  private static final int TRIES = 40;

  private final Shaped shaped;
  private final Mutation mutation;

  public Evolution(Method.Given given) {
    super(given);
    this.shaped = new Shaped(given);
    this.mutation = new Mutation(given.space(), given.random());
  }

  @Override
  public List<Proposal> opening(History history) {
    return shaped.once();
  }

  @Override
  public List<Proposal> ask(History history, int round) {
    List<SlotGraph> parents = ranked(history, round).stream().limit(PARENTS).toList();
    List<Proposal> chosen = new ArrayList<>();
    for (int i = 0; i < TRIES && chosen.size() < ASKED_IN_ROUND; i++) {
      given
          .proposals()
          .made(child(parents), history::singleAccuracy)
          .filter(p -> isNew(history, p, chosen))
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
}
