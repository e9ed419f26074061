package org.collograph.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.collograph.evaluation.Spend;
import org.collograph.run.Plans;
import org.collograph.run.RunState;
import org.collograph.run.SearchPlan;
import org.collograph.run.StoredRun;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {
  @TempDir Path folder;
  private Session session;
  private RunsViewModel runs;

  @BeforeEach
  void open() throws Exception {
    session = Sessions.in(folder);
    runs = new RunsViewModel(session, folder);
  }

  private StoredRun stored(String method, RunState state) {
    SearchPlan plan = Plans.of(method, "8 units", 1, null, 1);
    StoredRun run = session.service().store().create(plan, true);
    if (state != RunState.RUNNING) {
      session.service().store().end(run.name(), state, Spend.NOTHING, null);
    }
    return session.service().get(run.name());
  }

  @Test
  void wordsNarrowTheListDown() {
    stored("random", RunState.FINISHED);
    StoredRun other = stored("agent-reinforce", RunState.STOPPED);
    runs.refresh();
    assertEquals(2, runs.runs().size());
    runs.wantedProperty().set("AGENT stopped");
    assertEquals(List.of(other), runs.runs());
    runs.wantedProperty().set("nothing of the kind");
    assertEquals(List.of(), runs.runs());
  }

  @Test
  void aDeletedRunCanBeBroughtBack() {
    StoredRun run = stored("random", RunState.FINISHED);
    runs.refresh();
    runs.delete(run);
    assertEquals(List.of(), runs.runs());
    assertEquals(run, runs.deletedProperty().get());
    runs.undoDelete();
    assertEquals(List.of(run), runs.runs());
    assertNull(runs.deletedProperty().get());
  }

  @Test
  void everyDeletedRunComesBackTheLastOneFirst() {
    StoredRun one = stored("random", RunState.FINISHED);
    StoredRun two = stored("random", RunState.FINISHED);
    runs.refresh();
    runs.delete(one);
    runs.delete(two);
    runs.undoDelete();
    assertEquals(List.of(two), runs.runs());
    assertEquals(one, runs.deletedProperty().get());
    runs.undoDelete();
    assertEquals(2, runs.runs().size());
  }

  @Test
  void aRunAtWorkStays() {
    StoredRun run = stored("random", RunState.RUNNING);
    runs.refresh();
    runs.delete(run);
    assertEquals(List.of(run), runs.runs());
    assertTrue(session.problems().shownProperty().get().sentence().english().contains("at work"));
  }

  @Test
  void oneRunSaysWhatIsBestAtEveryBudget() throws Exception {
    session.service().start(Plans.of("random", "8 units", 2, null, 1)).done().get();
    EveryBudgetViewModel every = runs.everyBudget();
    every.of(session.service().get("run-1"));
    assertEquals("8 units", every.mostProperty().get());
    assertTrue(every.teams().size() >= 2, every.toldProperty().get());
    assertTrue(every.toldProperty().get().contains("run-1"));
    every.mostProperty().set("a lot");
    every.forecast();
    assertTrue(every.toldProperty().get().contains("'a lot'"), every.toldProperty().get());
    assertEquals(List.of(), every.teams());
    every.close();
    assertNull(every.runProperty().get());
  }
}
