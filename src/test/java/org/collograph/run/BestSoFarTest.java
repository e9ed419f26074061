package org.collograph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestSoFarTest {
  @TempDir Path folder;

  /// What the page shows when one goes back to the round.
  @Test
  void afterEachRoundTheBestIsTheOneThatWasShownThen() throws Exception {
    Session session = Sessions.in(folder.resolve("data"));
    StoredRun run = Sessions.finished(session, Plans.of("agent-reinforce", "18 units", 6, null, 3));
    RunStory story = session.service().story(run, session.service().outline(run));
    List<BestSoFar> steps = BestSoFar.of(story.graphs(), story.objective());
    assertTrue(steps.size() > 4, steps.toString());
    for (BestSoFar step : steps) {
      List<TriedGraph> then =
          story.graphs().stream()
              .map(g -> g.asOf(step.round()))
              .filter(java.util.Objects::nonNull)
              .toList();
      TriedGraph best = TriedGraph.best(then, story.objective());
      assertEquals(best.accuracy(), step.accuracy(), "round " + step.round());
    }
  }
}
