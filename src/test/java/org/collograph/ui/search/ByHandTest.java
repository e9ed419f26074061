package org.collograph.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.collograph.run.Asked;
import org.collograph.run.Plans;
import org.collograph.run.RunState;
import org.collograph.run.RunStory;
import org.collograph.run.SearchRun;
import org.collograph.run.StoredRun;
import org.collograph.search.steer.Cell;
import org.collograph.search.steer.Steer;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByHandTest {
  private static final Cell EDGE = new Cell.Edge(2, 3);

  @TempDir Path folder;
  private Session session;
  private SearchViewModel model;

  @BeforeEach
  void open() throws Exception {
    session = Sessions.in(folder);
    model = new SearchViewModel(session);
  }

  private StoredRun finished() throws Exception {
    return Sessions.finished(session, Plans.of("agent-reinforce", "18 units", 4, null, 3));
  }

  /// A run that was stopped before its end.
  private String stopped() throws Exception {
    SearchRun run = session.service().start(Plans.of("agent-reinforce", "18 units", 40, null, 3));
    while (run.story().stage().round() < 1) {
      Thread.onSpinWait();
    }
    run.stop();
    run.done().get();
    return run.name();
  }

  @Test
  void aChangeToWhatIsOverLeavesItInANewSearch() throws Exception {
    StoredRun trunk = finished();
    model.open(trunk);
    assertTrue(model.byHand().branches());
    assertEquals(4, model.byHand().leaves());
    model.replay().roundProperty().set(2);
    assertEquals(2, model.byHand().leaves());
    model.byHand().ask("pin 3>4, ban 5=majority", model.session().problems()::show);
    SearchRun branch = model.runProperty().get();
    assertNotEquals(trunk.name(), branch.name());
    branch.done().get();
    model.tick();
    assertEquals(
        List.of("pin 3>4", "ban 5=majority"),
        model.byHand().asked().stream().map(a -> a.what().text()).toList());
    assertTrue(model.byHand().asked().stream().allMatch(a -> a.round() == 3));
    RunStory again = session.service().story(session.service().get(branch.name()), outline());
    assertEquals(2, again.steered().size());
  }

  private org.collograph.run.RunOutline outline() {
    return model.shownProperty().get().outline();
  }

  @Test
  void aStoppedRunTakesAChangeWhenItGoesOnAndIsJudgedWhenOneLikes() throws Exception {
    String name = stopped();
    model.open(session.service().get(name));
    assertFalse(model.byHand().branches());
    model.byHand().ask("pin 3>4", model.session().problems()::show);
    Asked waiting = model.byHand().of(EDGE);
    assertNotNull(waiting);
    assertTrue(waiting.waits());
    model.byHand().ask(List.of(new Steer.Free(EDGE)));
    model.byHand().finish();
    model.runProperty().get().done().get();
    model.tick();
    assertEquals(RunState.FINISHED, model.storyProperty().get().state());
    assertNotNull(model.storyProperty().get().result());
    assertTrue(model.byHand().asked().stream().noneMatch(Asked::waits));
    assertNull(model.byHand().of(EDGE), "what is free again holds nothing");
  }

  @Test
  void whatCannotBeReadOrDoneIsSaidAndAsksNothing() throws Exception {
    model.open(session.service().get(stopped()));
    assertThrows(
        IllegalArgumentException.class,
        () -> model.byHand().ask("pin it", model.session().problems()::show));
    model.byHand().ask("pin 3>99", model.session().problems()::show);
    assertTrue(
        session.problems().shownProperty().get().sentence().english().contains("slots"),
        "what a search does not draw");
    assertTrue(model.byHand().asked().isEmpty());
  }
}
