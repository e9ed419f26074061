package org.collograph.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.collograph.run.Plans;
import org.collograph.run.StoredRun;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareViewModelTest {
  @TempDir Path folder;
  private Session session;
  private CompareViewModel compare;

  @BeforeEach
  void open() throws Exception {
    session = Sessions.in(folder);
    compare = new CompareViewModel(session);
  }

  private StoredRun finished(long seed) throws Exception {
    return Sessions.finished(session, Plans.of("random", "8 units", 1, 60, seed));
  }

  @Test
  void withNoRunsThereIsNothingToCompare() {
    compare.refresh();
    assertEquals(List.of(), compare.sides());
    assertNull(compare.leftProperty().get());
  }

  @Test
  void theTwoNewestAreChosenAndReadWhole() throws Exception {
    StoredRun one = finished(1);
    StoredRun two = finished(2);
    compare.refresh();
    assertEquals(one.name(), compare.leftProperty().get().name());
    assertEquals(two.name(), compare.rightProperty().get().name());
    assertEquals(2, compare.sides().size());
    assertEquals(
        session.service().best(one), compare.leftSideProperty().get().story().best().graph());
  }

  @Test
  void whatWasChosenStaysWhenTheListGrows() throws Exception {
    StoredRun one = finished(1);
    StoredRun two = finished(2);
    compare.refresh();
    compare.compare(List.of(two, one));
    finished(3);
    compare.refresh();
    assertEquals(two.name(), compare.leftProperty().get().name());
    assertEquals(one.name(), compare.rightProperty().get().name());
    assertEquals(3, compare.runs().size());
  }
}
