package org.collograph.cli;

import java.util.List;
import org.collograph.evaluation.Caps;
import org.collograph.run.SearchPlan;
import org.collograph.search.SearchRules;

/// The search that a newcomer starts with: the sample task on simulated models.
public final class SampleSearch {
  private SampleSearch() {}

  public static SearchPlan plan() {
    return new SearchPlan(
        "arithmetic",
        "simulated",
        List.of("18 units"),
        "agent-reinforce",
        SearchPlan.BUILT_IN,
        "accuracy",
        null,
        new SearchRules(10, null),
        Caps.NONE,
        1,
        8,
        null);
  }

  /// Runs it in the terminal; its results are in the data folder like any other run's.
  public static int run(CommandRoot root) throws Exception {
    int code = SearchCommand.start(root, new EngineOptions(), _ -> plan());
    root.say(
        "The results are stored in '%s'; 'collograph runs' lists them."
            .formatted(root.services().data()));
    return code;
  }
}
