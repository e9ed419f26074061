package org.collograph.ui.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.TeamShapes;
import org.collograph.run.Plans;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {
  private static final CollaborationGraph GRAPH = TeamShapes.single("llama-3.2-1b");

  @TempDir Path folder;

  @Test
  void starsAndNotesAreKeptWithTheirRun() throws Exception {
    Session session = Sessions.in(folder);
    String run = Sessions.finished(session, Plans.of("random", "18 units", 1, 40, 7)).name();
    Marks marks = new Marks(session);
    marks.of(run);
    marks.star(GRAPH);
    marks.note(GRAPH, " cheap ");
    assertTrue(marks.of(GRAPH).starred());
    Marks later = new Marks(session);
    later.of(run);
    assertEquals("cheap", later.of(GRAPH).note());
    later.star(GRAPH);
    later.note(GRAPH, "");
    assertEquals(List.of(), session.service().store().marks(run));
    later.of((String) null);
    assertFalse(later.of(GRAPH).starred());
  }

  @Test
  void aNoteThatIsTooLongIsRefusedInWordsAndNothingIsLost() throws Exception {
    Session session = Sessions.in(folder);
    Marks marks = new Marks(session);
    marks.of(Sessions.finished(session, Plans.of("random", "18 units", 1, 40, 7)).name());
    marks.note(GRAPH, "short");
    marks.note(GRAPH, "x".repeat(3_000));
    assertEquals("short", marks.of(GRAPH).note());
    assertTrue(session.problems().shownProperty().get().toString().contains("3,000 letters"));
  }
}
