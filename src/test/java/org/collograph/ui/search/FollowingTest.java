package org.collograph.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.collograph.run.Plans;
import org.collograph.run.RunControl;
import org.collograph.run.RunState;
import org.collograph.run.SearchRun;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.collograph.words.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two windows over one data folder: what one starts the other sees, holds and ends.
@Timeout(300)
class FollowingTest {
  @TempDir private Path folder;

  private static void until(SearchViewModel watching, BooleanSupplier condition) throws Exception {
    while (!condition.getAsBoolean()) {
      watching.tick();
      Thread.sleep(5);
    }
  }

  @Test
  void aRunOfAnotherWindowIsWatchedHeldAndEnded() throws Exception {
    Session one = Sessions.in(folder);
    SearchRun run = one.service().start(Plans.of("random", "18 units", 100_000, null, 1));
    Session other = Sessions.in(folder);
    SearchViewModel watching = new SearchViewModel(other);
    watching.open(other.service().get(run.name()));
    assertTrue(watching.isElsewhere());
    int seen = watching.storyProperty().get().graphs().size();
    until(watching, () -> watching.storyProperty().get().graphs().size() > seen);
    watching.pauseOrResume();
    until(watching, () -> run.isHeld() && state(watching) == RunState.PAUSED);
    watching.pauseOrResume();
    until(watching, () -> state(watching) == RunState.RUNNING && !run.isHeld());
    watching.stop();
    assertEquals(RunState.STOPPED, run.done().get().state());
    until(watching, () -> state(watching) == RunState.STOPPED);
    assertFalse(watching.isElsewhere());
    assertEquals(
        other.service().get(run.name()).trials(), run.story().counts().trials(), "all of it");
    assertThrows(Refusal.class, () -> other.service().wish(run.name(), RunControl.Wish.PAUSE));
  }

  private static RunState state(SearchViewModel watching) {
    return watching.storyProperty().get().state();
  }
}
