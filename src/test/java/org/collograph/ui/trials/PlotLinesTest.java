package org.collograph.ui.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.collograph.run.Plans;
import org.collograph.run.StoredRun;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotLinesTest {
  @TempDir Path folder;

  private List<TriedGraph> graphs() throws Exception {
    Session session = Sessions.in(folder);
    StoredRun run = Sessions.finished(session, Plans.of("agent-reinforce", "18 units", 3, 200, 7));
    return session.service().story(run, session.service().outline(run)).graphs();
  }

  @Test
  void everyGraphStandsOnEveryAxisAndWhatIsDraggedOverIsWanted() throws Exception {
    PlotLines lines = new PlotLines();
    List<TriedGraph> graphs = graphs();
    lines.read(graphs);
    assertEquals(graphs.size(), lines.all().size());
    for (PlotLines.Line line : lines.all()) {
      for (double at : line.at()) {
        assertTrue(at >= 0 && at <= 1, "stands at " + at);
      }
    }
    int last = lines.axes().size() - 1;
    assertEquals("correct", lines.axes().get(last).name());
    assertEquals(1, lines.all().getLast().accuracy());
    lines.want(last, 1, 0.5);
    long wanted = lines.all().stream().filter(lines::isWanted).count();
    assertEquals(lines.all().stream().filter(l -> l.accuracy() >= 0.5).count(), wanted);
    assertTrue(wanted < graphs.size());
    lines.wantAll(last);
    assertTrue(lines.all().stream().allMatch(lines::isWanted));
  }

  @Test
  void aStretchStaysWithinTheWholeAndKeepsWhatIsUnderTheMouse() {
    Stretch near = Stretch.WHOLE.zoomed(true, 0.3).zoomed(true, 0.3);
    assertEquals(0.3, near.at(0.3), 1e-9);
    assertEquals(0.3, near.in(0.3), 1e-9);
    assertEquals(0.64, near.to() - near.from(), 1e-9);
    assertEquals(1, near.moved(9).to(), 1e-9);
    assertEquals(Stretch.WHOLE, near.zoomed(false, 0.3).zoomed(false, 0.3).zoomed(false, 0.3));
  }
}
