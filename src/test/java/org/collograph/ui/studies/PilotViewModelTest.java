package org.collograph.ui.studies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.collograph.run.study.PilotInsights;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PilotViewModelTest {
  @TempDir Path folder;
  private Session session;
  private PilotViewModel model;

  @BeforeEach
  void open() throws Exception {
    session = Sessions.in(folder);
    model = new PilotViewModel(session);
  }

  @Test
  void itSaysWhatItWouldAskAndShowsWhatItFound() {
    model.drawsProperty().set("100");
    assertEquals("50 graphs, at most 32,500 calls", model.estimateProperty().get());
    model.start();
    var found = model.foundProperty().get();
    assertNotNull(found);
    assertEquals(4, new PilotInsights(found.tables()).sentences().size());
    assertEquals(100, found.tables().width().getFirst().accuracy().n());
    assertEquals(0, found.spend().calls(), "simulated replies are not sent");
  }

  @Test
  void whatIsNoNumberIsSaidAndAsksNothing() {
    for (String wrong : new String[] {"many", "0", "-3", "100001", ""}) {
      model.drawsProperty().set(wrong);
      String said = model.estimateProperty().get();
      assertTrue(said.contains("'" + wrong + "'") && said.contains("Maybe"), said);
      model.start();
      assertNull(model.foundProperty().get());
      assertNotNull(session.problems().shownProperty().get());
    }
  }
}
