package org.collograph.search.baseline;

import java.util.ArrayList;
import java.util.List;
import org.collograph.search.History;
import org.collograph.search.Method;
import org.collograph.search.Proposal;

/// Draws from the first distribution and never learns.
public final class RandomSearch extends Unguided {
  public static final int ASKED_IN_ROUND = 2;

  /// A draw that was asked before is drawn again so often.
  private static final int TRIES = 30;

  public RandomSearch(Method.Given given) {
    super(given);
  }

  @Override
  public List<Proposal> ask(History history, int round) {
    List<Proposal> chosen = new ArrayList<>();
    for (int i = 0; i < TRIES && chosen.size() < ASKED_IN_ROUND; i++) {
      Proposal p = given.proposals().drawn(distribution(), given.random(), history::singleAccuracy);
      if (isNew(history, p, chosen)) {
        chosen.add(p);
      }
    }
    return chosen;
  }
}
