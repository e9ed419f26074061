package org.collograph.run;

import java.util.List;
import org.collograph.evaluation.Caps;
import org.collograph.search.SearchRules;

/// Plans for tests: the sample task with the simulated pool.
public final class Plans {
  private Plans() {}

  /// @param rounds at most
  /// @param maxAsked null for no limit
  public static SearchPlan of(
      String method, String budget, int rounds, Integer maxAsked, long seed) {
    return new SearchPlan(
        "arithmetic",
        "simulated",
        List.of(budget),
        method,
        SearchPlan.BUILT_IN,
        "accuracy",
        null,
        new SearchRules(rounds, maxAsked),
        Caps.NONE,
        seed,
        2,
        null);
  }
}
