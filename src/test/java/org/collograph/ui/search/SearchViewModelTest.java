package org.collograph.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.collograph.Until;
import org.collograph.run.RunState;
import org.collograph.run.StoredRun;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchViewModelTest {
  @TempDir Path folder;
  private Session session;
  private SearchViewModel search;

  @BeforeEach
  void open() throws Exception {
    session = Sessions.in(folder);
    search = new SearchViewModel(session);
    search.plan().roundsProperty().set("1");
  }

  private void tillItEnds() throws Exception {
    Until.is(() -> search.runProperty().get().done().isDone());
    search.tick();
  }

  @Test
  void aSearchGoesFromThePlanToItsVerdict() throws Exception {
    assertNull(search.shownProperty().get());
    assertEquals("", search.verdict());
    search.start();
    assertTrue(search.shownProperty().get().live());
    assertNotNull(search.storyProperty().get());
    tillItEnds();
    assertEquals(RunState.FINISHED, search.storyProperty().get().state());
    assertFalse(search.verdict().isEmpty());
    assertFalse(search.frontier().isEmpty());
    assertFalse(search.isSearching());
  }

  @Test
  void aStoredRunIsShownAsItWasLive() throws Exception {
    search.start();
    tillItEnds();
    var live = search.storyProperty().get();
    String verdict = search.verdict();
    StoredRun stored = session.service().get(search.shownProperty().get().name());
    SearchViewModel other = new SearchViewModel(session);
    other.open(stored);
    assertFalse(other.shownProperty().get().live());
    assertEquals(live.best(), other.storyProperty().get().best());
    assertEquals(live.graphs(), other.storyProperty().get().graphs());
    assertEquals(live.result(), other.storyProperty().get().result());
    assertEquals(live.yardsticks(), other.storyProperty().get().yardsticks());
    assertEquals(verdict, other.verdict());
  }

  @Test
  void theReplayGoesBackToARound() throws Exception {
    search.plan().roundsProperty().set("3");
    search.start();
    tillItEnds();
    assertEquals(3, search.storyProperty().get().stage().round());
    search.replay().roundProperty().set(1);
    assertTrue(search.replay().isOfThePast());
    assertTrue(search.verdict().startsWith("As it stood after round 1"), search.verdict());
  }

  @Test
  void onlyOneSearchIsAtWork() throws Exception {
    search.plan().roundsProperty().set("400");
    search.start();
    search.start();
    assertTrue(
        session.problems().shownProperty().get().sentence().english().contains("still at work"));
    search.stop();
    tillItEnds();
    assertEquals(RunState.STOPPED, search.storyProperty().get().state());
    search.leave();
    assertNull(search.shownProperty().get());
  }

  @Test
  void aPlanThatIsWrongIsSaidAndStartsNothing() {
    search.plan().seedProperty().set("x");
    search.start();
    assertNotNull(session.problems().shownProperty().get());
    assertNull(search.runProperty().get());
  }
}
